import { failure, type Result, success } from '../../shared/result.ts'
import { cleanBlock, cleanTitle } from './clean-text.ts'
import type { DocumentBlock, ImportedDocument } from './imported-document.ts'
import { dropRunningLines, type Page } from './pdf/drop-running-lines.ts'
import { findLines } from './pdf/find-lines.ts'
import { findParagraphs, type Paragraph } from './pdf/find-paragraphs.ts'
import { isVisualOrder } from './pdf/is-visual-order.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { joinMarks } from './pdf/plain-letters.ts'
import { readPdfDate } from './pdf/read-pdf-date.ts'
import { hasHarmlessStreams } from './pdf/stream-sizes.ts'

/** How a long reading is watched and ended. */
export type ReadPdfOptions = {
  /** Called after each page. */
  readonly onPage?: (done: number, of: number) => void
  /** Ends the reading before the next page, with `cancelled`. */
  readonly signal?: AbortSignal
}

/** Pages of a book in many volumes; more is no article. */
const MAX_PAGES = 3000
/** Letters and signs of all pages together. */
const MAX_GLYPHS = 5_000_000
/** Milliseconds that a reading may take; a book of a thousand pages takes some twenty seconds. */
const MAX_TIME = 120_000
/** Letters a page below which a file is pictures with a stamp or a number on them. */
const LETTERS_A_PAGE = 20
/** Share of signs that stand for nothing, above which the fonts do not say what they draw. */
const MOST_NAMELESS = 0.2
/** How much larger than the text a heading is. */
const HEADING_SIZE = 1.12
const HEADING_WORDS = 30
const BOLD_HEADING_WORDS = 16

/**
 * Reads the text layer of a PDF: columns one after the other, lines made into paragraphs, Arabic in the order in
 * which it is read and in plain letters; running heads, page numbers and turned text are left out. Refused are
 * `pdf-protected` (a password is needed), `pdf-without-text` (pictures of pages, or fonts that do not say what they
 * draw), `pdf-visual-order` (Arabic laid out back to front), `document-damaged`, `document-too-large`, `cancelled`.
 */
export async function readPdf(
  bytes: Uint8Array,
  { onPage, signal }: ReadPdfOptions = {},
): Promise<Result<ImportedDocument>> {
  if (!hasHarmlessStreams(bytes)) return failure('document-too-large')
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.pageCount > MAX_PAGES) return failure('document-too-large')
    const pages: Page[] = []
    const latest = performance.now() + MAX_TIME
    let glyphs = 0
    for (let number = 1; number <= pdf.pageCount; number++) {
      if (signal?.aborted) return failure('cancelled')
      const page = await pdf.readPage(number)
      if (!page) return failure('document-damaged')
      glyphs += page.glyphs.length
      if (glyphs > MAX_GLYPHS || performance.now() > latest) return failure('document-too-large')
      pages.push({ height: page.height, lines: findLines(joinMarks(page.glyphs)) })
      onPage?.(number, pdf.pageCount)
    }
    const refusal = refusalOf(pages)
    if (refusal) return failure(refusal)
    const paragraphs = findParagraphs(dropRunningLines(pages)).filter(({ text }) => cleanBlock(text) !== '')
    if (paragraphs.length === 0) return failure('pdf-without-text')
    if (isVisualOrder(paragraphs.map(({ text }) => text))) return failure('pdf-visual-order')
    const blocks = toBlocks(paragraphs)
    const said = await pdf.readInformation()
    return success({
      title: titleOf(said.title) || titleOf(headingAt(blocks)),
      byline: cleanTitle(said.author),
      site: '',
      publishedAt: readPdfDate(said.created),
      blocks,
    })
  } finally {
    await pdf.close()
  }
}

function refusalOf(pages: readonly Page[]): 'pdf-without-text' | null {
  let letters = 0
  let nameless = 0
  let signs = 0
  for (const { lines } of pages)
    for (const { glyphs } of lines)
      for (const { text } of glyphs) {
        signs++
        if (/\p{L}/u.test(text)) letters++
        else if (/[\p{Co}\p{Cn}\ufffd]/u.test(text)) nameless++
      }
  if (letters === 0 || nameless > MOST_NAMELESS * signs) return 'pdf-without-text'
  return pages.length > 2 && letters < LETTERS_A_PAGE * pages.length ? 'pdf-without-text' : null
}

function toBlocks(paragraphs: readonly Paragraph[]): DocumentBlock[] {
  const body = bodySize(paragraphs)
  return paragraphs.map(paragraph => ({
    kind: isHeading(paragraph, body) ? 'heading' : 'paragraph',
    text: cleanBlock(paragraph.text),
    language: paragraph.direction === 'rtl' ? 'arabic' : 'english',
  }))
}

/** The size that most of the text is in. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 2) / 2
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length)
  }
  return [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

function isHeading({ text, size, bold, lines }: Paragraph, body: number): boolean {
  const words = text.split(/\s+/).length
  if (size >= HEADING_SIZE * body) return words <= HEADING_WORDS
  return bold && lines <= 2 && words <= BOLD_HEADING_WORDS && !/[.!؛;,،]["”»)]?$/.test(text)
}

/** Programs write the name of their file where nobody gave a title. */
function titleOf(said: string): string {
  const title = cleanTitle(said)
  return /^(?:microsoft \w+ - .*|untitled.*|document ?\d*|مستند ?\d*|about:blank|.*\.(?:docx?|pdf|html?|odt|rtf|indd|qxd|txt))$/i.test(
    title,
  )
    ? ''
    : title
}

const headingAt = (blocks: readonly DocumentBlock[]): string =>
  blocks[0]?.kind === 'heading' ? blocks[0].text : ''
