import { type Passage, rowsFromBeads } from '../../shared/align/rows-from-beads.ts'
import { findPlace } from '../../shared/entities/find-place.ts'
import type { Article, ArticleOrigin, ArticleSummary, Reading } from '../../shared/model/article.ts'
import type { Arrangement } from '../../shared/model/export.ts'
import type { Mark } from '../../shared/model/mark.ts'
import type { Span } from '../../shared/model/span.ts'
import { type BlockKind, kindOf, type Language } from '../../shared/model/text.ts'
import { cutStretches, dealToSentences, type MarkSpan, type NameSpan, type Stretch } from './cut-stretches.ts'

/** A sentence as it leaves; `bead` tells which sentences across stand for it. */
export type LaidSentence = {
  readonly bead: number
  /** What stands between it and the sentence before: a space, or nothing where the text has nothing. */
  readonly before: string
  readonly stretches: readonly Stretch[]
}
export type LaidPassage = { readonly kind: BlockKind; readonly sentences: readonly LaidSentence[] }

/** Passages of both sides that belong together; one side may have none. */
export type LaidRow = {
  readonly kind: BlockKind
  readonly arabic: readonly LaidPassage[]
  readonly english: readonly LaidPassage[]
}

/** What a person noted to a stretch, or to one that the text does not have any more. */
export type LaidNote = {
  readonly number: number
  readonly side: Language
  readonly quote: string
  readonly note: string
  /** Whether the text shows its number. */
  readonly isPlaced: boolean
}

/** An article laid out for a file of any format. */
export type LaidArticle = ArticleOrigin & {
  readonly title: ArticleSummary['title']
  /** The languages that the file has. */
  readonly sides: readonly Language[]
  readonly rows: readonly LaidRow[]
  /** Whether the first row is the title. */
  readonly leadsWithTitle: boolean
  /** Whether the title is to be set above the rows: not where they begin with it, or it is but their beginning. */
  readonly needsTitle: boolean
  readonly notes: readonly LaidNote[]
}

/**
 * Lays an article out in an arrangement, with the marks given. Every sentence of each of its sides is there once. The
 * English of an article that has none is its Arabic.
 */
export function layOutArticle(
  article: Pick<Article, 'title' | 'reading' | keyof ArticleOrigin>,
  wished: Arrangement,
  marks: readonly Mark[],
): LaidArticle {
  const { title, reading, site, byline, publishedAt } = article
  const arrangement = wished === 'english' && reading.english.sentences.length === 0 ? 'arabic' : wished
  const sides = sidesOf(reading, arrangement)
  const { spans, notes } = placeMarks(reading, marks, sides)
  const dealt = <S extends Span>(spansOf: (side: Language) => readonly S[]) => ({
    arabic: dealToSentences(reading.arabic.sentences, spansOf('arabic')),
    english: dealToSentences(reading.english.sentences, spansOf('english')),
  })
  const names = dealt(side => namesOf(reading, side))
  const markSpans = dealt(side => spans[side])
  const beadOf = { arabic: beadsOf(reading, 'arabic'), english: beadsOf(reading, 'english') }
  const laid = (side: Language, { kind, sentences }: BareSide): LaidPassage => {
    const text = reading[side]
    return {
      kind,
      sentences: sentences.map((sentence, at) => {
        const span = text.sentences[sentence]!
        const last = text.sentences[sentences[at - 1] ?? -1]
        return {
          bead: beadOf[side][sentence]!,
          before: at === 0 || last?.to === span.from ? '' : ' ',
          stretches: cutStretches(
            text.original,
            span,
            text.sentences[sentence + 1]?.from ?? Number.POSITIVE_INFINITY,
            names[side][sentence]!,
            markSpans[side][sentence]!,
          ),
        }
      }),
    }
  }
  const rows = bareRows(reading, arrangement).map(row => ({
    kind: row.kind,
    arabic: row.arabic.map(passage => laid('arabic', passage)),
    english: row.english.map(passage => laid('english', passage)),
  }))
  return {
    title,
    site,
    byline,
    publishedAt,
    sides,
    rows,
    leadsWithTitle: isTitle(rows[0], title, sides),
    needsTitle: !sides.every(side => isBeginning(title[side], rows, side)),
    notes,
  }
}

/** The words of a passage on one line. */
export const lineOf = ({ sentences }: LaidPassage): string =>
  sentences
    .map(({ before, stretches }) => before + stretches.map(({ text }) => text).join(''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type BareSide = { readonly kind: BlockKind; readonly sentences: readonly number[] }
type BareRow = {
  readonly kind: BlockKind
  readonly arabic: readonly BareSide[]
  readonly english: readonly BareSide[]
}

function sidesOf({ english }: Reading, arrangement: Arrangement): readonly Language[] {
  if (arrangement === 'arabic' || arrangement === 'english') return [arrangement]
  return english.sentences.length > 0 ? ['arabic', 'english'] : ['arabic']
}

function bareRows(reading: Reading, arrangement: Arrangement): BareRow[] {
  switch (arrangement) {
    case 'facing':
    case 'paragraphs':
      return rowsFromBeads(reading).map(({ kind, arabic, english }) => ({
        kind,
        arabic: withoutGaps(arabic),
        english: withoutGaps(english),
      }))
    case 'sentences':
      return reading.beads.map(bead => {
        const arabic = sideOfBead(reading, 'arabic', bead.arabic)
        const english = sideOfBead(reading, 'english', bead.english)
        return { kind: arabic[0]?.kind ?? english[0]?.kind ?? 'paragraph', arabic, english }
      })
    case 'arabic':
    case 'english':
      return blocksOf(reading, arrangement).map(block => ({
        kind: block.kind,
        arabic: arrangement === 'arabic' ? [block] : [],
        english: arrangement === 'english' ? [block] : [],
      }))
    default:
      return arrangement satisfies never
  }
}

const withoutGaps = (passages: readonly Passage[]): BareSide[] =>
  passages.flatMap(({ kind, pieces }) => {
    const sentences = pieces.flatMap(piece => (piece.kind === 'sentence' ? [piece.sentence] : []))
    return sentences.length > 0 ? [{ kind, sentences }] : []
  })

function sideOfBead(reading: Reading, side: Language, sentences: readonly number[]): BareSide[] {
  const first = sentences[0]
  if (first === undefined) return []
  return [{ kind: kindOf(reading[side], reading[side].sentences[first]!), sentences }]
}

function blocksOf(reading: Reading, side: Language): BareSide[] {
  const text = reading[side]
  const blocks: { kind: BlockKind; sentences: number[] }[] = []
  text.sentences.forEach((sentence, at) => {
    if (at === 0 || text.sentences[at - 1]!.block !== sentence.block)
      blocks.push({ kind: kindOf(text, sentence), sentences: [] })
    blocks.at(-1)!.sentences.push(at)
  })
  return blocks
}

function beadsOf(reading: Reading, side: Language): number[] {
  const beads = new Array<number>(reading[side].sentences.length).fill(0)
  reading.beads.forEach((bead, at) => {
    for (const sentence of bead[side]) beads[sentence] = at
  })
  return beads
}

const namesOf = ({ entities }: Reading, side: Language): NameSpan[] =>
  entities.flatMap(({ type, [side]: mentions }, name) =>
    mentions.map(({ from, to }) => ({ from, to, name, type })),
  )

/** Where the marks stand, their notes numbered as they are met in each text; notes without a place come last. */
function placeMarks(reading: Reading, marks: readonly Mark[], sides: readonly Language[]) {
  const found = marks
    .filter(({ place }) => sides.includes(place.side))
    .map(mark => ({ mark, span: findPlace(reading[mark.place.side], mark.place) }))
  const noted = found
    .filter(({ mark }) => mark.note.trim() !== '')
    .sort(
      (a, b) =>
        Number(!a.span) - Number(!b.span) ||
        sides.indexOf(a.mark.place.side) - sides.indexOf(b.mark.place.side) ||
        (a.span?.to ?? 0) - (b.span?.to ?? 0) ||
        a.mark.id - b.mark.id,
    )
  const numberOf = new Map(noted.map(({ mark }, at) => [mark.id, at + 1]))
  const spans: Record<Language, MarkSpan[]> = { arabic: [], english: [] }
  for (const { mark, span } of found)
    if (span)
      spans[mark.place.side].push({ ...span, colour: mark.colour, note: numberOf.get(mark.id) ?? null })
  const notes = noted.map(({ mark, span }, at): LaidNote => {
    const quote = span ? reading[mark.place.side].original.slice(span.from, span.to) : mark.place.quote
    return { number: at + 1, side: mark.place.side, quote, note: mark.note.trim(), isPlaced: span !== null }
  })
  return { spans, notes }
}

/** An article without a heading is called by its first words. */
function isBeginning(title: string, rows: readonly LaidRow[], side: Language): boolean {
  const first = rows.flatMap(row => row[side]).find(({ kind }) => kind !== 'aside')
  const words = oneLine(title).replace(/…$/, '')
  return first !== undefined && lineOf(first).startsWith(words)
}

function isTitle(
  first: LaidRow | undefined,
  title: ArticleSummary['title'],
  sides: readonly Language[],
): boolean {
  if (first?.kind !== 'heading') return false
  return sides.every(side => first[side].length === 1 && lineOf(first[side][0]!) === oneLine(title[side]))
}
