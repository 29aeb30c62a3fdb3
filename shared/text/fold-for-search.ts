import type { Span } from '../model/span.ts'
import { foldWord } from './normalise.ts'
import { splitWords, type Word } from './split-words.ts'

/** A word or number as it is searched. The span is into the text; `word` is the index of the word that it lies in. */
export type SearchWord = Span & { readonly folded: string; readonly word: number }

/** Letters that a keyboard without them spells otherwise; Unicode takes none of them apart. */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['گ', 'ك'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ı', 'i'],
])

/**
 * One word as it is searched: without tashkeel, tatweel, seats of hamza, case, accents and marks, ة as ه and ى as ي.
 * `مَسْؤُولَة` → `مسءوله`, `U.S.` → `us`, `١٬٥٠٠٫٥` → `1500٫5`; empty for a word of marks alone.
 */
export function foldForSearch(word: string): string {
  const folded = foldWord(word.normalize('NFC'), { taMarbuta: true, hamzaSeats: true, latin: true })
  return (
    folded
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/[ڤپچگøłßæœđı]/g, letter => OTHER_LETTERS.get(letter)!)
      // The point of a decimal is kept in a form that the index takes for a letter.
      .replace(/(?<=\d)\.(?=\d)/g, '٫')
      .replace(/[^\p{L}\p{N}٫]/gu, '')
  )
}

/** What joins words that are searched one by one: el-Sisi, AT&T, 12:30, 7/10. */
const JOINTS = /[^-&:/]+/g

/** The words and numbers of a text as they are searched, in order; marks are left out. */
export function searchWords(text: string, words: readonly Word[] = splitWords(text)): SearchWord[] {
  const found: SearchWord[] = []
  words.forEach(({ from, to, kind }, word) => {
    if (kind === 'mark') return
    for (const part of text.slice(from, to).matchAll(JOINTS)) {
      const folded = foldForSearch(part[0])
      if (folded === '') continue
      const at = from + part.index
      found.push({ from: at, to: at + part[0].length, folded, word })
    }
  })
  return found
}

/** Whether a folded word is written in Arabic letters. */
export const isArabicWord = (folded: string): boolean => /\p{Script=Arabic}/u.test(folded)
