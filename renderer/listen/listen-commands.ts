import type { Settings } from '../../shared/model/settings.ts'
import { type Place, samePlace } from '../state/place.ts'
import { type ReadingState, readingStore } from '../state/reading-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { listenStore, tellListening } from './listen-store.ts'
import { placesToHear } from './places-to-hear.ts'
import { systemVoices, voiceFor } from './voices.ts'

/** Begins to read aloud where the hand is, waits, or goes on. */
export async function listenOrWait(): Promise<void> {
  const { listening } = listenStore.getState()
  const place = placeInHand(readingStore.getState())
  if (listening.phase === 'speaking') tellListening({ kind: 'pause' })
  else if (listening.phase === 'paused' && samePlace(place, listening.places[listening.at]!))
    tellListening({ kind: 'resume' })
  // Where the reader went elsewhere meanwhile, the voice follows.
  else await begin(place)
}

/** Goes to the sentence after or before, speaking or waiting as before. */
export const stepAloud = (by: 1 | -1): void => tellListening({ kind: 'step', by })

/** Puts the voice away. */
export const stopListening = (): void => tellListening({ kind: 'stop' })

/** Whether the voice is in use. */
export const isListening = (): boolean => 'places' in listenStore.getState().listening

/** Has another language read aloud, from where the voice or the hand is. */
export async function hearSide(listenSide: Settings['listenSide']): Promise<void> {
  const { listening } = listenStore.getState()
  changeSettings({ listenSide })
  const at = 'places' in listening ? listening.places[listening.at]! : placeInHand(readingStore.getState())
  await begin(at, listening.phase === 'paused')
}

async function begin(from: Place, waits = false): Promise<void> {
  const { index } = readingStore.getState()
  if (!index) return
  const { places, at } = placesToHear(index, settingsStore.getState().settings.listenSide, from)
  const voices = await systemVoices()
  // The reader may have gone on while the system was asked.
  if (readingStore.getState().index !== index) return
  const missing = (['arabic', 'english'] as const).find(
    side => places.some(place => place.side === side) && voiceFor(voices, side) === null,
  )
  if (missing) {
    tellListening({ kind: 'no-voice', language: missing })
    return
  }
  tellListening({ kind: 'begin', places, at })
  if (waits) tellListening({ kind: 'pause' })
}

/** The sentence to begin with: the one that the keys are on, else the pinned one, else the top of the page. */
function placeInHand({ index, hand, focused, pinnedBead, top }: ReadingState): Place {
  if (hand === 'keys') return focused
  const bead = pinnedBead === null ? undefined : index?.reading.beads[pinnedBead]
  if (bead?.arabic[0] !== undefined) return { side: 'arabic', sentence: bead.arabic[0] }
  if (bead?.english[0] !== undefined) return { side: 'english', sentence: bead.english[0] }
  return { side: 'arabic', sentence: top }
}
