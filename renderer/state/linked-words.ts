import { overlap } from '../../shared/model/span.ts'
import type { WordLink } from '../../shared/model/word-link.ts'
import type { SideWord } from './reading-store.ts'

/** A word and the words across that stand for it, as offsets into the texts; none where nothing stands for it. */
export function linkedTo(links: readonly WordLink[], word: SideWord): SideWord[] {
  const across = word.side === 'arabic' ? 'english' : 'arabic'
  const partners = links.filter(link => overlap(link[word.side], word))
  if (partners.length === 0) return []
  const seen = new Set<number>()
  const others = partners.flatMap(({ [across]: span }) => {
    if (seen.has(span.from)) return []
    seen.add(span.from)
    return [{ side: across, from: span.from, to: span.to } as const]
  })
  return [word, ...others]
}
