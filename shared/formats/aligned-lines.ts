import type { Language } from '../model/text.ts'
import { plainUnit, type TranslationUnit } from './translation-unit.ts'

/** One language of units as plain lines in pieces, a line a unit; `lossesOf('lines', …)` says what becomes of the rest. */
export function* writeLines(units: Iterable<TranslationUnit>, side: Language): Generator<string> {
  for (const unit of units)
    yield `${unit[side].text.replace(LINE_BREAK, ' ').replace(/\p{Surrogate}/gu, '\ufffd')}\n`
}

/** Units of two files with a line a unit; null where the files do not have the same number of lines. */
export function readLines(arabic: string, english: string): readonly TranslationUnit[] | null {
  const left = linesOf(arabic)
  const right = linesOf(english)
  return left.length === right.length ? left.map((line, at) => plainUnit(line, right[at]!)) : null
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

function linesOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
