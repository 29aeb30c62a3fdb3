import type { FoundPairing } from '../../shared/search/search-answer.ts'
import { moveTo } from '../commands/reader-commands.ts'
import { openArticle } from '../services/library.ts'
import { rowElements } from '../services/page-nodes.ts'
import { readingStore } from '../state/reading-store.ts'
import { keepQuestion } from './ask-library.ts'

/** Frames in which a page is drawn at the latest. */
const DRAWN_WITHIN = 120

/** Opens an article at a pairing that was found, lit until it is let go; without one, at its kept place. */
export async function openFound(article: number, pairing: FoundPairing | null): Promise<void> {
  void keepQuestion()
  await openArticle(article)
  const { index, article: open } = readingStore.getState()
  if (!pairing || !index || open?.id !== article) return
  const { side, sentence } = pairing.place
  readingStore.setState({ pinnedBead: index.beadOf[side][sentence] ?? null })
  for (let frame = 0; frame < DRAWN_WITHIN && rowElements().length === 0; frame++)
    await new Promise(resolve => requestAnimationFrame(resolve))
  if (readingStore.getState().article?.id === article) moveTo(pairing.place)
}
