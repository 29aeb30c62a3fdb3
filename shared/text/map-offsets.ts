import type { Span } from '../model/span.ts'

/** A stretch of a text with what takes its place; an empty stretch is where the new text is put in. */
export type Change = Span & { readonly text: string }

/** Pairs of words up to which two stretches are compared word by word; beyond, one takes the place of the other whole. */
const MOST_PAIRS = 1_000_000

/** A text with its changes made; they are in order and do not overlap. */
export function applyChanges(original: string, changes: readonly Change[]): string {
  let changed = ''
  let at = 0
  for (const { from, to, text } of changes) {
    changed += original.slice(at, from) + text
    at = to
  }
  return changed + original.slice(at)
}

/** The changes that lead back. */
export function invertChanges(original: string, changes: readonly Change[]): Change[] {
  let shift = 0
  return changes.map(({ from, to, text }) => {
    const back = { from: from + shift, to: from + shift + text.length, text: original.slice(from, to) }
    shift += text.length - (to - from)
    return back
  })
}

/**
 * Where a span stands after some changes. What is put in at its ends stays outside; of a change that reaches over an
 * end, the span keeps what lies within. Null where nothing of it is left, or where it was taken up in a larger change.
 */
export function mapSpan(changes: readonly Change[], { from, to }: Span): Span | null {
  let [start, end] = [from, to]
  let shift = 0
  for (const change of changes) {
    if (change.from > to) break
    const grown = change.text.length - (change.to - change.from)
    const isSame = change.from === from && change.to === to
    const isWider = change.from <= from && to <= change.to && change.from < change.to && !isSame
    if (isWider) return null
    if (change.from === change.to ? change.from <= from : change.to <= from) start = from + shift + grown
    else if (change.from <= from) start = change.from + shift + (change.from < from ? change.text.length : 0)
    if (change.to <= to && change.from < to) end = to + shift + grown
    else if (change.from < to) end = change.from + shift
    shift += grown
  }
  return start < end ? { from: start, to: end } : null
}

/** Where a span stands after some changes, with every change that it touches taken in whole. */
export function mapSpanOutward(changes: readonly Change[], { from, to }: Span): Span {
  let [start, end] = [from, to]
  let shift = 0
  for (const change of changes) {
    if (change.from > to) break
    const grown = change.text.length - (change.to - change.from)
    if (change.to < from) start = from + shift + grown
    else if (change.from <= from) start = change.from + shift
    end = change.to <= to ? to + shift + grown : change.from + shift + change.text.length
    shift += grown
  }
  return { from: start, to: end }
}

/** The least changes, by words, that make one text of another. */
export function findChanges(before: string, after: string): Change[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  if (head === before.length && head === after.length) return []
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  // A word that differs in one letter differs as a whole.
  while (head > 0 && (isInWord(before, head) || isInWord(after, head))) head--
  while (tail > 0 && (isInWord(before, before.length - tail) || isInWord(after, after.length - tail))) tail--
  return compareWords(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head)
}

/** A word, a run of white space, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/gu
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u

/** Whether an offset stands between two characters of one word. */
const isInWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD_CHARACTER.test(text[at - 1]!) && WORD_CHARACTER.test(text[at]!)

function compareWords(before: string, after: string, at: number): Change[] {
  const old = before.match(TOKEN) ?? []
  const fresh = after.match(TOKEN) ?? []
  if (old.length * fresh.length > MOST_PAIRS) return [{ from: at, to: at + before.length, text: after }]
  const kept = longestShared(old, fresh)
  const changes: Change[] = []
  let [i, j, offset] = [0, 0, at]
  for (const [x, y] of [...kept, [old.length, fresh.length] as const]) {
    const taken = old.slice(i, x).join('')
    const put = fresh.slice(j, y).join('')
    const between = old[x] ?? ''
    if (taken !== '' || put !== '')
      addChange(changes, before, at, { from: offset, to: offset + taken.length, text: put })
    offset += taken.length + between.length
    ;[i, j] = [x + 1, y + 1]
  }
  return changes
}

/** Adds a change, in one with the last where no word stands between them. */
function addChange(changes: Change[], before: string, at: number, change: Change): void {
  const last = changes.at(-1)
  const between = last && before.slice(last.to - at, change.from - at)
  if (last === undefined || between === undefined || WORD_CHARACTER.test(between)) {
    changes.push(change)
    return
  }
  changes[changes.length - 1] = { from: last.from, to: change.to, text: last.text + between + change.text }
}

/** The places of a longest list of tokens that both have in this order. */
function longestShared(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const width = fresh.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === fresh[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const shared: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) shared.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return shared
}
