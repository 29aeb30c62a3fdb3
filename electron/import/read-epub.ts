import { failure, type Result, success } from '../../shared/result.ts'
import { openBookFiles } from './book/book-files.ts'
import { type BookPackage, readPackage } from './book/book-package.ts'
import { readContents } from './book/read-contents.ts'
import { splitChapters } from './book/split-chapters.ts'
import { cleanTitle } from './clean-text.ts'
import type { DocumentBlock, ImportedDocument } from './imported-document.ts'
import { buildPage, MOST_ELEMENTS } from './page/build-page.ts'
import { collectBlocks, type FoundBlock } from './page/collect-blocks.ts'
import { partOfBook } from './page/page-part.ts'
import { borneOut } from './page/stated-language.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'

/** A book as its chapters in the order of reading, none empty. */
export type ImportedBook = {
  readonly title: string
  /** The authors, parted by commas. */
  readonly byline: string
  readonly publisher: string
  readonly publishedAt: number | null
  /** Each bears its own title, the book's authors and date, and as `site` the book's title. */
  readonly chapters: readonly ImportedDocument[]
}

/** UTF-16 units of all chapters together. */
const LONGEST_BOOK = 20_000_000

/**
 * A book in EPUB 2 or 3. Notes are asides, their marks in the text are left out; cover, title page, contents and what
 * is opened apart are no chapters. A file that the contents do not name and that begins without a heading goes on with the
 * chapter before. Refused are `empty-file`, `too-large`, `document-too-large`, `book-damaged`, `book-protected` and
 * `book-without-text`.
 */
export function readEpub(bytes: Uint8Array): Result<ImportedBook> {
  if (bytes.length === 0) return failure('empty-file')
  if (bytes.length > MAX_FILE_BYTES) return failure('too-large')
  const opened = openBookFiles(bytes)
  if (!opened.ok) return opened
  const { text, packagePath } = opened.value
  const description = text(packagePath)
  if (!description.ok) return description
  const book = readPackage(description.value ?? '', packagePath)
  if (book.spine.length === 0) return failure('book-damaged')
  const names = new Map<string, string>()
  for (const path of book.contents) {
    const contents = text(path)
    if (!contents.ok) return contents
    if (contents.value !== null && names.size === 0)
      for (const [file, name] of readContents(contents.value, path)) names.set(file, name)
  }
  const chapters: Chapter[] = []
  let elements = 0
  let units = 0
  for (const path of book.spine) {
    const source = text(path)
    if (!source.ok) return source
    if (source.value === null) continue
    const page = buildPage(source.value, true)
    if (!page.ok) return page
    elements += page.value.size
    units += page.value.length
    if (elements > MOST_ELEMENTS || units > LONGEST_BOOK) return failure('document-too-large')
    const blocks = collectBlocks(page.value.document.body, partOfBook).filter(block => !block.surrounding)
    if (chapters.length > 0 || !isTitlePage(blocks, book)) addChapters(chapters, blocks, names, path)
  }
  if (chapters.length === 0) return failure('book-without-text')
  const { title, byline, publisher, publishedAt } = book
  return success({
    title,
    byline,
    publisher,
    publishedAt,
    chapters: chapters.map(chapter => documentOf(chapter, book)),
  })
}

/** Whether blocks say nothing but what the book says of itself: title, authors, publisher, year. */
function isTitlePage(blocks: readonly FoundBlock[], book: BookPackage): boolean {
  const said = `${book.title}\n${book.byline}\n${book.publisher}`.toLowerCase()
  return blocks.every(({ text }) => said.includes(text.toLowerCase()) || !/\p{L}/u.test(text))
}

type Chapter = { readonly name: string; readonly blocks: FoundBlock[] }

function addChapters(
  chapters: Chapter[],
  blocks: readonly FoundBlock[],
  names: ReadonlyMap<string, string>,
  path: string,
): void {
  const before = chapters.at(-1)
  const first = blocks[0]
  if (!first) return
  const name = names.get(path)
  if (before && names.size > 0 && name === undefined && first.kind !== 'heading') {
    before.blocks.push(...blocks)
    return
  }
  for (const [number, part] of splitChapters(blocks).entries()) {
    const heading = part.find(block => block.kind === 'heading')?.text ?? ''
    chapters.push({ name: number === 0 && name !== undefined ? name : heading, blocks: part })
  }
}

function documentOf({ name, blocks }: Chapter, book: BookPackage): ImportedDocument {
  return {
    title: cleanTitle(name) || book.title,
    byline: book.byline,
    site: book.title,
    publishedAt: book.publishedAt,
    blocks: blocks.map(({ kind, text, language }): DocumentBlock => {
      const stated = language ?? borneOut(book.language, text)
      return { kind, text, ...(stated ? { language: stated } : {}) }
    }),
  }
}
