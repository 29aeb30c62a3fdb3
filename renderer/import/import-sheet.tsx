import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { StagedText } from '../../shared/contract.ts'
import type { Language } from '../../shared/model/text.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { chooseFileFor, forgetStaged, importPairs } from '../services/import-texts.ts'
import { importStore } from '../state/import-store.ts'
import { type ChosenPair, choosePartner } from '../state/pair-staged.ts'
import { showSheet } from '../state/screen-store.ts'
import { Modal } from '../ui/modal.tsx'

const giveUp = () => {
  showSheet(null)
  void forgetStaged()
}

/** What waits to be read: which Arabic text faces which English one, before anything is kept. */
export function ImportSheet(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { pairs, job } = useStore(importStore)
  const ready = pairs.filter(pair => pair.arabic !== null).length
  return (
    <Modal title={speak('import.title')} closeName={speak('import.cancel')} shape="wide" onClose={giveUp}>
      <div className="modal-body">
        <p className="modal-lead">{speak('import.explain')}</p>
        <ul className="pairs">
          {pairs.map((pair, at) => (
            <li key={pair.arabic ?? pair.english} className="pair">
              <Slot at={at} pair={pair} side="arabic" />
              <Slot at={at} pair={pair} side="english" />
            </li>
          ))}
        </ul>
        <p className="modal-lead">{speak('import.drop-more')}</p>
      </div>
      <footer className="modal-foot">
        {job && <p className="modal-note">{speak('import.busy')}</p>}
        <button type="button" className="button" onClick={giveUp}>
          {speak('import.cancel')}
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={ready === 0 || job !== null}
          onClick={() => void importPairs()}
        >
          {ready === 0
            ? speak('import.start-none')
            : speak.counted('import.start', ready, { n: number(ready) })}
        </button>
      </footer>
    </Modal>
  )
}

function Slot({
  at,
  pair,
  side,
}: {
  readonly at: number
  readonly pair: ChosenPair
  readonly side: Language
}): ReactNode {
  const { speak } = useSpeak()
  const { staged, pairs } = useStore(importStore)
  const candidates = staged.filter(text => text.language === side)
  const text = staged.find(({ handle }) => handle === pair[side])
  const lang = side === 'arabic' ? 'ar' : 'en'
  return (
    <fieldset className={`slot slot-${side}`}>
      <legend>{speak(`import.${side}`)}</legend>
      <div className="slot-choice">
        <select
          value={pair[side] ?? ''}
          aria-label={speak(`import.${side}`)}
          onChange={event =>
            importStore.setState({ pairs: choosePartner(pairs, at, side, event.target.value || null) })
          }
        >
          <option value="">{speak(`import.no-${side}`)}</option>
          {candidates.map(candidate => (
            <option key={candidate.handle} value={candidate.handle}>
              {candidate.name || `${speak('import.pasted')}: ${candidate.title}`}
            </option>
          ))}
        </select>
        <button type="button" className="text-button" onClick={() => void chooseFileFor(at, side)}>
          {speak(`import.choose-${side}`)}
        </button>
      </div>
      {text ? (
        <>
          <p className="slot-preview" lang={lang} dir={side === 'arabic' ? 'rtl' : 'ltr'}>
            {text.preview}
          </p>
          <TextFacts text={text} />
        </>
      ) : (
        side === 'arabic' && <p className="slot-warning">{speak('import.needs-arabic')}</p>
      )}
    </fieldset>
  )
}

function TextFacts({ text }: { readonly text: StagedText }): ReactNode {
  const { number } = useFormats()
  return (
    <p className="slot-facts">
      <span>
        <Say id="import.characters" count={text.characters} values={{ n: number(text.characters) }} />
      </span>
      {text.name !== '' && (
        <span>
          <Say id="import.encoding" values={{ encoding: text.encoding }} />
        </span>
      )}
    </p>
  )
}
