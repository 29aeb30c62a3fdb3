import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { MARK_COLOURS, type Mark, type MarkColour } from '../../shared/model/mark.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { copyText } from '../services/copy-text.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon, CloseIcon, CopyIcon } from '../ui/icons.tsx'
import { MarkDot } from './colour-choice.tsx'
import { closeList, goToMark, openCard, removeMark } from './keep-marks.ts'
import { NoteIcon } from './mark-icons.tsx'
import { marksStore } from './marks-store.ts'
import { marksText } from './marks-text.ts'
import { type PlacedMark, placedMarks } from './place-marks.ts'

const ORDERS = ['place', 'newest'] as const
type Order = (typeof ORDERS)[number]

/** All marks of the article beside the page: to go to, to change, to remove, and to copy with both languages. */
export function MarksPanel({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const marks = useStore(marksStore, state => state.marks)
  const title = useStore(readingStore, state => state.article?.title)
  const [order, setOrder] = useState<Order>('place')
  const [colour, setColour] = useState<MarkColour | 'all'>('all')
  const list = useRef<HTMLUListElement>(null)
  const { placed, lost } = placedMarks(index, marks)
  const chosen = placed.filter(({ mark }) => colour === 'all' || mark.colour === colour)
  const shown = order === 'place' ? chosen : chosen.toSorted((a, b) => b.mark.madeAt - a.mark.madeAt)
  const used = MARK_COLOURS.filter(one => one === colour || placed.some(({ mark }) => mark.colour === one))

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('.mark-line') ?? [])]
    const at = lines.findIndex(line => line.parentElement?.contains(document.activeElement))
    const end = { Home: 0, End: lines.length - 1 }[event.key]
    const next = lines[end ?? (step === undefined ? -1 : at + step)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const copy = (form: 'markdown' | 'plain') => {
    const name = language === 'ar' ? title?.arabic || title?.english : title?.english || title?.arabic
    void copyText(marksText(index, shown, { title: name || speak('library.untitled'), form }))
  }

  return (
    <aside className="names marks" aria-label={speak('marks.title')}>
      <header className="names-head">
        <h2>{speak('marks.short')}</h2>
        {placed.length > 0 && (
          <p>
            <Say id="marks.count" count={placed.length} values={{ n: number(placed.length) }} />
          </p>
        )}
        {shown.length > 0 && (
          <IconButton name={speak('marks.copy-markdown')} onClick={() => copy('markdown')}>
            <CopyIcon />
          </IconButton>
        )}
        <IconButton name={speak('marks.close-list')} onClick={closeList}>
          <CloseIcon />
        </IconButton>
      </header>
      {placed.length === 0 ? (
        <p className="names-none">
          <Say id="marks.none" />
        </p>
      ) : (
        <>
          <div className="names-tools">
            <div className="names-choices">
              <fieldset className="segments" aria-label={speak('marks.filter')}>
                {(['all', ...used] as const).map(choice => (
                  <label key={choice} title={choice === 'all' ? undefined : speak(`marks.colour-${choice}`)}>
                    <input
                      type="radio"
                      name="marks-filter"
                      aria-label={speak(choice === 'all' ? 'marks.all' : `marks.colour-${choice}`)}
                      checked={colour === choice}
                      onChange={() => setColour(choice)}
                    />
                    <span>{choice === 'all' ? speak('marks.all') : <MarkDot colour={choice} />}</span>
                  </label>
                ))}
              </fieldset>
              <select
                className="quiet-select"
                value={order}
                aria-label={speak('marks.order')}
                onChange={event => setOrder(event.target.value as Order)}
              >
                {ORDERS.map(choice => (
                  <option key={choice} value={choice}>
                    {speak(`marks.order-${choice}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <ul ref={list} className="names-list" onKeyDown={walk}>
            {shown.map(one => (
              <MarkLine key={one.mark.id} placed={one} />
            ))}
          </ul>
          {shown.length === 0 && <p className="names-none">{speak('marks.none-match')}</p>}
          {shown.length > 0 && (
            <p className="marks-foot">
              <button type="button" className="text-button" onClick={() => copy('plain')}>
                {speak('marks.copy-plain')}
              </button>
            </p>
          )}
        </>
      )}
      <LostMarks marks={lost} />
    </aside>
  )
}

function MarkLine({ placed }: { readonly placed: PlacedMark }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { mark, sentence } = placed
  const { side, quote } = mark.place
  return (
    <li className="mark-item">
      <button type="button" className="mark-line" onClick={() => goToMark(placed)}>
        <span className="mark-place">
          <MarkDot colour={mark.colour} />
          <span className="visually-hidden">{speak(`marks.colour-${mark.colour}`)}</span>
          <span>{number(sentence + 1)}</span>
        </span>
        <span className="mark-both">
          <span
            className={`mark-quote name-${side}`}
            lang={side === 'arabic' ? 'ar' : 'en'}
            dir={side === 'arabic' ? 'rtl' : 'ltr'}
          >
            {quote}
          </span>
          {mark.note !== '' && (
            <span className="mark-said" dir="auto">
              {mark.note}
            </span>
          )}
        </span>
      </button>
      <span className="mark-tools-line">
        <IconButton
          name={speak('marks.edit', { text: quote.slice(0, 60) })}
          title={speak('marks.note')}
          data-marking=""
          onClick={() => openCard(mark.id)}
        >
          <NoteIcon />
        </IconButton>
        <IconButton
          name={speak('marks.remove-one', { text: quote.slice(0, 60) })}
          title={speak('marks.remove')}
          onClick={event => {
            const line = event.currentTarget.closest('li')
            const next = line?.nextElementSibling ?? line?.previousElementSibling
            // The focus must not be lost with the line that goes.
            next?.querySelector<HTMLElement>('.mark-line')?.focus()
            void removeMark(mark)
          }}
        >
          <BinIcon />
        </IconButton>
      </span>
    </li>
  )
}

/** Marks that are kept but find no place in the texts as they are; nothing where all do. */
function LostMarks({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  if (marks.length === 0) return null
  return (
    <details className="unplaced">
      <summary>
        <Say id="marks.lost" count={marks.length} values={{ n: number(marks.length) }} />
      </summary>
      <ul>
        {marks.map(mark => (
          <li key={mark.id} className="mark-lost">
            <span>
              <bdi lang={mark.place.side === 'arabic' ? 'ar' : 'en'}>{mark.place.quote}</bdi>
              {mark.note !== '' && (
                <span className="mark-said" dir="auto">
                  {mark.note}
                </span>
              )}
            </span>
            <IconButton
              name={speak('marks.remove-one', { text: mark.place.quote.slice(0, 60) })}
              title={speak('marks.remove')}
              onClick={() => void removeMark(mark)}
            >
              <BinIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
