import { slice } from '../../shared/model/text.ts'
import { elementOf, reveal } from '../services/page-nodes.ts'
import { layoutInForce, sideOnDemand } from '../state/layout.ts'
import type { Place } from '../state/place.ts'
import { readingStore } from '../state/reading-store.ts'
import { settingsStore } from '../state/settings-store.ts'
import { listenStore, tellListening } from './listen-store.ts'
import type { Listening } from './listening.ts'
import { SPOKEN, voiceFor } from './voices.ts'

/**
 * Speaks the sentences of the store one by one and has the page go along, until its own end, which it answers. A
 * pause takes the sentence back to its beginning: not every system can hold a voice within one.
 */
export function speakAlong(): () => void {
  const endSpeaking = listenStore.subscribe(({ listening }, before) => follow(listening, before.listening))
  const endArticle = readingStore.subscribe((state, before) => {
    if (state.article?.id !== before.article?.id) tellListening({ kind: 'stop' })
  })
  const endRate = settingsStore.subscribe(({ settings }, before) => {
    const { listening } = listenStore.getState()
    // A new speed is heard at once, from the beginning of the sentence.
    if (settings.listenRate !== before.settings.listenRate && listening.phase === 'speaking') say(listening)
  })
  return () => {
    tellListening({ kind: 'stop' })
    endSpeaking()
    endArticle()
    endRate()
  }
}

function follow(now: Listening, before: Listening): void {
  if (now === before) return
  if ('places' in now && now.places[now.at] !== ('places' in before ? before.places[before.at] : undefined))
    show(now.places[now.at]!)
  if (now.phase !== 'speaking') speechSynthesis.cancel()
  else if (before.phase !== 'speaking' || before.turn !== now.turn) say(now)
}

function say({ places, at, turn }: Extract<Listening, { readonly phase: 'speaking' | 'paused' }>): void {
  const { index } = readingStore.getState()
  if (!index) return
  const place = places[at]!
  const text = index.reading[place.side]
  const { settings } = settingsStore.getState()
  const voice = voiceFor(speechSynthesis.getVoices(), place.side)
  // A voice can be taken off the computer while it speaks.
  if (!voice) {
    tellListening({ kind: 'no-voice', language: place.side })
    return
  }
  const utterance = new SpeechSynthesisUtterance(slice(text, text.sentences[place.sentence]!))
  utterance.lang = SPOKEN[place.side]
  utterance.voice = voice
  utterance.rate = settings.listenRate
  utterance.onend = () => {
    if (speaking === utterance)
      tellListening({ kind: 'ended', turn, waits: settingsStore.getState().settings.listenPauses })
  }
  utterance.onerror = ({ error }) => {
    const isCutShort = error === 'interrupted' || error === 'canceled'
    if (speaking === utterance && !isCutShort) tellListening({ kind: 'failed', turn })
  }
  speechSynthesis.cancel()
  speaking = utterance
  speechSynthesis.speak(utterance)
}

// Held, for Chromium forgets the end of an utterance that nobody holds.
let speaking: SpeechSynthesisUtterance | null = null

/** Lights a sentence and brings it into view. The focus goes along within the text, and stays on the bar. */
function show(place: Place): void {
  const isInText = document.activeElement?.closest('[data-sentence]') != null
  readingStore.setState(({ index, pinnedBead }) => ({
    hand: 'keys',
    focused: place,
    chosenMention: null,
    keyWord: null,
    wordCard: null,
    pinnedBead:
      index && sideOnDemand(layoutInForce()) === place.side
        ? index.beadOf[place.side][place.sentence]!
        : pinnedBead,
  }))
  reveal(place)
  if (isInText) elementOf(place)?.focus({ preventScroll: true })
}
