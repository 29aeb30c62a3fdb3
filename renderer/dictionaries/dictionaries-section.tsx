import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { failureMessage } from '../i18n/failure-message.ts'
import { useSpeak } from '../i18n/say.tsx'
import { addDictionary, readDictionaries, stopAdding } from '../services/dictionaries.ts'
import { dictionariesStore } from '../state/dictionaries-store.ts'
import { DictionaryLine } from './dictionary-line.tsx'

/** The dictionaries whose glosses stand in the word card: which there are, which are shown, and how to add one. */
export function DictionariesSection(): ReactNode {
  const { speak } = useSpeak()
  const { dictionaries, adding, failure } = useStore(dictionariesStore)
  const titleId = useId()
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => void readDictionaries(), [])

  return (
    <section className="dictionaries" aria-labelledby={titleId}>
      <h3 id={titleId} className="field-name">
        {speak('dictionaries.title')}
      </h3>
      {dictionaries?.length === 0 && <p className="field-hint">{speak('dictionaries.empty')}</p>}
      {dictionaries && dictionaries.length > 0 && (
        <ul>
          {dictionaries.map(dictionary => (
            <DictionaryLine
              key={dictionary.id}
              dictionary={dictionary}
              onRemoved={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {failure && (
        <p className="field-warning" role="alert">
          {failureMessage(speak, failure)}
        </p>
      )}
      <div className="dictionaries-foot">
        {/* It stays in its place while one is added, so that the focus does. */}
        <button
          ref={addButton}
          type="button"
          className="button"
          aria-disabled={adding !== null}
          onClick={() => void addDictionary()}
        >
          {speak('dictionaries.add')}
        </button>
        {adding && adding.done !== null && (
          <button type="button" className="text-button" onClick={() => void stopAdding()}>
            {speak(adding.isStopping ? 'dictionaries.stopping' : 'dictionaries.stop')}
          </button>
        )}
      </div>
      {adding && adding.done !== null && (
        <progress aria-label={speak('dictionaries.adding')} value={adding.done} max={1} />
      )}
    </section>
  )
}
