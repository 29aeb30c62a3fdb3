import type { ReadingPosition } from '../../shared/model/article.ts'
import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { type ReadingState, readingStore } from '../state/reading-store.ts'
import { flushOnHide, later } from './later.ts'

/** Milliseconds of quiet before a place is written. */
const QUIET = 500

type Kept = { readonly id: number; readonly position: ReadingPosition; readonly progress: number }

/** Saves the place in the open article as it changes. */
export function keepPosition(): void {
  let waiting: Kept | null = null
  const save = later(QUIET, async () => {
    if (!waiting) return
    const place = waiting
    waiting = null
    const answer = await bridge.savePosition(place)
    if (!answer.ok) tell({ kind: 'failure', failure: answer })
  })
  readingStore.subscribe((state, before) => {
    if (state.article !== before.article) {
      // An edit may number the sentences anew: what waits is the same place by its number now.
      if (waiting && state.article?.id === before.article?.id) waiting = placeIn(state)
      else save.now()
      return
    }
    const moved =
      state.top !== before.top || state.pinnedBead !== before.pinnedBead || state.progress !== before.progress
    if (!moved || !state.article) return
    waiting = placeIn(state)
    save.soon()
  })
  flushOnHide(save)
}

const placeIn = (state: ReadingState): Kept | null =>
  state.article && { id: state.article.id, position: positionOf(state), progress: state.progress }

function positionOf({ top, pinnedBead, index }: ReadingState): ReadingPosition {
  const pinned = pinnedBead === null ? undefined : index?.reading.beads[pinnedBead]?.arabic[0]
  return { sentence: top, pinned: pinned ?? null }
}
