import { overlap, type Span } from '../model/span.ts'
import type { Block, BlockKind, Sentence, Text } from '../model/text.ts'
import { trim } from './find-blocks.ts'
import { applyChanges, type Change, mapSpan } from './map-offsets.ts'
import { splitSentences } from './split-sentences.ts'

/** A paragraph with its sentences, before they are numbered. */
type Paragraph = { readonly block: Block; readonly sentences: readonly Span[] }

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/g

/**
 * A text after changes of its letters. Paragraphs that no change touches stay as they are; the others are divided
 * into sentences anew. A line end that was put in begins a paragraph; after a heading or an aside, an ordinary one.
 * Notes of glued words stay where no change touches their sentence.
 */
export function changeLetters(text: Text, changes: readonly Change[]): Text {
  const first = changes[0]
  if (!first) return text
  const touched = { from: first.from, to: changes.at(-1)!.to }
  const low = text.blocks.findIndex(block => block.to >= touched.from)
  const start = low < 0 ? text.blocks.length : low
  let end = start
  while (end < text.blocks.length && text.blocks[end]!.from <= touched.to) end++
  const original = applyChanges(text.original, changes)
  const grown = original.length - text.original.length
  return assemble(
    text,
    original,
    [
      ...paragraphsOf(text, 0, start),
      ...divideAnew(text, original, changes, start, end),
      ...paragraphsOf(text, end, text.blocks.length).map(({ block, sentences }) => ({
        block: moveBy(block, grown),
        sentences: sentences.map(span => moveBy(span, grown)),
      })),
    ],
    repairsAfter(text, changes, touched),
  )
}

/** A sentence ends where this span ends; null where no paragraph has a sentence that goes on there. */
export function splitSentence(text: Text, { to }: Span): Text | null {
  const at = text.sentences.findIndex(sentence => sentence.from < to && to < sentence.to)
  const sentence = text.sentences[at]
  if (!sentence || text.blocks[sentence.block]!.kind !== 'paragraph') return null
  const parts = [
    trim(text.original, { from: sentence.from, to }),
    trim(text.original, { from: to, to: sentence.to }),
  ]
  if (parts.some(part => part.from >= part.to)) return null
  return withSentences(
    text,
    text.sentences.toSpliced(at, 1, ...parts.map(part => ({ ...part, block: sentence.block }))),
  )
}

/** The sentences of one paragraph that a span touches are one; null where it touches fewer than two. */
export function joinSentences(text: Text, span: Span): Text | null {
  const at = text.sentences.findIndex(sentence => overlap(sentence, span))
  const first = text.sentences[at]
  if (!first) return null
  let end = at
  while (overlapsIn(text.sentences[end + 1], span, first.block)) end++
  if (end === at) return null
  const joined = { from: first.from, to: text.sentences[end]!.to, block: first.block }
  return withSentences(text, text.sentences.toSpliced(at, end - at + 1, joined))
}

const overlapsIn = (sentence: Sentence | undefined, span: Span, block: number): boolean =>
  sentence !== undefined && sentence.block === block && overlap(sentence, span)

/** The paragraphs that a span touches are one, of the kind of the first; null where it touches fewer than two. */
export function joinParagraphs(text: Text, span: Span): Text | null {
  const start = text.blocks.findIndex(block => overlap(block, span))
  if (start < 0) return null
  let end = start + 1
  while (end < text.blocks.length && overlap(text.blocks[end]!, span)) end++
  if (end - start < 2) return null
  const { from, kind } = text.blocks[start]!
  const block = { from, to: text.blocks[end - 1]!.to, kind }
  const joined: Paragraph =
    kind === 'paragraph'
      ? { block, sentences: acrossSeams(text, start, end) }
      : { block, sentences: [{ from: block.from, to: block.to }] }
  return assemble(
    text,
    text.original,
    [...paragraphsOf(text, 0, start), joined, ...paragraphsOf(text, end, text.blocks.length)],
    text.repairs,
  )
}

/** The paragraphs that a span touches are of a kind; null where it touches none. */
export function setKind(text: Text, span: Span, kind: BlockKind): Text | null {
  if (!text.blocks.some(block => overlap(block, span))) return null
  const paragraphs = paragraphsOf(text, 0, text.blocks.length).map(paragraph =>
    overlap(paragraph.block, span) && paragraph.block.kind !== kind
      ? divide(text, text.original, { ...paragraph.block, kind })
      : paragraph,
  )
  return assemble(text, text.original, paragraphs, text.repairs)
}

/** The paragraphs that take the place of those from `start` to `end` after some changes. */
function divideAnew(
  text: Text,
  original: string,
  changes: readonly Change[],
  start: number,
  end: number,
): Paragraph[] {
  const blocks = text.blocks.slice(start, end)
  const from = Math.min(changes[0]!.from, blocks[0]?.from ?? Number.POSITIVE_INFINITY)
  const to = Math.max(changes.at(-1)!.to, blocks.at(-1)?.to ?? 0)
  const seams = [
    ...breaksPutIn(text.original, changes).map(span => ({ ...span, kind: 'paragraph' as BlockKind })),
    ...seamsLeft(text, changes, start, end),
  ].sort((a, b) => a.from - b.from)
  const paragraphs: Paragraph[] = []
  let kind = blocks[0]?.kind ?? 'paragraph'
  let at = from
  const close = (stop: number) => {
    const span = trim(original, { from: at, to: stop })
    if (span.from < span.to) paragraphs.push(divide(text, original, { ...span, kind }))
    return span.from < span.to
  }
  for (const seam of seams) {
    const isKept = close(seam.from)
    // A heading that lost its words leaves its kind to nobody; one that lost only its first line keeps it.
    if (isKept || seam.kind !== 'paragraph') kind = seam.kind
    at = seam.to
  }
  close(to + original.length - text.original.length)
  return paragraphs
}

/** Line ends that were put in, as spans of the changed text. */
function breaksPutIn(before: string, changes: readonly Change[]): Span[] {
  const breaks: Span[] = []
  let shift = 0
  for (const { from, to, text } of changes) {
    const had = before.slice(from, to).match(LINE_END)?.length ?? 0
    const ends = [...text.matchAll(LINE_END)]
    // Lines that are broken at a width go on being so when words of two lines are changed at once.
    if (ends.length > had)
      for (const { index, 0: mark } of ends)
        breaks.push({ from: from + shift + index, to: from + shift + index + mark.length })
    shift += text.length - (to - from)
  }
  return breaks
}

/** Where paragraphs parted before and still do, as spans of the changed text with the kind of what follows. */
function seamsLeft(
  text: Text,
  changes: readonly Change[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number; readonly kind: BlockKind }[] {
  const seams: { from: number; to: number; kind: BlockKind }[] = []
  for (let at = start + 1; at < end; at++) {
    const { from: gapTo, kind } = text.blocks[at]!
    const gapFrom = text.blocks[at - 1]!.to
    const isEmpty = gapFrom === gapTo
    const over = changes.find(({ from, to }) =>
      isEmpty ? from < gapFrom && gapTo < to : from < to && from <= gapFrom && gapTo <= to,
    )
    const lineEnd = over ? over.text.search(LINE_END) : 0
    // What took the place of the gap has no line end: the paragraphs were joined.
    if (lineEnd < 0) continue
    const place = over ? newOffset(changes, over.from) + lineEnd : newOffset(changes, gapFrom)
    seams.push({ from: place, to: place, kind })
  }
  return seams
}

/** Where an offset stands after some changes; one inside a change, at the end of what took its place. */
function newOffset(changes: readonly Change[], offset: number): number {
  let shift = 0
  for (const { from, to, text } of changes) {
    if (from >= offset) break
    if (to > offset) return from + shift + text.length
    shift += text.length - (to - from)
  }
  return offset + shift
}

/** Repairs of sentences that no change touches, where they stand now. */
function repairsAfter(text: Text, changes: readonly Change[], touched: Span): Text['repairs'] {
  const affected = text.sentences.filter(({ from, to }) => from <= touched.to && to >= touched.from)
  return text.repairs.flatMap(repair => {
    if (affected.some(sentence => overlap(sentence, repair))) return []
    const span = mapSpan(changes, repair)
    return span ? [{ ...span, reading: repair.reading }] : []
  })
}

/** The sentences of paragraphs that become one: whether one ends at a seam is read anew. */
function acrossSeams(text: Text, start: number, end: number): Span[] {
  const sentences: Span[] = []
  for (let at = start; at < end; at++) {
    const own = paragraphsOf(text, at, at + 1)[0]!.sentences
    const before = sentences.at(-1)
    const first = own[0]
    if (!before || !first) sentences.push(...own)
    else {
      const seam = { from: before.from, to: first.to }
      sentences.splice(-1, 1, ...splitSentences(text.original, seam, text.language), ...own.slice(1))
    }
  }
  return sentences
}

function divide({ language }: Text, original: string, block: Block): Paragraph {
  // A heading or aside is one sentence, whatever stops it holds.
  const whole = [{ from: block.from, to: block.to }]
  return { block, sentences: block.kind === 'paragraph' ? splitSentences(original, block, language) : whole }
}

function paragraphsOf(text: Text, start: number, end: number): Paragraph[] {
  const lists: Span[][] = text.blocks.slice(start, end).map(() => [])
  for (const { from, to, block } of text.sentences) lists[block - start]?.push({ from, to })
  return lists.map((sentences, at) => ({ block: text.blocks[start + at]!, sentences }))
}

function assemble(
  text: Text,
  original: string,
  paragraphs: readonly Paragraph[],
  repairs: Text['repairs'],
): Text {
  return {
    language: text.language,
    original,
    blocks: paragraphs.map(paragraph => paragraph.block),
    sentences: paragraphs.flatMap(({ sentences }, block) => sentences.map(span => ({ ...span, block }))),
    repairs,
  }
}

const withSentences = (text: Text, sentences: readonly Sentence[]): Text => ({ ...text, sentences })

const moveBy = <S extends Span>(span: S, by: number): S => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
})
