import { type ReactNode, useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { KeptWord } from '../../shared/model/kept-word.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { copyText } from '../services/copy-text.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon, FindIcon } from '../ui/icons.tsx'
import { Modal } from '../ui/modal.tsx'
import { forget, goToKept, readKeptWords, setKnown, takeBackForgotten } from './keep-words.ts'
import { keptWordsStore } from './kept-words-store.ts'
import { keptWordsTsv } from './kept-words-tsv.ts'
import { type KeptFilter, type KeptOrder, sortKeptWords } from './sort-kept-words.ts'

const FILTERS = ['all', 'learning', 'known'] as const satisfies readonly KeptFilter[]
const ORDERS = ['newest', 'word', 'root'] as const satisfies readonly KeptOrder[]
/** Lines that are drawn at once; more are drawn when they are asked for. */
const PAGE = 200

/** All words that are kept or known, of all articles or the open one: to search, to go to, to let go of, to take out. */
export function KeptWordsSheet(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const words = useStore(keptWordsStore, state => state.words)
  const forgotten = useStore(keptWordsStore, state => state.forgotten)
  const open = useStore(readingStore, state => state.article?.id ?? null)
  const isReading = useStore(screenStore, state => state.screen === 'reader')
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<KeptFilter>('all')
  const [order, setOrder] = useState<KeptOrder>('newest')
  const [isHere, setHere] = useState(false)
  const [most, setMost] = useState(PAGE)
  useEffect(() => {
    void readKeptWords()
    return () => keptWordsStore.setState({ forgotten: null })
  }, [])

  const article = isHere && isReading ? open : null
  const shown = sortKeptWords(words ?? [], { order, filter, search, article })
  return (
    <Modal
      title={speak('kept.title')}
      closeName={speak('kept.close')}
      shape="wide"
      onClose={() => showSheet(null)}
    >
      {words !== null && words.length === 0 && !forgotten ? (
        <div className="modal-body">
          <p className="modal-lead">{speak('kept.none')}</p>
        </div>
      ) : (
        <>
          <div className="kept-tools">
            <label className="search">
              <FindIcon />
              <input
                type="search"
                value={search}
                placeholder={speak('kept.search')}
                aria-label={speak('kept.search')}
                dir={search === '' ? undefined : 'auto'}
                data-first=""
                onChange={event => {
                  setSearch(event.target.value)
                  setMost(PAGE)
                }}
              />
            </label>
            <fieldset className="segments" aria-label={speak('kept.filter')}>
              {FILTERS.map(choice => (
                <label key={choice}>
                  <input
                    type="radio"
                    name="kept-filter"
                    checked={filter === choice}
                    onChange={() => setFilter(choice)}
                  />
                  <span>{speak(`kept.filter-${choice}`)}</span>
                </label>
              ))}
            </fieldset>
            <select
              className="quiet-select"
              value={order}
              aria-label={speak('kept.order')}
              onChange={event => setOrder(event.target.value as KeptOrder)}
            >
              {ORDERS.map(choice => (
                <option key={choice} value={choice}>
                  {speak(`kept.order-${choice}`)}
                </option>
              ))}
            </select>
            {isReading && open !== null && (
              <label className="kept-here">
                <input type="checkbox" checked={isHere} onChange={event => setHere(event.target.checked)} />
                <span>{speak('kept.here')}</span>
              </label>
            )}
          </div>
          <div className="modal-body kept-body">
            <ul className="kept-list">
              {shown.slice(0, most).map(word => (
                <KeptLine key={`${word.lemma} ${word.root}`} word={word} />
              ))}
            </ul>
            {words !== null && shown.length === 0 && <p className="modal-lead">{speak('kept.none-match')}</p>}
            {shown.length > most && (
              <button type="button" className="text-button" onClick={() => setMost(most + PAGE)}>
                {speak('kept.more')}
              </button>
            )}
          </div>
          <footer className="modal-foot">
            <p className="modal-note" role="status">
              {forgotten ? (
                <Say id="kept.forgotten" values={{ name: forgotten.lemma }} />
              ) : (
                <Say id="kept.count" count={shown.length} values={{ n: number(shown.length) }} />
              )}
            </p>
            {forgotten && (
              <button type="button" className="button" onClick={() => void takeBackForgotten()}>
                {speak('notices.undo')}
              </button>
            )}
            <button
              type="button"
              className="button"
              disabled={shown.length === 0}
              title={speak('kept.copy-about')}
              onClick={() => void copyText(keptWordsTsv(shown))}
            >
              {speak('kept.copy')}
            </button>
          </footer>
        </>
      )}
    </Modal>
  )
}

function KeptLine({ word }: { readonly word: KeptWord }): ReactNode {
  const { speak } = useSpeak()
  const meaning = useId()
  const { lemma, root, gloss, sentence, form, known } = word
  const at = sentence.indexOf(form)
  return (
    <li className={known ? 'kept-line is-known' : 'kept-line'}>
      <button
        type="button"
        className="kept-go"
        aria-label={speak('kept.go', { word: lemma })}
        aria-describedby={meaning}
        aria-disabled={word.article === null}
        title={speak(word.article === null ? 'kept.gone' : 'kept.go-short')}
        onClick={() => void goToKept(word)}
      >
        <span id={meaning} className="kept-meaning">
          <span className="kept-lemma" lang="ar" dir="rtl">
            {lemma}
          </span>
          {root !== '' && (
            <bdi className="kept-root arabic-text" lang="ar">
              {[...root.replace(/\s+/g, '')].join(' ')}
            </bdi>
          )}
          <bdi className="kept-gloss" lang="en">
            {gloss}
          </bdi>
        </span>
        <span className="kept-sentence" lang="ar" dir="rtl">
          {at < 0 ? (
            sentence
          ) : (
            <>
              {aroundStart(sentence.slice(0, at))}
              <b>{form}</b>
              {sentence.slice(at + form.length)}
            </>
          )}
        </span>
      </button>
      <label className="kept-known">
        <input
          type="checkbox"
          checked={known}
          aria-label={speak('kept.know-one', { word: lemma })}
          onChange={event => void setKnown(word, event.target.checked)}
        />
        <span>{speak('kept.know')}</span>
      </label>
      <IconButton
        name={speak('kept.forget', { word: lemma })}
        title={speak('kept.forget-short')}
        onClick={event => {
          const line = event.currentTarget.closest('li')
          const next = line?.nextElementSibling ?? line?.previousElementSibling
          // The focus must not be lost with the line that goes.
          next?.querySelector<HTMLElement>('.kept-go')?.focus()
          void forget(word)
        }}
      >
        <BinIcon />
      </IconButton>
    </li>
  )
}

/** UTF-16 units before a word that a line shows, so that the word itself is never cut off. */
const BEFORE = 40

const aroundStart = (before: string): string =>
  before.length <= BEFORE ? before : `…${before.slice(-BEFORE).replace(/^\S*\s/, '')}`
