import type { Language } from '../model/text.ts'

// Letters of Persian, Urdu, Kurdish and Pashto that Arabic does not write.
const NOT_ARABIC = /[گچپژکیےہںڤۆێەڕڵټډړښ]/u
// Function words make a third of running English and are rare in other languages of Latin script.
const ENGLISH = new Set(
  'the of and to that for with by at from it are be this has have said he his not'.split(' '),
)
/** Below this many words a text may be a headline without function words. */
const ENOUGH_WORDS = 12

/**
 * The language of a text, told by its letters: `other` for Persian and Urdu, for any further script, and for a
 * text without letters. A few words of the other language in a text do not change the answer.
 */
export function tellLanguage(text: string): Language | 'other' {
  let arabic = 0
  let latin = 0
  let foreign = 0
  for (const character of text.slice(0, 200_000)) {
    if (NOT_ARABIC.test(character)) foreign++
    else if (/\p{Script=Arabic}/u.test(character)) arabic++
    else if (/\p{Script=Latin}/u.test(character)) latin++
    else if (/\p{L}/u.test(character)) foreign += 2
  }
  const letters = arabic + latin + foreign
  if (letters === 0) return 'other'
  if (foreign > 0.02 * letters && foreign * 12 > Math.max(arabic, latin)) return 'other'
  if (arabic >= latin) return 'arabic'
  const words = text.slice(0, 20_000).match(/\p{Script=Latin}+/gu) ?? []
  const functionWords = words.filter(word => ENGLISH.has(word.toLowerCase())).length
  return words.length >= ENOUGH_WORDS && functionWords < 0.06 * words.length ? 'other' : 'english'
}
