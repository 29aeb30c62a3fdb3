import type { Bead } from '../model/bead.ts'
import type { Mention } from '../model/entity.ts'
import type { Text } from '../model/text.ts'
import type { Member } from './cluster-mentions.ts'
import { arabicKey, foldEnglish } from './fold-names.ts'
import type { NameToken } from './name-tokens.ts'

/** One side as the linker reads it: its tokens, and the bead of each. */
export type TextSide<Token extends NameToken> = {
  readonly text: Text
  readonly tokens: readonly Token[]
  /** Bead of each token; -1 where its sentence is in none. */
  readonly beadOf: Int32Array
  /** Tokens [from, to) of each bead, as lists of token numbers. */
  readonly tokensOf: readonly (readonly number[])[]
}

export function textSide<Token extends NameToken>(
  text: Text,
  tokens: readonly Token[],
  beads: readonly Bead[],
  side: 'arabic' | 'english',
): TextSide<Token> {
  const beadOfSentence = new Map<number, number>()
  beads.forEach((bead, index) => {
    for (const sentence of bead[side]) beadOfSentence.set(sentence, index)
  })
  const beadOf = Int32Array.from(tokens, token => beadOfSentence.get(token.sentence) ?? -1)
  const tokensOf: number[][] = beads.map(() => [])
  beadOf.forEach((bead, at) => {
    if (bead >= 0) tokensOf[bead]!.push(at)
  })
  return { text, tokens, beadOf, tokensOf }
}

/** Mentions at their tokens; one that is at no token is left out. */
export function membersOf(side: TextSide<NameToken>, mentions: readonly Mention[]): Member[] {
  let at = 0
  const { tokens } = side
  return [...mentions]
    .sort((a, b) => a.from - b.from)
    .flatMap(mention => {
      while (at < tokens.length && tokens[at]!.to <= mention.from) at++
      let end = at
      while (end < tokens.length && tokens[end]!.from < mention.to) end++
      return end > at ? [memberAt(side, mention, at, end)] : []
    })
}

export function memberAt(side: TextSide<NameToken>, mention: Mention, at: number, end: number): Member {
  const written = side.text.original.slice(mention.from, mention.to)
  return { ...mention, written, words: wordsOf(side.text, written), at, end, bead: side.beadOf[at]! }
}

/** The folded words of a name. */
export const wordsOf = (text: Text, written: string): string[] =>
  (text.language === 'arabic'
    ? arabicKey(written).replace(/^لل(?=..)/, 'ال')
    : foldEnglish(written).replace(/\./g, '')
  )
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(word => word !== '')
