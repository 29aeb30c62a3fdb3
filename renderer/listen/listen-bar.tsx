import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { LISTEN_SIDES } from '../../shared/model/settings.ts'
import type { Language } from '../../shared/model/text.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { libraryStore } from '../state/library-store.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { hearSide, listenOrWait, stepAloud, stopListening } from './listen-commands.ts'
import { GoOnIcon, NextIcon, PauseIcon, PreviousIcon } from './listen-icons.tsx'
import { listenStore } from './listen-store.ts'
import { speakAlong } from './speak.ts'

const RATES = [0.6, 0.8, 1, 1.2, 1.5, 2] as const

/** Over the foot of the page while it is read aloud: what is heard, how fast, and the way on; else nothing. */
export function ListenBar({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const { listening } = useStore(listenStore)
  const { listenSide, listenPauses } = useStore(settingsStore, state => state.settings)
  useEffect(speakAlong, [])
  if (listening.phase === 'off') return null
  const alone = index.reading.english.sentences.length === 0
  return (
    <section className="listen" aria-label={speak('listen.title')}>
      {listening.phase === 'silent' ? (
        <Silence because={listening.because} />
      ) : (
        <>
          <div className="listen-keys">
            <IconButton name={speak('listen.previous')} onClick={() => stepAloud(-1)}>
              <PreviousIcon />
            </IconButton>
            <IconButton
              name={speak(listening.phase === 'speaking' ? 'listen.wait' : 'listen.go-on')}
              onClick={() => void listenOrWait()}
            >
              {listening.phase === 'speaking' ? <PauseIcon /> : <GoOnIcon />}
            </IconButton>
            <IconButton name={speak('listen.next')} onClick={() => stepAloud(1)}>
              <NextIcon />
            </IconButton>
          </div>
          <Rate />
          <label className="listen-waits">
            <input
              type="checkbox"
              checked={listenPauses}
              onChange={event => changeSettings({ listenPauses: event.target.checked })}
            />
            <span>{speak('listen.waits')}</span>
          </label>
        </>
      )}
      {!alone && (
        <fieldset className="segments">
          <legend className="visually-hidden">{speak('listen.side')}</legend>
          {LISTEN_SIDES.map(side => (
            <label key={side}>
              <input
                type="radio"
                name="listen-side"
                checked={side === listenSide}
                onChange={() => void hearSide(side)}
              />
              <span>{speak(`listen.side-${side}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <IconButton name={speak('listen.close')} onClick={stopListening}>
        <CloseIcon />
      </IconButton>
    </section>
  )
}

function Rate(): ReactNode {
  const { speak } = useSpeak()
  const { share } = useFormats()
  const rate = useStore(settingsStore, state => state.settings.listenRate)
  const rates = RATES.some(one => one === rate) ? RATES : [...RATES, rate].sort((a, b) => a - b)
  return (
    <select
      className="quiet-select"
      aria-label={speak('listen.rate')}
      title={speak('listen.rate')}
      value={rate}
      onChange={event => changeSettings({ listenRate: Number(event.target.value) })}
    >
      {rates.map(one => (
        <option key={one} value={one}>
          {share(one)}
        </option>
      ))}
    </select>
  )
}

/** Why nothing is heard, and how this system comes by a voice. */
function Silence({ because }: { readonly because: Language | 'failed' }): ReactNode {
  const platform = useStore(libraryStore, state => state.appInfo?.platform)
  const system = platform === 'win32' || platform === 'darwin' ? platform : 'linux'
  return (
    <p className="listen-silence" role="status">
      {because === 'failed' ? (
        <Say id="listen.failed" />
      ) : (
        <>
          <Say id={`listen.no-${because}`} /> <Say id={`listen.how-${system}`} />
        </>
      )}
    </p>
  )
}
