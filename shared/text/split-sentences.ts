import type { Span } from '../model/span.ts'
import type { Language } from '../model/text.ts'
import { endsInAbbreviation } from './abbreviations.ts'
import { trim } from './find-blocks.ts'
import { findQuotations } from './find-quotations.ts'

const segmenters = {
  arabic: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  english: new Intl.Segmenter('en', { granularity: 'sentence' }),
} as const

// Arabic verbs that carry on after a quotation: «…؟» فأجاب، قال. With و a new sentence begins.
const CARRIES_ON =
  /^[\s"”»'’)\]–—-]*(?:ف?(?:قال|قالت|قالوا|يقول|تقول|سأل|سألت|سأله|سألها|أجاب|أجابت|أجابه|أجابها|تساءل|تساءلت|هتف|صاح|صرخ|رد|ردّ|ردت|أضاف|أضافت|تابع|همس)|هكذا|كما (?:قال|يقول)|بحسب|حسبما|وفق|وفقا|على حد)(?=[\s،:."»]|$)/

// «…?" Dmitriev wrote.» and «…!" said the minister» carry the quotation on.
const SPEAKER =
  /^\s*(?:(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}|(?:He|She|They|I|We)\s+)(?:said|says|asked|asks|wrote|writes|told|added|replied|answered|cried|exclaimed|shouted|wondered|tweeted|posted)\b[^.!?]{0,80}[.,:]/u

// سي.إن.إن: short runs of letters on both sides of a stop without a space.
const DOTTED_START = /(?:^|[^\u0621-\u065f])[\u0621-\u064a]{1,3}\.$/
const DOTTED_END = /^[\u0621-\u064a]{1,3}(?:[^\u0621-\u065f]|$)/

/**
 * UTF-16 units: a quotation of a sentence or three is read as one with who says it; a longer one, in which each
 * sentence has its own counterpart, is split like any text.
 */
const HELD_TOGETHER = 200

/**
 * The sentences of one block, trimmed, in order; together they hold every character but white space.
 * `Intl.Segmenter` (Unicode Standard Annex 29) proposes boundaries; a second pass removes those inside
 * short quotations, after abbreviations and before what carries on, and adds those that a missing space hid.
 */
export function splitSentences(original: string, block: Span, language: Language): Span[] {
  const text = original.slice(block.from, block.to)
  const bounds = new Set<number>()
  for (const { index } of segmenters[language].segment(text)) bounds.add(index)
  for (const bound of hiddenBounds(text)) bounds.add(bound)

  const quotations = findQuotations(text).filter(({ from, to }) => to - from <= HELD_TOGETHER)
  const spans: Span[] = []
  let from = 0
  const push = (to: number) => {
    const span = trim(text, { from, to })
    if (span.to > span.from) spans.push(span)
    from = to
  }
  for (const bound of [...bounds].sort((a, b) => a - b)) {
    if (bound > 0 && isSentenceBound(text, bound, from, quotations, language)) push(bound)
  }
  push(text.length)
  return joinFragments(text, spans).map(span => ({ from: block.from + span.from, to: block.from + span.to }))
}

function isSentenceBound(
  text: string,
  bound: number,
  from: number,
  quotations: readonly Span[],
  language: Language,
): boolean {
  if (quotations.some(q => q.from < bound && bound < q.to)) return false
  const before = text.slice(from, bound).trimEnd()
  const after = text.slice(bound)
  // A line break inside a block is a wrapped line, not an end.
  if (!/[.!?؟…。]["”»“'’)\]\u200f\u200e]*$/.test(before)) return false
  if (DOTTED_START.test(before) && DOTTED_END.test(after)) return false
  if (endsInAbbreviation(before, after.trimStart(), language)) return false
  if (language === 'english') {
    if (/^[\s"”»]*\p{Ll}/u.test(after)) return false
    return !(/[!?]["”»’']$/.test(before) && SPEAKER.test(after))
  }
  return !(/["”»“’]$|[!؟?]$/.test(before) && CARRIES_ON.test(after))
}

/** Boundaries that the standard does not see: a stop without a space after it, and an ellipsis before a new start. */
function hiddenBounds(text: string): number[] {
  const found: number[] = []
  // Two words of three letters and more around the stop: not an abbreviation, a number or an address.
  for (const match of text.matchAll(/[\u0621-\u065f]{3,}["”»]?[.!؟]["”»]?(?=[\u0621-\u064a]{3,})/g))
    found.push(match.index + match[0].length)
  for (const match of text.matchAll(/\p{Ll}{3,}["”]?[.!?]["”]?(?=\p{Lu}\p{Ll}+\s)/gu))
    found.push(match.index + match[0].length)
  for (const match of text.matchAll(/[!؟?]["”»]*\s+/g)) found.push(match.index + match[0].length)
  for (const match of text.matchAll(/(?:…|\.{3,})["”»]*\s+(?=["“«]?(?:\p{Lu}|و[قكأ]|ثم\s))/gu))
    found.push(match.index + match[0].length)
  return found
}

/** A stray quotation mark, bullet or number alone belongs to its neighbour. */
function joinFragments(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before && (!hasLetters(text, span) || !hasLetters(text, before)))
      joined[joined.length - 1] = { from: before.from, to: span.to }
    else joined.push(span)
  }
  return joined
}

const hasLetters = (text: string, span: Span): boolean => /\p{L}/u.test(text.slice(span.from, span.to))
