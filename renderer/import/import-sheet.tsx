import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Duplicate, StagedText } from '../../shared/contract.ts'
import type { Language } from '../../shared/model/text.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { addWaitingEnglish, openWithoutEnglish } from '../services/add-english.ts'
import { chooseEncoding, chooseFileFor, forgetStaged, importPairs } from '../services/import-texts.ts'
import { openArticle } from '../services/library.ts'
import { updateArticle } from '../services/update-article.ts'
import { booksOf } from '../state/chapters-made.ts'
import { differingSides } from '../state/differing-sides.ts'
import { importStore } from '../state/import-store.ts'
import { type ChosenPair, choosePartner } from '../state/pair-staged.ts'
import { showSheet } from '../state/screen-store.ts'
import { Modal } from '../ui/modal.tsx'

const giveUp = () => {
  showSheet(null)
  void forgetStaged()
}

const openInstead = async (id: number) => {
  giveUp()
  await openArticle(id)
}

/** Pairs of which the beginnings are shown in full; more of them are looked over by their titles. */
const MOST_IN_FULL = 3

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
        <ul className={pairs.length > MOST_IN_FULL ? 'pairs pairs-many' : 'pairs'}>
          {pairs.map((pair, at) => (
            <li key={pair.arabic ?? pair.english} className="pair">
              <Slot at={at} pair={pair} side="arabic" />
              <Slot at={at} pair={pair} side="english" />
            </li>
          ))}
        </ul>
        <p className="modal-lead">{speak('import.drop-more')}</p>
      </div>
      <Collect />
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
  const namesake = candidates.filter(({ name }, at) => candidates.findIndex(one => one.name === name) !== at)
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
              {isolated(
                candidate.name === ''
                  ? `${speak('import.pasted')}: ${candidate.title}`
                  : candidate.book !== undefined || namesake.some(({ name }) => name === candidate.name)
                    ? candidate.title
                    : candidate.name,
              )}
            </option>
          ))}
        </select>
        <button type="button" className="text-button" onClick={() => void chooseFileFor(at, side)}>
          {speak(`import.choose-${side}`)}
        </button>
      </div>
      {text ? (
        <>
          <Doubts text={text} pair={pair} />
          <p className="slot-preview" lang={lang} dir={side === 'arabic' ? 'rtl' : 'ltr'}>
            {text.preview}
          </p>
          <TextFacts text={text} />
        </>
      ) : (
        side === 'arabic' && <NeedsArabic pair={pair} />
      )}
    </fieldset>
  )
}

/** A value among words that cannot be marked up, shut off so that it cannot turn them round. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** Whether the chapters of the books that wait are to stand together in the library. */
function Collect(): ReactNode {
  const { number } = useFormats()
  const { pairs, staged, collect } = useStore(importStore)
  const books = [...booksOf(pairs, staged)]
  const [only] = books
  if (!only) return null
  const [name, chapters] = only
  return (
    <p className="import-collect">
      <label className="check">
        <input
          type="checkbox"
          checked={collect}
          onChange={event => importStore.setState({ collect: event.target.checked })}
        />
        <span>
          {books.length === 1 ? (
            <Say id="import.collect" count={chapters} values={{ n: number(chapters), name }} />
          ) : (
            <Say id="import.collect-books" />
          )}
        </span>
      </label>
    </p>
  )
}

/** English that waits alone: it can still face the article that stands open without any. */
function NeedsArabic({ pair }: { readonly pair: ChosenPair }): ReactNode {
  const { speak } = useSpeak()
  const isBusy = useStore(importStore, state => state.job !== null)
  const open = openWithoutEnglish()
  return (
    <p className="slot-warning">
      {speak('import.needs-arabic')}{' '}
      {open && (
        <button
          type="button"
          className="text-button"
          disabled={isBusy}
          onClick={() => void addWaitingEnglish(pair)}
        >
          <Say id="import.beside-open" values={{ title: open.title.arabic }} />
        </button>
      )}
    </p>
  )
}

/** An article of the library that holds a text already, and what can be done about it. */
function Known({ duplicate, pair }: { readonly duplicate: Duplicate; readonly pair: ChosenPair }): ReactNode {
  const { speak } = useSpeak()
  const { duplicates, job } = useStore(importStore)
  const { article, likeness } = duplicate
  return (
    <p className="slot-warning">
      <Say
        id={`import.duplicate-${likeness}`}
        values={{ title: <bdi>{article.title.arabic || article.title.english}</bdi> }}
      />{' '}
      <button type="button" className="text-button" onClick={() => void openInstead(article.id)}>
        {speak('import.open-instead')}
      </button>
      {differingSides(pair, duplicates).length > 0 && (
        <button
          type="button"
          className="text-button"
          disabled={job !== null}
          onClick={() => void updateArticle(pair, duplicate)}
        >
          {speak('import.update')}
        </button>
      )}
    </p>
  )
}

/** What the person should look at before this text is taken. */
function Doubts({ text, pair }: { readonly text: StagedText; readonly pair: ChosenPair }): ReactNode {
  const { speak } = useSpeak()
  const duplicate = useStore(importStore, state =>
    state.duplicates.find(({ handle }) => handle === text.handle && handle === pair.arabic),
  )
  return (
    <>
      {!text.sure && <p className="slot-warning">{speak('import.encoding-unsure')}</p>}
      {text.kind === 'pdf' && <p className="slot-note">{speak('import.from-pdf')}</p>}
      {text.halves && text.language === 'arabic' && (
        <p className="slot-note">{speak(`import.halves-${text.halves}`)}</p>
      )}
      {duplicate && <Known duplicate={duplicate} pair={pair} />}
    </>
  )
}

function TextFacts({ text }: { readonly text: StagedText }): ReactNode {
  const { number } = useFormats()
  const { speak } = useSpeak()
  return (
    <p className="slot-facts">
      <span>
        <Say id="import.characters" count={text.characters} values={{ n: number(text.characters) }} />
      </span>
      {text.name !== '' && (
        <span>
          {text.encodings.length > 0 ? (
            <label>
              {speak('import.encoding-choice')}{' '}
              <select
                className="slot-encoding"
                value={text.encoding}
                onChange={event => void chooseEncoding(text.handle, event.target.value)}
              >
                {text.encodings.map(encoding => (
                  <option key={encoding}>{encoding}</option>
                ))}
              </select>
            </label>
          ) : (
            <Say id="import.encoding" values={{ encoding: text.encoding }} />
          )}
        </span>
      )}
    </p>
  )
}
