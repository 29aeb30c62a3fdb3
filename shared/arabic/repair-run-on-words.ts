import type { Repair, Text } from '../model/text.ts'
import { splitWords } from '../text/split-words.ts'
import { analyseWord } from './analyse-word.ts'
import type { Lexicon } from './lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'

/** UTF-16 units: shorter pieces are found by chance inside ordinary words and names. */
const SHORTEST = { before: 2, behind: 5 } as const
/** A piece counts as a word when its likeliest reading costs no more than this. */
const PLAIN = 3.2

// These are written together with a name of God or of the faith: عبدالله, نورالدين, أبوالحسن.
const FIRST_OF_NAME = new Set(
  'عبد عبيد ابو أبو ابي أبي ابن ذو نور سيف صلاح علاء محيي محي شمس بدر جمال كمال عز فخر تاج ضياء سعد زين حسام عماد شهاب نجم برهان تقي جلال خير رضا سراج صفي ظهير قطب معز ناصر نصر هبة أمة فضل أسد'.split(
    ' ',
  ),
)

/**
 * A text with repairs for words that no reading fits but that fall into two plain words where an article begins:
 * مخططالعمل, عبرالاتصال. What was repaired before stays; nothing is changed in the original.
 */
export function repairRunOnWords(text: Text, lexicon: Lexicon): Text {
  if (text.language !== 'arabic') return text
  const taken = new Set(text.repairs.map(repair => repair.from))
  const found: Repair[] = []
  for (const word of splitWords(text.original)) {
    if (word.kind !== 'word' || taken.has(word.from)) continue
    const surface = text.original.slice(word.from, word.to)
    if (surface.indexOf('ال', SHORTEST.before) < 0) continue
    const reading = readApart(surface, lexicon)
    if (reading !== null) found.push({ from: word.from, to: word.to, reading })
  }
  if (found.length === 0) return text
  return { ...text, repairs: [...text.repairs, ...found].sort((a, b) => a.from - b.from) }
}

function readApart(surface: string, lexicon: Lexicon): string | null {
  if (isPlain(surface, lexicon, Number.POSITIVE_INFINITY)) return null
  for (
    let at = surface.indexOf('ال', SHORTEST.before);
    at >= 0 && surface.length - at >= SHORTEST.behind;
    at = surface.indexOf('ال', at + 1)
  ) {
    const before = surface.slice(0, at)
    const behind = surface.slice(at)
    if (FIRST_OF_NAME.has(stripDiacritics(before).replace(/^[وفبلك](?=...)/, ''))) continue
    if (isPlain(before, lexicon, PLAIN) && isPlain(behind, lexicon, PLAIN)) return `${before} ${behind}`
  }
  return null
}

function isPlain(word: string, lexicon: Lexicon, most: number): boolean {
  const { lexeme, cost } = analyseWord(word, lexicon)[0]!
  return lexeme !== null && cost <= most
}
