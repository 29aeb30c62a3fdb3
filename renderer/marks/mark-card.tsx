import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_NOTE, type Mark } from '../../shared/model/mark.ts'
import { useSpeak } from '../i18n/say.tsx'
import { later } from '../services/later.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import type { Anchor } from '../state/reading-store.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon, CloseIcon } from '../ui/icons.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { closeCard, recolour, removeMark, writeNote } from './keep-marks.ts'
import { marksStore } from './marks-store.ts'
import { placedMarks } from './place-marks.ts'

/** Milliseconds of quiet after which what is written is kept. */
const QUIET = 500

/** The card of a mark: its note, which keeps itself, its colour, and its removal. */
export function MarkCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const card = useStore(marksStore, state => state.card)
  const marks = useStore(marksStore, state => state.marks)
  const placed = card && placedMarks(index, marks).placed.find(({ mark }) => mark.id === card.mark)
  return placed ? <OpenCard key={card.mark} mark={placed.mark} anchor={card.anchor} /> : null
}

function OpenCard({ mark, anchor }: { readonly mark: Mark; readonly anchor: Anchor }): ReactNode {
  const { speak } = useSpeak()
  const [written, setWritten] = useState(mark.note)
  const [isKept, setKept] = useState(true)
  const field = useRef<HTMLTextAreaElement>(null)
  const { side } = mark.place

  const latest = useRef(mark.note)
  const [save] = useState(() =>
    later(QUIET, async () => {
      const note = latest.current
      const kept = await writeNote(mark.id, note)
      if (kept && note === latest.current) setKept(true)
    }),
  )
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    const onHide = () => save.now()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      save.now()
    }
  }, [save])

  return (
    <Card
      name={speak('marks.card', { text: mark.place.quote.slice(0, 80) })}
      className="mark-card"
      anchor={anchor}
      side="below"
      align={side === 'arabic' ? 'right' : 'left'}
      takesFocus={false}
    >
      <textarea
        ref={field}
        className="mark-note"
        aria-label={speak('marks.note')}
        placeholder={speak('marks.placeholder')}
        dir={written === '' ? undefined : 'auto'}
        rows={4}
        maxLength={LONGEST_NOTE}
        value={written}
        onChange={event => {
          latest.current = event.target.value
          setWritten(event.target.value)
          setKept(false)
          save.soon()
        }}
        onKeyDown={event => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          closeCard()
        }}
      />
      <div className="mark-foot">
        <fieldset className="mark-colours" aria-label={speak('marks.colour')}>
          <ColourChoice chosen={mark.colour} onChoose={colour => void recolour(mark, colour)} />
        </fieldset>
        <p className="mark-kept" role="status">
          {written !== '' && speak(isKept ? 'marks.kept' : 'marks.keeping')}
        </p>
        <IconButton name={speak('marks.remove')} onClick={() => void removeMark(mark)}>
          <BinIcon />
        </IconButton>
        <IconButton name={speak('marks.close')} onClick={closeCard}>
          <CloseIcon />
        </IconButton>
      </div>
    </Card>
  )
}
