import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Layout } from '../../../shared/model/settings.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { readingStore } from '../../state/reading-store.ts'
import { chunkOfRow, chunksOf, type RowChunk } from '../../state/row-chunks.ts'
import type { Voice } from '../passage-text.tsx'

/** An article of so few chunks is drawn at once. */
const SMALL = 20
/** Chunks around the place that are drawn before the first picture. */
const BEFORE = 1
const AFTER = 3
/** Milliseconds after which a busy window has its next chunk drawn all the same. */
const PATIENCE = 1000

/** Which chunks of a page are drawn, and how more of them are. */
export type DrawnChunks = {
  readonly chunks: readonly RowChunk[]
  readonly drawn: ReadonlySet<number>
  /** Draws the chunks of some rows now, or of all. */
  readonly draw: (rows: readonly number[] | 'all') => void
}

/**
 * Draws a long article in slices: what is in view first, the rest in idle moments, so that in the end the whole text is
 * there to be found, selected, heard and printed.
 */
export function useDrawnChunks(index: ReadingIndex, layout: Layout, voice: Voice): DrawnChunks {
  const chunks = useMemo(() => chunksOf(index.rows), [index])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view of its own for each way in which rows are drawn
  const view = useMemo(() => ({ chunks }), [chunks, layout, voice])
  const [state, setState] = useState(() => ({ view, drawn: drawnAtFirst(index, chunks) }))
  let { drawn } = state
  if (state.view !== view) {
    drawn = drawnAtFirst(index, chunks)
    setState({ view, drawn })
  }

  const add = useCallback(
    (more: readonly number[]) =>
      flushSync(() =>
        setState(now =>
          now.view === view && more.some(chunk => !now.drawn.has(chunk))
            ? { view, drawn: new Set([...now.drawn, ...more]) }
            : now,
        ),
      ),
    [view],
  )
  const draw = useCallback(
    (rows: readonly number[] | 'all') =>
      add(rows === 'all' ? [...chunks.keys()] : rows.map(row => chunkOfRow(chunks, row))),
    [add, chunks],
  )

  const isWhole = drawn.size === chunks.length
  useEffect(() => {
    if (isWhole) return
    const waiting = fromTheMiddle(chunks.length, placesNow(index, chunks)[0]!)
    let next = 0
    let turn = 0
    const soon = () => {
      turn = requestIdleCallback(
        () => {
          add([waiting[next]!])
          next += 1
          if (next < waiting.length) soon()
        },
        { timeout: PATIENCE },
      )
    }
    soon()
    return () => cancelIdleCallback(turn)
  }, [add, chunks, index, isWhole])
  return { chunks, drawn, draw }
}

function drawnAtFirst(index: ReadingIndex, chunks: readonly RowChunk[]): ReadonlySet<number> {
  if (chunks.length <= SMALL) return new Set(chunks.keys())
  const [top, ...others] = placesNow(index, chunks)
  const drawn = new Set(others)
  for (let at = Math.max(0, top! - BEFORE); at <= Math.min(chunks.length - 1, top! + AFTER); at++)
    drawn.add(at)
  return drawn
}

/** The chunks of the top of the page and of what has the focus, is pinned or is pointed at. */
function placesNow(index: ReadingIndex, chunks: readonly RowChunk[]): number[] {
  const { top, focused, pinnedBead, pointed } = readingStore.getState()
  const beads = [
    index.beadOf.arabic[top],
    index.beadOf[focused.side][focused.sentence],
    pinnedBead,
    pointed && index.beadOf[pointed.side][pointed.sentence],
  ]
  const rows = beads.map(bead => (bead === null || bead === undefined ? 0 : (index.rowOfBead[bead] ?? 0)))
  return rows.map(row => chunkOfRow(chunks, row))
}

/** Numbers below a count, the nearest to one first. */
function fromTheMiddle(count: number, middle: number): number[] {
  return Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  )
}
