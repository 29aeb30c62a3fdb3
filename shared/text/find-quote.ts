import type { Span } from '../model/span.ts'
import { normalise, toOriginal } from './normalise.ts'

/** A saved place: the words themselves, what stands before and after them, and where they were. */
export type Quote = {
  readonly exact: string
  readonly before: string
  readonly after: string
  /** UTF-16 offset at the time of saving. */
  readonly from: number
}

/** UTF-16 units of context kept on each side: enough to tell two mentions of a name apart. */
const CONTEXT = 32

/** Takes a quote of a span, to find it again after an edit. */
export const takeQuote = (original: string, span: Span): Quote => ({
  exact: original.slice(span.from, span.to),
  before: original.slice(Math.max(0, span.from - CONTEXT), span.from),
  after: original.slice(span.to, span.to + CONTEXT),
  from: span.from,
})

/** Finds a quote again: the occurrence whose neighbours agree best, the nearer one of equals; else null. */
export function findQuote(original: string, quote: Quote): Span | null {
  if (quote.exact === '') return null
  const found = occurrences(original, quote.exact)
  if (found.length > 0) return best(original, quote, found)
  // Edited spelling (tashkeel, hamza, tatweel) leaves the words findable.
  const folded = normalise(original, { taMarbuta: true, hamzaSeats: true, latin: true })
  const exact = normalise(quote.exact, { taMarbuta: true, hamzaSeats: true, latin: true }).text.trim()
  if (exact === '') return null
  return best(
    original,
    quote,
    occurrences(folded.text, exact).map(span => trimmed(original, toOriginal(folded, span))),
  )
}

function occurrences(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1))
    spans.push({ from, to: from + wanted.length })
  return spans
}

function best(original: string, quote: Quote, spans: readonly Span[]): Span | null {
  let chosen: Span | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const before = original.slice(Math.max(0, span.from - CONTEXT), span.from)
    const after = original.slice(span.to, span.to + CONTEXT)
    const near = Math.abs(span.from - quote.from) / (original.length + 1)
    const score = sharedEnd(before, quote.before) + sharedStart(after, quote.after) - near
    if (score > most) {
      most = score
      chosen = span
    }
  }
  return chosen
}

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

function trimmed(original: string, span: Span): Span {
  let { to } = span
  while (to > span.from && /\s/.test(original[to - 1]!)) to--
  return { from: span.from, to }
}
