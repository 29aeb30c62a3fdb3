import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { chooseEnglish, openWithoutEnglish, pasteEnglish } from '../services/add-english.ts'
import { importStore } from '../state/import-store.ts'
import { showSheet } from '../state/screen-store.ts'
import { Modal } from '../ui/modal.tsx'
import { PastedHtml } from './pasted-html.ts'

const close = () => showSheet(null)

/** A field for the English of the open article, and the way to a file that holds it. */
export function AddEnglishSheet(): ReactNode {
  const { speak } = useSpeak()
  const [text, setText] = useState('')
  const [pastes] = useState(() => new PastedHtml())
  const isBusy = useStore(importStore, state => state.job !== null)
  const title = openWithoutEnglish()?.title.arabic ?? ''
  const isEmpty = text.trim() === ''

  return (
    <Modal
      title={speak('add-english.title')}
      closeName={speak('paste.cancel')}
      shape="middle"
      onClose={close}
    >
      <div className="modal-body add-english">
        <p className="modal-lead">
          <Say id="add-english.explain" values={{ title }} />
        </p>
        <label className="paste-field paste-english">
          <span className="field-line">
            <span className="field-name">{speak('paste.english')}</span>
            {!isEmpty && tellLanguage(text) !== 'english' && (
              <span className="field-warning">{speak('paste.wrong-english')}</span>
            )}
          </span>
          <textarea
            value={text}
            lang="en"
            dir="ltr"
            placeholder={speak('paste.english-placeholder')}
            spellCheck={false}
            data-first=""
            onPaste={event => pastes.note(event.clipboardData)}
            onChange={event => setText(event.target.value)}
          />
        </label>
      </div>
      <footer className="modal-foot">
        <button
          type="button"
          className="text-button paste-exchange"
          disabled={isBusy}
          onClick={() => void chooseEnglish()}
        >
          {speak('add-english.choose')}
        </button>
        <button type="button" className="button" onClick={close}>
          {speak('paste.cancel')}
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={isBusy || isEmpty}
          onClick={() => void pasteEnglish(pastes.with(text))}
        >
          {speak('add-english.start')}
        </button>
      </footer>
    </Modal>
  )
}
