import type { SideOfPair } from '../../shared/read-pair.ts'

/** A pair whose sides have more UTF-16 units than this together opens with its beginning. */
export const LONG_PAIR = 300_000
/** UTF-16 units of the Arabic that the first screens take, with room to scroll. */
const BEGINNING = 6000
/** Arabic says things in fewer letters; some more English than that answers it. */
const ENGLISH_TO_ARABIC = 1.3

/** The beginnings of two long texts, each cut where a paragraph or at least a line or sentence ends. */
export function beginningOf(
  arabic: SideOfPair,
  english: SideOfPair,
): { readonly arabic: SideOfPair; readonly english: SideOfPair } {
  const ratio = Math.min(3, Math.max(0.3, english.text.length / Math.max(1, arabic.text.length)))
  const wanted =
    english.text === '' ? 0 : Math.round(BEGINNING * Math.min(ratio * 1.05, ENGLISH_TO_ARABIC * 2))
  return { arabic: cut(arabic, BEGINNING), english: cut(english, wanted) }
}

function cut({ text, blocks }: SideOfPair, wanted: number): SideOfPair {
  if (text.length <= wanted) return { text, ...(blocks ? { blocks } : {}) }
  if (blocks) {
    const kept = blocks.filter((block, at) => at === 0 || block.to <= wanted)
    const to = kept.at(-1)?.to ?? wanted
    // One block may be the whole book.
    if (to <= 2 * wanted) return { text: text.slice(0, to), blocks: kept }
  }
  const near = text.slice(wanted, 2 * wanted)
  const end = near.search(/\n/)
  const stop = end >= 0 ? end : near.search(/(?<=[.!?؟])\s/)
  return { text: text.slice(0, wanted + Math.max(0, stop)).replace(/[\ud800-\udbff]$/, '') }
}
