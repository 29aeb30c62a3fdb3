import type { Span } from '../model/span.ts'
import { type Normalised, normalise, toOriginal } from './normalise.ts'

/** A text made ready to be searched many times. */
export type SearchableText = Normalised

/** Marks that are typed in one way and written in several; each stands for one UTF-16 unit. */
const TYPED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
/** UTF-16 units of a part: a few milliseconds of work. */
const PART = 20_000
const WRITTEN = /[‘’‚ʼ`“”„«»‐‑–—]|\s/g

/**
 * Makes a text ready to be searched: without tashkeel, tatweel, hamza and its seats, the dots of ta marbuta and of
 * final ya, case, accents, kinds of digits, quotation marks, dashes and white space.
 */
export function searchable(original: string): SearchableText {
  const parts = searchableInParts(original)
  for (;;) {
    const part = parts.next()
    if (part.done) return part.value
  }
}

/** Does the same part by part, so that a long text can be made ready between other work. */
export function* searchableInParts(original: string): Generator<void, SearchableText, void> {
  let text = ''
  const parts: { readonly from: number; readonly at: number; readonly origins: Int32Array }[] = []
  for (let from = 0; from < original.length; ) {
    let to = Math.min(original.length, from + PART)
    // A pair of units is one character and stays together.
    if (original.codePointAt(to - 1)! > 0xffff) to++
    const part = normalise(original.slice(from, to), { taMarbuta: true, hamzaSeats: true, latin: true })
    parts.push({ from, at: text.length, origins: part.origins })
    // One unit for one unit, so that the map stays true.
    text += part.text.replace(WRITTEN, mark => TYPED[mark] ?? ' ')
    from = to
    yield
  }
  const origins = new Int32Array(text.length + 1)
  for (const part of parts)
    for (let k = 0; k < part.origins.length; k++) origins[part.at + k] = part.from + part.origins[k]!
  origins[text.length] = original.length
  return { text, origins }
}

/** A query as it compares; empty where nothing is left to be searched for. */
export const foldQuery = (query: string): string => searchable(query).text.replace(/ +/g, ' ').trim()

/**
 * Every place where a text has a query, as spans of the original in text order that do not overlap; white space of
 * any kind and length is one space. Nothing for a query that folds to nothing.
 */
export function findInText(text: SearchableText, query: string): Span[] {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  return wanted.includes(' ') ? findWords(text, wanted) : findPlain(text, wanted)
}

function findPlain(text: SearchableText, wanted: string): Span[] {
  const spans: Span[] = []
  for (
    let from = text.text.indexOf(wanted);
    from >= 0;
    from = text.text.indexOf(wanted, from + wanted.length)
  )
    spans.push(spanOf(text, from, from + wanted.length))
  return spans
}

function findWords(text: SearchableText, wanted: string): Span[] {
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/ /g, ' +'), 'g')
  return [...text.text.matchAll(pattern)].map(match =>
    spanOf(text, match.index, match.index + match[0].length),
  )
}

/** A letter of a ligature stands for all of it, so that a hit is never empty. */
function spanOf(text: SearchableText, from: number, to: number): Span {
  const span = toOriginal(text, { from, to })
  if (span.to > span.from) return span
  const next = text.origins.find(origin => origin > span.from)
  return { from: span.from, to: next ?? span.from }
}
