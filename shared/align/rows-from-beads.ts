import type { Reading } from '../model/article.ts'
import { type BlockKind, kindOf, type Language, type Text } from '../model/text.ts'

/** A sentence, or a place where sentences of the other side find no partner here; `beads` are theirs. */
export type Piece =
  | { readonly kind: 'sentence'; readonly sentence: number }
  | { readonly kind: 'gap'; readonly beads: readonly number[] }

/** What one row shows of one block of one side. */
export type Passage = { readonly kind: BlockKind; readonly block: number; readonly pieces: readonly Piece[] }

/** Passages of the two sides that face each other. */
export type Row = {
  readonly kind: BlockKind
  readonly beads: readonly number[]
  readonly arabic: readonly Passage[]
  readonly english: readonly Passage[]
  /** Neither side begins a paragraph here: a long row was cut so that the sides do not drift apart. */
  readonly continues: boolean
}

/** Characters of one side from which a row is cut at the next bead: about fifteen lines of Arabic. */
const LONG_ROW = 800

/**
 * The rows of the facing pages: every sentence on exactly one row, in text order on both sides. A row ends where
 * either side begins a new block and no bead reaches across; it is cut where it would grow too long.
 */
export function rowsFromBeads({ arabic, english, beads }: Reading): Row[] {
  const rows: Row[] = []
  // One text alone has nothing to drift apart from.
  const cuts = arabic.sentences.length > 0 && english.sentences.length > 0
  const closed = closedBoundaries({ arabic, english, beads, entities: [] })
  let from = 0
  let continues = false
  for (let to = 1; to <= beads.length; to++) {
    if (to < beads.length && !closed[to]) continue
    const members = range(from, to)
    const opens =
      to === beads.length ||
      opensBlock(arabic, 'arabic', beads, members, to) ||
      opensBlock(english, 'english', beads, members, to)
    const isFull =
      cuts && (isLong(arabic, 'arabic', beads, members) || isLong(english, 'english', beads, members))
    if (!opens && !isFull) continue
    rows.push(rowOf({ arabic, english, beads, entities: [] }, members, continues))
    from = to
    continues = !opens
  }
  return rows
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)

/** For each bead whether everything before it comes before everything from it on, on both sides. */
function closedBoundaries({ beads }: Reading): boolean[] {
  const closed = beads.map(() => true)
  for (const side of ['arabic', 'english'] as const) {
    const least = new Array<number>(beads.length + 1).fill(Number.POSITIVE_INFINITY)
    for (let k = beads.length - 1; k >= 0; k--)
      least[k] = Math.min(least[k + 1]!, beads[k]![side][0] ?? Number.POSITIVE_INFINITY)
    let most = -1
    for (let k = 0; k < beads.length; k++) {
      if (most >= least[k]!) closed[k] = false
      most = Math.max(most, beads[k]![side].at(-1) ?? -1)
    }
  }
  return closed
}

/**
 * Whether a bead begins a new block on a side where the row has sentences already. On a side where it has none a
 * block may begin within the row, unless the bead has that side alone: then the two would face each other as
 * partners do.
 */
function opensBlock(
  text: Text,
  side: Language,
  beads: Reading['beads'],
  members: readonly number[],
  at: number,
): boolean {
  const first = beads[at]![side][0]
  if (first === undefined) return false
  if (first > 0 && text.sentences[first]!.block === text.sentences[first - 1]!.block) return false
  const across = side === 'arabic' ? 'english' : 'arabic'
  return members.some(bead => beads[bead]![side].length > 0) || beads[at]![across].length === 0
}

function isLong(text: Text, side: Language, beads: Reading['beads'], members: readonly number[]): boolean {
  let length = 0
  for (const bead of members)
    for (const at of beads[bead]![side]) length += text.sentences[at]!.to - text.sentences[at]!.from
  return length > LONG_ROW
}

function rowOf(reading: Reading, members: readonly number[], continues: boolean): Row {
  const arabic = passagesOf(reading, 'arabic', members)
  const english = passagesOf(reading, 'english', members)
  const kinds = new Set<BlockKind>()
  for (const bead of members) {
    for (const side of ['arabic', 'english'] as const)
      for (const at of reading.beads[bead]![side])
        kinds.add(kindOf(reading[side], reading[side].sentences[at]!))
  }
  const kind = kinds.size === 1 ? [...kinds][0]! : 'paragraph'
  return { kind, beads: members, arabic, english, continues }
}

function passagesOf(reading: Reading, side: Language, members: readonly number[]): Passage[] {
  const text = reading[side]
  const sentences: number[] = []
  // A gap stands after the last sentence placed before it; -1 stands for the beginning of the row.
  const gaps = new Map<number, number[]>()
  let last = -1
  for (const bead of members) {
    const own = reading.beads[bead]![side]
    sentences.push(...own)
    last = Math.max(last, own.at(-1) ?? -1)
    if (own.length === 0 && leavesGap(reading, side, bead)) gaps.set(last, [...(gaps.get(last) ?? []), bead])
  }
  sentences.sort((a, b) => a - b)

  const passages: { kind: BlockKind; block: number; pieces: Piece[] }[] = []
  const first = sentences[0]
  const leading = gaps.get(-1)
  if (leading) {
    const block = first === undefined ? -1 : text.sentences[first]!.block
    passages.push({
      kind: text.blocks[block]?.kind ?? 'paragraph',
      block,
      pieces: [{ kind: 'gap', beads: leading }],
    })
  }
  for (const sentence of sentences) {
    const { block } = text.sentences[sentence]!
    let passage = passages.at(-1)
    if (!passage || passage.block !== block) {
      passage = { kind: text.blocks[block]?.kind ?? 'paragraph', block, pieces: [] }
      passages.push(passage)
    }
    passage.pieces.push({ kind: 'sentence', sentence })
    const missing = gaps.get(sentence)
    if (missing) passage.pieces.push({ kind: 'gap', beads: missing })
  }
  return passages
}

/** Asides are no part of the article, and a whole missing text is not a gap. */
function leavesGap(reading: Reading, side: Language, bead: number): boolean {
  if (reading[side].sentences.length === 0) return false
  const across = side === 'arabic' ? 'english' : 'arabic'
  return reading.beads[bead]![across].some(
    at => kindOf(reading[across], reading[across].sentences[at]!) !== 'aside',
  )
}
