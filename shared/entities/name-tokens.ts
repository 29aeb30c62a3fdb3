import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import { splitWords } from '../text/split-words.ts'

/** A word, number or mark of a text, with the sentence that holds it. */
export type NameToken = Span & {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly sentence: number
  /** Whether only marks stand before it in its sentence. */
  readonly first: boolean
  /** Whether a hyphen joins it to the token before. */
  readonly glued: boolean
}

const POSSESSIVE = /['’]s?$/i

/** The tokens of an English text: words with hyphens are cut into their parts, possessives are cut off. */
export function englishTokens(text: Text): NameToken[] {
  return tokensOf(text, (token, add) => {
    for (const part of token.text.matchAll(/[^-–]+/g)) {
      const possessive = POSSESSIVE.exec(part[0])
      const end = possessive && possessive.index > 0 ? possessive.index : part[0].length
      const from = token.from + part.index
      const glued = part.index > 0
      const first = token.first && !glued
      add({ ...token, from, to: from + end, text: part[0].slice(0, end), first, glued })
      if (end < part[0].length)
        add({
          ...token,
          from: from + end,
          to: from + part[0].length,
          text: part[0].slice(end),
          kind: 'mark',
          first: false,
        })
    }
  })
}

/** The tokens of an Arabic text; a glued word that a repair reads is cut where its reading has spaces. */
export function arabicTokens(text: Text): NameToken[] {
  const repairs = new Map(text.repairs.map(repair => [repair.from, repair]))
  return tokensOf(text, (token, add) => {
    const repair = repairs.get(token.from)
    const parts = repair?.to === token.to ? repair.reading.split(/\s+/) : []
    // Cutting needs every letter of the reading at its place in the original.
    if (parts.join('').length !== token.text.length) return addByScript(token, add)
    let from = token.from
    for (const part of parts) {
      add({ ...token, from, to: from + part.length, text: text.original.slice(from, from + part.length) })
      from += part.length
    }
  })
}

function tokensOf(text: Text, cut: (token: NameToken, add: (part: NameToken) => void) => void): NameToken[] {
  const tokens: NameToken[] = []
  text.sentences.forEach((sentence, index) => {
    let first = true
    for (const word of splitWords(text.original.slice(sentence.from, sentence.to))) {
      const from = sentence.from + word.from
      const to = sentence.from + word.to
      const whole = text.original.slice(from, to)
      const token = { from, to, text: whole, kind: word.kind, sentence: index, first, glued: false }
      if (word.kind === 'word') cut(token, part => tokens.push(part))
      else tokens.push(token)
      if (word.kind !== 'mark') first = false
    }
  })
  return tokens
}

/** Arabic and Latin letters written without a space between them are two words: Inruptهو. */
function addByScript(token: NameToken, add: (part: NameToken) => void): void {
  for (const part of token.text.matchAll(/[\p{Script=Arabic}\p{M}ـ]+|[^\p{Script=Arabic}ـ]+/gu)) {
    const from = token.from + part.index
    add({ ...token, from, to: from + part[0].length, text: part[0] })
  }
}
