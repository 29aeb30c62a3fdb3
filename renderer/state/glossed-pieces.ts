import type { PhrasePart } from '../../shared/model/gloss.ts'
import { overlap, type Span } from '../../shared/model/span.ts'

/** A stretch of a sentence as it is written, and what stands under it; nothing stands under a space. */
export type GlossedPiece = { readonly from: number; readonly text: string; readonly gloss: string }

/** A name in a sentence and what it is called in English. */
export type NamedSpan = Span & { readonly gloss: string }

/**
 * A sentence in pieces that together are the sentence: words and phrases with their glosses, each with the marks that
 * cleave to it, and the spaces between. A name takes the place of the words that it is made of.
 */
export function glossedPieces(
  sentence: string,
  parts: readonly PhrasePart[],
  names: readonly NamedSpan[],
): GlossedPiece[] {
  const words = [
    ...names,
    ...parts
      .filter(part => !names.some(name => overlap(name, part)))
      .map(({ from, to, glosses }) => ({ from, to, gloss: shortGloss(glosses[0] ?? '') })),
  ].sort((a, b) => a.from - b.from)
  const pieces: GlossedPiece[] = []
  let at = 0
  const put = (to: number, gloss: string) => {
    if (to > at) pieces.push({ from: at, text: sentence.slice(at, to), gloss })
    at = Math.max(at, to)
  }
  words.forEach(({ to, gloss, from }, k) => {
    // What stands before the word cleaves to it from the last space on.
    const before = sentence.slice(at, from)
    put(at + before.length - (/\S*$/u.exec(before)?.[0].length ?? 0), '')
    const next = words[k + 1]?.from ?? sentence.length
    const after = /^\S*/u.exec(sentence.slice(to, Math.max(to, next)))?.[0].length ?? 0
    // Where the next word follows without a space, the marks between them are this one's.
    put(to + after, gloss)
  })
  put(sentence.length, '')
  return pieces
}

/** A gloss without what is said about it in brackets, and only its first of several. */
export const shortGloss = (gloss: string): string =>
  gloss
    .replace(/\s*[([][^)\]]*[)\]]\s*/gu, ' ')
    .split(/[;؛]/u)[0]!
    .trim()
