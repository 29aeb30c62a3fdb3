import type { Span } from '../model/span.ts'

/** `word`: letters, with the digits and marks inside them; `number`: digits with their separators; else `mark`. */
export type WordKind = 'word' | 'number' | 'mark'
export type Word = Span & { readonly kind: WordKind }

const MARKS = '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0640\\u06d6-\\u06dc\\u06df-\\u06e8\\u200c\\u200d'
const ARABIC = `[\\p{Script=Arabic}${MARKS}]`
const TOKEN = new RegExp(
  // سي.إن.إن and U.S. are one word; so are don't, el-Sisi, A-330 as they are written.
  `(?<number>[+-]?\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*(?:-?(?:st|nd|rd|th|s)(?![a-z]))?)` +
    `|(?<word>(?:\\p{Lu}\\.){2,}|${ARABIC}{1,4}(?:\\.${ARABIC}{1,4}){2,}(?!${ARABIC})|${ARABIC}+` +
    `|[\\p{L}\\p{M}]+(?:[\\p{Nd}\\p{L}\\p{M}]|['’\\-&](?=\\p{L}))*)` +
    `|(?<mark>[^\\s])`,
  'gu',
)
const ARABIC_MARK = /^[،؛؟٪٫٬۔ـ]$/

/** The words, numbers and marks of a text in order; Arabic and Latin letters never share a word. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(TOKEN)) {
    const { number, word } = match.groups!
    const found = match[0]
    const from = match.index
    if (number !== undefined) words.push({ from, to: from + found.length, kind: 'number' })
    else if (word !== undefined && !ARABIC_MARK.test(word)) pushLetters(words, from, found)
    else words.push({ from, to: from + found.length, kind: 'mark' })
  }
  return words
}

// The script property counts Arabic punctuation and digits as Arabic: they end a word here.
const INSIDE = /[،؛؟٪٫٬۔٠-٩]+|[^،؛؟٪٫٬۔٠-٩]+/gu

function pushLetters(words: Word[], from: number, found: string): void {
  for (const part of found.matchAll(INSIDE)) {
    const at = from + part.index
    const kind = /^[٠-٩]/u.test(part[0]) ? 'number' : /^[،؛؟٪٫٬۔]/u.test(part[0]) ? 'mark' : 'word'
    words.push({ from: at, to: at + part[0].length, kind })
  }
}
