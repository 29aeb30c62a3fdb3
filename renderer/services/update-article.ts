import type { Duplicate } from '../../shared/contract.ts'
import type { Article } from '../../shared/model/article.ts'
import type { Language } from '../../shared/model/text.ts'
import { differingSides } from '../state/differing-sides.ts'
import { importStore } from '../state/import-store.ts'
import { tell } from '../state/notices-store.ts'
import type { ChosenPair } from '../state/pair-staged.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { forgetPair } from './import-texts.ts'
import { openArticle } from './library.ts'
import { readLibrary } from './read-library.ts'
import { replaceSide, tellReplaced } from './replace-side.ts'

/**
 * Puts the texts of a waiting pair in the place of the sides of its twin that differ, opens the twin and says what found
 * no place in it. What is stopped midway keeps the side that was done, and says so.
 */
export async function updateArticle(pair: ChosenPair, { article }: Duplicate): Promise<void> {
  const { duplicates, job } = importStore.getState()
  if (job !== null) return
  const sides = differingSides(pair, duplicates)
  const title = article.title.arabic || article.title.english
  showSheet(null)
  const done: Language[] = []
  let updated: Article | null = null
  for (const [at, side] of sides.entries()) {
    const handle = pair[side]
    if (handle === null) continue
    const replacement = {
      id: article.id,
      side,
      handle,
      purpose: 'update',
      title,
      at,
      of: sides.length,
    } as const
    const answer = await replaceSide(replacement)
    if ('code' in answer) {
      // Where one side is done, that nothing was changed would not be true.
      if (answer.code !== 'cancelled' || done.length === 0) tell({ kind: 'failure', failure: answer })
      break
    }
    updated = answer
    done.push(side)
  }
  if (done.length === sides.length) await forgetPair(pair)
  // What still waits is asked about again.
  if (importStore.getState().pairs.length > 0) showSheet('import')
  if (!updated) return
  await tellReplaced(updated, done)
  if (screenStore.getState().sheet !== null) return readLibrary()
  if (screenStore.getState().screen !== 'reader' || readingStore.getState().article?.id !== article.id)
    await openArticle(article.id)
  await readLibrary()
}
