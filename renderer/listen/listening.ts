import type { Language } from '../../shared/model/text.ts'
import { assertNever } from '../../shared/result.ts'
import type { Place } from '../state/place.ts'

/** Sentences that are read aloud one after the other. A turn is one reading of one sentence. */
type Recital = { readonly places: readonly Place[]; readonly at: number; readonly turn: number }

/** What the voice does. */
export type Listening =
  | { readonly phase: 'off' }
  | (Recital & { readonly phase: 'speaking' | 'paused' })
  /** Nothing can be heard: a language has no voice here, or the voice failed. */
  | { readonly phase: 'silent'; readonly because: Language | 'failed' }

/** What the reader or the voice says. `ended` and `failed` count only for the turn that is being spoken. */
export type ListenEvent =
  | { readonly kind: 'begin'; readonly places: readonly Place[]; readonly at: number }
  | { readonly kind: 'no-voice'; readonly language: Language }
  | { readonly kind: 'ended'; readonly turn: number; readonly waits: boolean }
  | { readonly kind: 'failed'; readonly turn: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'stop' }

/** At rest. */
export const OFF: Listening = { phase: 'off' }

/**
 * What the voice does after an event. Every turn of a recital has a new number, so that what a voice says late about
 * a turn that was cut short is not taken for the next one.
 */
export function listenOn(state: Listening, event: ListenEvent): Listening {
  const recital = 'places' in state ? state : null
  switch (event.kind) {
    case 'begin':
      if (event.places[event.at] === undefined) return OFF
      return { phase: 'speaking', places: event.places, at: event.at, turn: turnAfter(recital) }
    case 'no-voice':
      return { phase: 'silent', because: event.language }
    case 'ended': {
      if (state.phase !== 'speaking' || state.turn !== event.turn) return state
      if (state.at + 1 === state.places.length) return OFF
      return { ...state, phase: event.waits ? 'paused' : 'speaking', at: state.at + 1, turn: state.turn + 1 }
    }
    case 'failed':
      return state.phase === 'speaking' && state.turn === event.turn
        ? { phase: 'silent', because: 'failed' }
        : state
    case 'pause':
      return state.phase === 'speaking' ? { ...state, phase: 'paused' } : state
    case 'resume':
      return state.phase === 'paused' ? { ...state, phase: 'speaking', turn: state.turn + 1 } : state
    case 'step': {
      if (!recital) return state
      const at = Math.min(recital.places.length - 1, Math.max(0, recital.at + event.by))
      return { ...recital, at, turn: recital.turn + 1 }
    }
    case 'stop':
      return OFF
    default:
      return assertNever(event)
  }
}

const turnAfter = (recital: Recital | null): number => (recital?.turn ?? 0) + 1
