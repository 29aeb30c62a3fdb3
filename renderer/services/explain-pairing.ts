import type { WordLink } from '../../shared/model/word-link.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import type { ReadingIndex } from '../state/reading-index.ts'

/** Explanations asked for already; an article that is read anew is explained anew. */
const known = new WeakMap<ReadingIndex, Map<number, Promise<Result<readonly WordLink[]>>>>()

/** Which words of a bead (its index) of an article stand for each other. Asked once for each bead. */
export function explainPairing(
  index: ReadingIndex,
  article: number,
  bead: number,
): Promise<Result<readonly WordLink[]>> {
  const asked = known.get(index) ?? new Map<number, Promise<Result<readonly WordLink[]>>>()
  known.set(index, asked)
  const before = asked.get(bead)
  if (before) return before
  const answer = bridge.explainPairing({ id: article, bead }).then(result => {
    // A refusal may be over the next time.
    if (!result.ok) asked.delete(bead)
    return result
  })
  asked.set(bead, answer)
  return answer
}
