import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { ReadingClock } from '../state/reading-clock.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'

/** Milliseconds between two looks at whether somebody reads. */
const LOOK = 5000

/** Notes how long the open article is on the page and looked at. */
export function keepReadingTime(): void {
  const clock = new ReadingClock(async (id, milliseconds) => {
    const answer = await bridge.noteReading({ id, milliseconds })
    // An article that was deleted for good meanwhile has no time to be kept.
    if (!answer.ok && answer.code !== 'not-found') tell({ kind: 'failure', failure: answer })
  })
  const look = () => clock.look(performance.now(), articleLookedAt())
  const stir = () => clock.stir(performance.now())
  for (const hand of ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const)
    window.addEventListener(hand, stir, { passive: true })
  setInterval(look, LOOK)
  readingStore.subscribe((state, before) => {
    if (state.article !== before.article) look()
  })
  screenStore.subscribe(look)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', () => clock.look(performance.now(), null))
}

function articleLookedAt(): number | null {
  const { screen } = screenStore.getState()
  if (document.visibilityState === 'hidden' || screen !== 'reader') return null
  return readingStore.getState().article?.id ?? null
}
