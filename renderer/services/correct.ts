import type { Article } from '../../shared/model/article.ts'
import type { Correction } from '../../shared/model/correction.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { layAnew } from '../state/lay-anew.ts'
import { type CorrectionStep, dismiss, noticesStore, tell } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'

/**
 * The corrections of this session by how many stood before each, so that what is taken back can be named. The
 * engine keeps all of them for good, and counts them.
 */
const known = new Map<number, Correction[]>()

/** Corrects the open article, and says what was done with a way back; a refusal is told and changes nothing. */
export async function correct(correction: Correction): Promise<void> {
  const { article } = readingStore.getState()
  if (!article) return
  const answer = await bridge.correct({ id: article.id, correction })
  if (answer.ok) {
    const list = known.get(article.id) ?? []
    list.length = Math.min(list.length, undoable(answer.value) - 1)
    list[undoable(answer.value) - 1] = correction
    known.set(article.id, list)
  }
  take(answer, 'made', made => known.get(made.id)?.[undoable(made) - 1])
}

/** Takes back the last correction of the open article. */
export async function undoCorrection(): Promise<void> {
  const { article } = readingStore.getState()
  if (!article || undoable(article) === 0) return
  const answer = await bridge.undoCorrection({ id: article.id })
  take(answer, 'undone', left => known.get(left.id)?.[undoable(left)])
}

/** Does again what was taken back last in the open article. */
export async function redoCorrection(): Promise<void> {
  const { article } = readingStore.getState()
  if (!article || (article.corrections?.redo ?? 0) === 0) return
  const answer = await bridge.redoCorrection({ id: article.id })
  take(answer, 'redone', made => known.get(made.id)?.[undoable(made) - 1])
}

const undoable = ({ corrections }: Article): number => corrections?.undo ?? 0

function take(
  answer: Result<Article>,
  step: CorrectionStep,
  whatOf: (article: Article) => Correction | undefined,
): void {
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  const article = answer.value
  layAnew(article)
  for (const notice of noticesStore.getState().notices) if (notice.kind === 'corrected') dismiss(notice.id)
  tell({ kind: 'corrected', article: article.id, step, correction: whatOf(article) ?? null })
}
