import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'

/** UTF-16 units of the longest stretch that is offered as a name: more is a sentence selected to be copied. */
const LONGEST = 120
/** Marks that stand around a name and are not of it; a full stop may be of it, as in “U.S.”. */
const AROUND = /[\s,;:!?،؛؟«»“”‘"()[\]…]/
const LETTER = /[\p{L}\p{M}\p{N}]/u

/**
 * The name that a selection within a sentence means, as offsets into the sentence: without the marks around it, and
 * with the rest of a word that was cut; null where no name is meant. An Arabic word may begin with what belongs to no
 * name, «و» and «ل» and «ب», so its beginning stays as it was selected.
 */
export function stretchOfName(sentence: string, side: Language, selected: Span): Span | null {
  let { from, to } = selected
  while (from < to && AROUND.test(sentence[from]!)) from++
  while (to > from && AROUND.test(sentence[to - 1]!)) to--
  if (from === to || !LETTER.test(sentence.slice(from, to))) return null
  if (side === 'english') while (from > 0 && isWithinWord(sentence, from)) from--
  while (to < sentence.length && isWithinWord(sentence, to)) to++
  return to - from > LONGEST ? null : { from, to }
}

const isWithinWord = (sentence: string, at: number): boolean =>
  LETTER.test(sentence[at - 1]!) && LETTER.test(sentence[at]!)
