import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { foldWord } from '../../shared/text/normalise.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { closeFind, goToSentence } from './find-in-article.ts'
import { findStore } from './find-store.ts'

/** A field for the number of an Arabic sentence, in whatever digits; Enter goes there, Escape leaves. */
export function GoToSentence({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const asked = useStore(findStore, state => state.asked)
  const [written, setWritten] = useState('')
  const [isRefused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const refusal = useId()
  const count = number(index.reading.arabic.sentences.length)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const go = (event: FormEvent) => {
    event.preventDefault()
    const digits = foldWord(written).trim()
    if (!/^\d{1,9}$/.test(digits) || !goToSentence(Number(digits))) setRefused(true)
  }

  return (
    <form
      className="find"
      aria-label={speak('find.go')}
      onSubmit={go}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        closeFind('back')
      }}
    >
      <label className="find-number">
        <span>{speak('find.sentence')}</span>
        <input
          ref={field}
          type="text"
          inputMode="numeric"
          value={written}
          aria-invalid={isRefused}
          aria-describedby={refusal}
          onChange={event => {
            setWritten(event.target.value)
            setRefused(false)
          }}
        />
        <span className="find-of">
          <Say id="find.of" values={{ of: count }} />
        </span>
      </label>
      <p id={refusal} className="find-refusal" role="status">
        {isRefused && <Say id="find.no-sentence" values={{ of: count }} />}
      </p>
      <IconButton name={speak('find.close')} onClick={() => closeFind('stay')}>
        <CloseIcon />
      </IconButton>
    </form>
  )
}
