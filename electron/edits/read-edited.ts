import type { Steps } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { isOfText, type TextCorrection } from '../../shared/model/correction.ts'
import { applyTextCorrection } from './apply-text-correction.ts'
import { type Letters, placeCorrections } from './place-corrections.ts'
import { rereadEdited } from './reread-edited.ts'

/** What the engine reads in texts after a person's edits. */
export type EditedReading = {
  readonly reading: Reading
  /** The readings on the way, each with how many of the edits it is under. */
  readonly before: readonly { readonly edits: number; readonly reading: Reading }[]
  /** Edits that found no place or nothing to change, of those made now. */
  readonly unplaced: readonly TextCorrection[]
}

/**
 * Makes the edits from number `from` on, one after the other, on a reading that is under those before; `imported` are
 * the letters before all of them. The same input gives the same answer.
 */
export function* readEdited(
  start: Reading,
  imported: Letters,
  edits: readonly TextCorrection[],
  from: number,
  knowledge: () => Knowledge,
): Steps<'aligning' | 'linking', EditedReading> {
  let reading = start
  const before: { edits: number; reading: Reading }[] = []
  const unplaced: TextCorrection[] = []
  for (let at = from; at < edits.length; at++) {
    const edit = edits[at]!
    before.push({ edits: at, reading })
    const { corrections } = placeCorrections(imported, edits.slice(0, at + 1))
    const earlier = corrections.slice(0, at).flatMap(({ now }) => (now && isOfText(now) ? [now] : []))
    const side = edit.place.side
    const text = applyTextCorrection(reading[side], edit, earlier)
    if (text) reading = yield* rereadEdited(reading, text, knowledge())
    else unplaced.push(edit)
  }
  return { reading, before, unplaced }
}
