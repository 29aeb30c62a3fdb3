import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import type { Layout } from '../../shared/model/settings.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { anchorOf, elementOf, rowElements } from '../services/page-nodes.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { MarkDot } from './colour-choice.tsx'
import { openCard } from './keep-marks.ts'
import { NoteIcon } from './mark-icons.tsx'
import { firstStretch } from './markable-words.ts'
import { marksStore } from './marks-store.ts'
import { type PlacedMark, placedMarks } from './place-marks.ts'

/** Pixels that a sign in the margin is high, and no two of them closer. */
const STEP = 22

/** Where a sign stands: in a row, so many pixels under its top. */
type Spot = { readonly placed: PlacedMark; readonly row: HTMLElement; readonly top: number }

/**
 * A sign in the outer margin beside each mark, a note's larger: a click or Enter opens its card. They are put into the
 * rows, so that they go with the text and are read out after it.
 */
export function MarginMarks({
  index,
  layout,
}: {
  readonly index: ReadingIndex
  readonly layout: Layout
}): ReactNode {
  const marks = useStore(marksStore, state => state.marks)
  const [spots, setSpots] = useState<readonly Spot[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has other rows
  useLayoutEffect(() => {
    const { placed } = placedMarks(index, marks)
    const find = () => setSpots(spotsOf(index, placed))
    find()
    const rows = rowElements()[0]?.closest('.rows')
    if (!rows || placed.length === 0) return
    let frame = 0
    const findSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(find)
    }
    // Widths and sizes of the text move the lines.
    const sizes = new ResizeObserver(findSoon)
    sizes.observe(rows)
    rows.addEventListener('rowdrawn', findSoon)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      rows.removeEventListener('rowdrawn', findSoon)
    }
  }, [index, marks, layout])

  return spots.map(({ placed, row, top }) =>
    createPortal(<MarginMark placed={placed} top={top} />, row, `mark-${placed.mark.id}`),
  )
}

function MarginMark({ placed, top }: { readonly placed: PlacedMark; readonly top: number }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { mark, sentence } = placed
  const { side } = mark.place
  const hasNote = mark.note !== ''
  const values = { sentence: number(sentence + 1), note: mark.note }
  const name = hasNote
    ? speak(`marks.note-on-${side}`, values)
    : speak(`marks.mark-on-${side}`, { sentence: values.sentence })
  return (
    <button
      type="button"
      className={`margin-mark margin-mark-${side}`}
      aria-label={name}
      title={hasNote ? mark.note : name}
      data-marking=""
      // The page has many marks and one way through them by the keys; notes are stops of their own.
      tabIndex={hasNote ? 0 : -1}
      onClick={() => openCard(mark.id)}
      ref={button => {
        if (button) button.style.insetBlockStart = `${top}px`
      }}
    >
      {hasNote ? (
        <span className={`mark-sign mark-dot-${mark.colour}`}>
          <NoteIcon />
        </span>
      ) : (
        <MarkDot colour={mark.colour} />
      )}
    </button>
  )
}

function spotsOf(index: ReadingIndex, placed: readonly PlacedMark[]): Spot[] {
  const taken = new Map<HTMLElement, { side: string; top: number }[]>()
  return placed.flatMap(one => {
    const { side } = one.mark.place
    const stretch = firstStretch(index, { side, from: one.from, to: one.to })
    const row = elementOf(stretch)?.closest<HTMLElement>('[data-row]')
    const anchor = row && anchorOf(stretch)
    if (!row || !anchor || anchor.height === 0) return []
    const others = taken.get(row) ?? []
    let top = anchor.y + anchor.height / 2 - row.getBoundingClientRect().top - STEP / 2
    while (others.some(other => other.side === side && Math.abs(other.top - top) < STEP)) top += STEP
    taken.set(row, [...others, { side, top }])
    return [{ placed: one, row, top: Math.max(0, Math.round(top)) }]
  })
}
