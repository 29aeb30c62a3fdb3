import { isTashkeel, stripDiacritics } from '../arabic/strip-diacritics.ts'
import type { Text } from '../model/text.ts'
import { isFunctionWord } from '../text/english-words.ts'
import { splitWords } from '../text/split-words.ts'

/** What kind of evidence a word can be. */
export const WORD_CLASS = { content: 0, function: 1, name: 2, number: 3, latin: 4, mark: 5 } as const
export type WordClass = (typeof WORD_CLASS)[keyof typeof WORD_CLASS]
export const CLASSES = 6

/** A different word of one side, with what its sentences show of it. */
export type WordType = {
  /** As written; English in lower case. */
  readonly form: string
  class: WordClass
  /** In how many sentences. */
  count: number
  /** English only: whether it is written with a capital elsewhere than at a start. */
  capital: boolean
}

/** One side as the aligner sees it: for each sentence its different words and its length. */
export type Side = {
  readonly types: readonly WordType[]
  readonly sentences: readonly Int32Array[]
  /** Letters and digits in each sentence. */
  readonly lengths: Float64Array
  /** Different words of all sentences together, repeats between sentences counted. */
  readonly total: number
}

/** Marks that translators keep. */
const KEPT_MARKS: ReadonlyMap<string, string> = new Map([
  ['؟', '?'],
  ['?', '?'],
  ['!', '!'],
  [':', ':'],
  ['"', '"'],
  ['«', '"'],
  ['“', '"'],
  ['”', '"'],
  ['(', '('],
  ['%', '%'],
  ['٪', '%'],
  ['؛', ';'],
  [';', ';'],
])

/** The words of the sentences kept of one side. Glued words count as what they should be. */
export function sideOf(
  text: Text,
  isArabicFunctionWord: (word: string) => boolean,
  kept: readonly number[],
): Side {
  const types: WordType[] = []
  const index = new Map<string, number>()
  const sentences: Int32Array[] = []
  const lengths = new Float64Array(kept.length)
  let total = 0
  let repair = 0
  kept.forEach((sentenceIndex, at) => {
    const sentence = text.sentences[sentenceIndex]!
    let words = text.original.slice(sentence.from, sentence.to)
    while (repair < text.repairs.length && text.repairs[repair]!.from < sentence.from) repair++
    let shift = -sentence.from
    for (; repair < text.repairs.length && text.repairs[repair]!.to <= sentence.to; repair++) {
      const { from, to, reading } = text.repairs[repair]!
      words = words.slice(0, from + shift) + reading + words.slice(to + shift)
      shift += reading.length - (to - from)
    }
    const found = new Set<number>()
    let first = true
    for (const word of splitWords(words)) {
      const surface = words.slice(word.from, word.to)
      const read = readToken(surface, word.kind, text.language === 'arabic', isArabicFunctionWord)
      if (!read) continue
      let type = index.get(read.form)
      if (type === undefined) {
        type = types.length
        index.set(read.form, type)
        types.push({ form: read.form, class: read.class, count: 0, capital: false })
      }
      const entry = types[type]!
      if (!first && text.language === 'english' && /^\p{Lu}/u.test(surface)) entry.capital = true
      if (word.kind !== 'mark') first = false
      if (!found.has(type)) {
        found.add(type)
        entry.count++
      }
    }
    lengths[at] = lettersIn(words)
    sentences.push(Int32Array.from(found))
    total += found.size
  })
  return { types, sentences, lengths, total }
}

/** The word as the aligner counts it; null for what is no evidence. */
export function readToken(
  surface: string,
  kind: 'word' | 'number' | 'mark',
  arabic: boolean,
  isArabicFunctionWord: (word: string) => boolean,
): { form: string; class: WordClass } | null {
  if (kind === 'mark') {
    const mark = KEPT_MARKS.get(surface)
    return mark === undefined ? null : { form: mark, class: WORD_CLASS.mark }
  }
  if (kind === 'number') return { form: `#${numberForm(surface)}`, class: WORD_CLASS.number }
  if (/[\u0621-\u064a]/.test(surface)) {
    const form = stripDiacritics(surface)
    return {
      form: surface.length === form.length || !arabic ? form : surface,
      class: isArabicFunctionWord(form) ? WORD_CLASS.function : WORD_CLASS.content,
    }
  }
  const form = surface.toLowerCase().replace(/[’']s$/, '')
  if (arabic) return { form, class: WORD_CLASS.latin }
  return { form, class: isFunctionWord(form) ? WORD_CLASS.function : WORD_CLASS.content }
}

/** ١٢٬٥٠٠ and 12,500 are 12500; 12.5 stays. */
function numberForm(surface: string): string {
  let digits = ''
  for (const character of surface) {
    const code = character.charCodeAt(0)
    if (code >= 0x660 && code <= 0x669) digits += String.fromCharCode(code - 0x660 + 48)
    else if (code >= 0x6f0 && code <= 0x6f9) digits += String.fromCharCode(code - 0x6f0 + 48)
    else if (character === '٫') digits += '.'
    else if (character === '٬') digits += ','
    else digits += character
  }
  const plain = digits.replace(/,(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)\.(?=\d{3}(?:\.|$))/g, '')
  return plain
    .replace(/^[+-]/, '')
    .replace(/-?(?:st|nd|rd|th|s)$/, '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '')
}

function lettersIn(words: string): number {
  let letters = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++
    else if (
      code > 0xbf &&
      code !== 0x640 &&
      !isTashkeel(code) &&
      !(code >= 0x2000 && code < 0x2070) &&
      code !== 0x60c &&
      code !== 0x61b &&
      code !== 0x61f
    )
      letters++
  }
  return letters
}
