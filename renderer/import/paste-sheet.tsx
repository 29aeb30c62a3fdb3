import { type ReactNode, useState } from 'react'
import type { Language } from '../../shared/model/text.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { useSpeak } from '../i18n/say.tsx'
import { importPasted } from '../services/import-texts.ts'
import { showSheet } from '../state/screen-store.ts'
import { ExchangeIcon } from '../ui/icons.tsx'
import { Modal } from '../ui/modal.tsx'
import { PastedHtml } from './pasted-html.ts'

type Texts = { readonly arabic: string; readonly english: string }

const close = () => showSheet(null)

/** Two fields to paste an Arabic text and its English into; texts in the wrong field are put right by themselves. */
export function PasteSheet(): ReactNode {
  const { speak } = useSpeak()
  const [texts, setTexts] = useState<Texts>({ arabic: '', english: '' })
  const [exchanged, setExchanged] = useState(false)
  const [busy, setBusy] = useState(false)
  const [pastes] = useState(() => new PastedHtml())

  const change = (side: Language, text: string) => {
    const next = { ...texts, [side]: text }
    const crossed = isCrossed(next)
    setTexts(crossed ? { arabic: next.english, english: next.arabic } : next)
    setExchanged(crossed)
  }
  const start = async () => {
    setBusy(true)
    const begun = await importPasted(pastes.with(texts.arabic), pastes.with(texts.english))
    setBusy(false)
    if (begun) close()
  }

  return (
    <Modal title={speak('paste.title')} closeName={speak('paste.cancel')} shape="wide" onClose={close}>
      <div className="modal-body paste">
        <p className="modal-lead">{speak('paste.explain')}</p>
        <div className="paste-fields">
          <Field
            side="arabic"
            text={texts.arabic}
            pastes={pastes}
            onChange={text => change('arabic', text)}
          />
          <Field
            side="english"
            text={texts.english}
            pastes={pastes}
            onChange={text => change('english', text)}
          />
        </div>
        <p className="paste-note" role="status">
          {exchanged && speak('paste.exchanged')}
        </p>
      </div>
      <footer className="modal-foot">
        <button
          type="button"
          className="text-button paste-exchange"
          onClick={() => {
            setTexts({ arabic: texts.english, english: texts.arabic })
            setExchanged(false)
          }}
        >
          <ExchangeIcon />
          {speak('paste.exchange')}
        </button>
        <button type="button" className="button" onClick={close}>
          {speak('paste.cancel')}
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={busy || texts.arabic.trim() === ''}
          onClick={() => void start()}
        >
          {speak('paste.start')}
        </button>
      </footer>
    </Modal>
  )
}

function Field({
  side,
  text,
  pastes,
  onChange,
}: {
  readonly side: Language
  readonly text: string
  readonly pastes: PastedHtml
  readonly onChange: (text: string) => void
}): ReactNode {
  const { speak } = useSpeak()
  const told = text.trim() === '' ? side : tellLanguage(text)
  return (
    <label className={`paste-field paste-${side}`}>
      <span className="field-line">
        <span className="field-name">{speak(`paste.${side}`)}</span>
        {side === 'english' && text === '' && (
          <span className="field-hint">{speak('paste.english-optional')}</span>
        )}
        {told !== side && <span className="field-warning">{speak(`paste.wrong-${side}`)}</span>}
      </span>
      <textarea
        value={text}
        lang={side === 'arabic' ? 'ar' : 'en'}
        dir={side === 'arabic' ? 'rtl' : 'ltr'}
        placeholder={speak(`paste.${side}-placeholder`)}
        spellCheck={false}
        data-first={side === 'arabic' ? '' : undefined}
        onPaste={event => pastes.note(event.clipboardData)}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  )
}

/** Whether each text that is there stands in the field of the other language. */
function isCrossed({ arabic, english }: Texts): boolean {
  const inArabic = arabic.trim() === '' ? null : tellLanguage(arabic)
  const inEnglish = english.trim() === '' ? null : tellLanguage(english)
  if (inArabic === null && inEnglish === null) return false
  return (inArabic === null || inArabic === 'english') && (inEnglish === null || inEnglish === 'arabic')
}
