import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'

/** What a written word is made of, in writing order: clitics before, the stem, clitics after. */
export type WordPieces = {
  readonly before: readonly string[]
  readonly stem: string
  readonly after: readonly string[]
}

/**
 * Takes a word apart by its clitics, given in writing order, the article included. ل swallows the alif of the
 * article: للتعاون is ل + ال + تعاون. Where a clitic could be the first or the last letters (كتابك), the cut
 * that leaves more of the lemma is taken.
 */
export function splitPieces(surface: string, clitics: readonly string[], lemma: string): WordPieces {
  const word = stripDiacritics(surface)
  let best: WordPieces | null = null
  for (let count = clitics.length; count >= 0; count--) {
    const stem = stemBetween(word, clitics.slice(0, count), clitics.slice(count))
    if (stem === null) continue
    const pieces = { before: clitics.slice(0, count), stem, after: clitics.slice(count) }
    if (!best || likeness(stem, lemma) > likeness(best.stem, lemma)) best = pieces
  }
  return best ?? { before: [], stem: word, after: [] }
}

function stemBetween(word: string, before: readonly string[], after: readonly string[]): string | null {
  let from = 0
  before.forEach((clitic, at) => {
    if (from < 0) return
    if (word.startsWith(clitic, from)) from += clitic.length
    // للتعاون: the lam of the article alone is left of it.
    else if (clitic === 'ال' && before[at - 1] === 'ل' && word[from] === 'ل') from += 1
    // لله, لليل: the article's lam and the word's are one.
    else if (!(clitic === 'ال' && before[at - 1] === 'ل')) from = -1
  })
  if (from < 0) return null
  let to = word.length
  for (const clitic of after.toReversed()) {
    if (!word.slice(0, to).endsWith(clitic)) return null
    to -= clitic.length
  }
  return to > from ? word.slice(from, to) : null
}

/** Letters that a stem and a lemma share from their beginnings. */
function likeness(stem: string, lemma: string): number {
  const plain = stripDiacritics(lemma)
  let shared = 0
  while (shared < stem.length && stem[shared] === plain[shared]) shared++
  return shared
}
