import type { Language } from '../../shared/model/text.ts'

/** What of a system's voice tells whether it may speak here. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** Milliseconds in which a system tells its voices after it was first asked. */
const TELLING = 1000

/** The language of a side as voices call it. */
export const SPOKEN = { arabic: 'ar', english: 'en' } as const satisfies Record<Language, string>

/** The voice for a language: one that speaks on this computer alone, the system's own choice first; null without. */
export function voiceFor<Kind extends Voice>(voices: readonly Kind[], side: Language): Kind | null {
  const fit = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === SPOKEN[side],
  )
  return fit.find(voice => voice.default) ?? fit[0] ?? null
}

/** The voices of the system. Chromium knows them only some time after the first question. */
export function systemVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length > 0) return Promise.resolve(known)
  return new Promise(answer => {
    const done = () => {
      clearTimeout(patience)
      speechSynthesis.removeEventListener('voiceschanged', done)
      answer(speechSynthesis.getVoices())
    }
    const patience = setTimeout(done, TELLING)
    speechSynthesis.addEventListener('voiceschanged', done)
  })
}
