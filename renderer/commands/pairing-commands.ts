import { correct } from '../services/correct.ts'
import { holdStill } from '../services/hold-still.ts'
import { elementOf } from '../services/page-nodes.ts'
import { pairingCorrection } from '../state/pairing-correction.ts'
import type { Place } from '../state/place.ts'
import { currentBead, type ReadingState, readingStore } from '../state/reading-store.ts'

/** The bead that keys speak of: the one under the hand, else the pinned one, else the one being explained. */
export function beadInHand(state: ReadingState): number | null {
  const { index, pinnedBead, evidence } = state
  const explained = evidence && index?.beadOf[evidence.place.side][evidence.place.sentence]
  return currentBead(state) ?? pinnedBead ?? explained ?? null
}

/** Whether there is a pairing in the hand and another text that it pairs with. */
export function hasPairing(): boolean {
  const state = readingStore.getState()
  return (state.index?.reading.english.sentences.length ?? 0) > 0 && beadInHand(state) !== null
}

/**
 * Confirms a bead as it is, or leaves a confirmed one to the engine again; without one, the bead in the hand. The
 * rest is paired around it, and the page stays where it is.
 */
export async function confirmPairing(bead = beadInHand(readingStore.getState())): Promise<void> {
  const { index } = readingStore.getState()
  if (!index || bead === null) return
  const place = firstOf(index.reading.beads[bead]!)
  await holdStill(place, () => correct(pairingCorrection(index, bead)))
  // A row that was drawn anew has let go of the focus.
  const { hand, focused } = readingStore.getState()
  if (hand === 'keys' && document.activeElement === document.body)
    elementOf(focused)?.focus({ preventScroll: true })
}

/** Shows why the pairing in the hand is one, or takes that away again. */
export function toggleEvidence(byKey = true): void {
  const state = readingStore.getState()
  const bead = beadInHand(state)
  if (state.evidence) closeEvidence()
  else if (state.index && bead !== null) {
    const place = firstOf(state.index.reading.beads[bead]!)
    readingStore.setState({ evidence: { place, byKey }, wordCard: null, entityCard: null })
  }
}

/** Takes away what is shown of a pairing; the focus goes back to the sentence if it was there. */
export function closeEvidence(): void {
  const { evidence, focused } = readingStore.getState()
  const hadFocus = Boolean(document.activeElement?.closest('.evidence-card'))
  readingStore.setState({ evidence: null, linkedWords: [] })
  if (evidence && hadFocus) elementOf(focused)?.focus({ preventScroll: true })
}

const firstOf = ({ arabic, english }: { arabic: readonly number[]; english: readonly number[] }): Place =>
  arabic[0] === undefined
    ? { side: 'english', sentence: english[0]! }
    : { side: 'arabic', sentence: arabic[0] }
