import type { StagedText } from '../../shared/contract.ts'

/** Handles of texts that will be one article; without English it is an Arabic article alone. */
export type ChosenPair = { readonly arabic: string | null; readonly english: string | null }

// What names of translated files carry: article.ar.txt, article_en.txt, article (Arabic).txt, article-عربي.txt.
const LANGUAGE_MARK =
  /(?:^|[\s._\-([]+)(?:ar|ara|arabic|عربي|العربية|en|eng|english|إنجليزي|الإنجليزية)(?=$|[\s._\-)\]])[)\]]?/giu

/** A file's name without its ending and without the mark of its language. */
export function stemOf(name: string): string {
  const bare = name.replace(/\.[^.]{1,8}$/u, '')
  return bare.replace(LANGUAGE_MARK, '').trim().toLowerCase()
}

/**
 * Pairs of an Arabic and an English text: the halves of one file, then by their names, chapters of two books in their
 * order, and then, where exactly one of each is left, those two.
 * Every staged text is in exactly one pair, Arabic texts in the order given; what found no partner stands alone.
 */
export function pairStaged(staged: readonly StagedText[]): ChosenPair[] {
  const arabic = staged.filter(text => text.language === 'arabic')
  const english = new Set(staged.filter(text => text.language === 'english'))
  const pairs = arabic.map(text => {
    const partner =
      [...english].find(other => other.handle === text.partner) ??
      [...english].find(
        other => other.partner === null && text.name !== '' && stemOf(other.name) === stemOf(text.name),
      )
    if (partner) english.delete(partner)
    return { arabic: text.handle as string | null, english: partner?.handle ?? null }
  })
  const alone = pairs.filter(pair => pair.english === null)
  if (alone.length === 1 && english.size === 1) {
    alone[0]!.english = [...english][0]!.handle
    english.clear()
  }
  for (const text of english) pairs.push({ arabic: null, english: text.handle })
  return pairs
}

/**
 * The pairs after one of them takes another text on a side. A text taken from another pair is exchanged for what
 * this one had; a pair left empty disappears.
 */
export function choosePartner(
  pairs: readonly ChosenPair[],
  at: number,
  side: 'arabic' | 'english',
  handle: string | null,
): ChosenPair[] {
  const before = pairs[at]![side]
  const owner = handle === null ? -1 : pairs.findIndex(pair => pair[side] === handle)
  const next = pairs.map((pair, k) => {
    if (k === at) return { ...pair, [side]: handle }
    return k === owner ? { ...pair, [side]: before } : pair
  })
  // Letting go of a text must not lose it: it stands alone and can be chosen again.
  if (handle === null && before !== null) next.push({ arabic: null, english: null, [side]: before })
  return next.filter(pair => pair.arabic !== null || pair.english !== null)
}

/**
 * Whether the pairs are exactly one Arabic and one English text of which nothing is in doubt, so that there is nothing
 * to ask: their encodings are sure, and no file was taken apart or read off laid-out pages.
 */
export function isPlainPair(pairs: readonly ChosenPair[], staged: readonly StagedText[]): boolean {
  if (pairs.length !== 1 || pairs[0]!.arabic === null || pairs[0]!.english === null) return false
  return staged.every(
    ({ sure, halves, kind }) => sure && (halves === null || halves === 'aligned') && kind !== 'pdf',
  )
}
