import { type ReactNode, useEffect, useRef } from 'react'
import { elementOf } from '../../services/page-nodes.ts'
import { currentBead, readingStore } from '../../state/reading-store.ts'
import { type Band, middleOfThread, threadPath, tickPath } from './thread-path.ts'

/** The quiet thread through the gutter that joins the sentences of the lit and of the pinned bead. */
export function LinkThread(): ReactNode {
  const ref = useRef<SVGSVGElement>(null)

  useEffect(() => {
    const drawing = ref.current!
    const [pinned, lit, pinnedTick, litTick] = drawing.querySelectorAll('path')
    let frame = 0
    const draw = () => {
      const state = readingStore.getState()
      const bead = currentBead(state)
      const set = (path: SVGPathElement, tick: SVGPathElement, of: number | null) => {
        const drawn = pathsOf(drawing, of)
        path.setAttribute('d', drawn.thread)
        tick.setAttribute('d', drawn.tick)
      }
      set(pinned!, pinnedTick!, state.pinnedBead)
      set(lit!, litTick!, bead === state.pinnedBead ? null : bead)
    }
    const drawSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    // Rows far from the view have estimated heights; they become real as the page scrolls or changes width.
    const sizes = new ResizeObserver(drawSoon)
    sizes.observe(drawing.parentElement!)
    const end = readingStore.subscribe((state, before) => {
      if (
        state.index !== before.index ||
        state.pinnedBead !== before.pinnedBead ||
        currentBead(state) !== currentBead(before)
      )
        drawSoon()
    })
    drawSoon()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      end()
    }
  }, [])

  return (
    <svg ref={ref} className="thread" aria-hidden="true">
      <path className="thread-pinned" />
      <path className="thread-lit" />
      <path className="thread-pinned thread-tick" />
      <path className="thread-lit thread-tick" />
    </svg>
  )
}

const NOTHING = { thread: '', tick: '' }

/** The thread of a bead, and the tick on it where a person confirmed it. */
function pathsOf(drawing: SVGSVGElement, bead: number | null): { thread: string; tick: string } {
  const { index } = readingStore.getState()
  const found = bead === null ? undefined : index?.reading.beads[bead]
  if (!found) return NOTHING
  const arabic = bandOf(drawing, 'arabic', found.arabic)
  const english = bandOf(drawing, 'english', found.english)
  if (!arabic || !english) return NOTHING
  return {
    thread: threadPath(english, arabic),
    tick: found.confirmed ? tickPath(middleOfThread(english, arabic)) : '',
  }
}

/** Where a stretch of sentences meets the gutter, in pixels of the drawing. */
function bandOf(
  drawing: SVGSVGElement,
  side: 'arabic' | 'english',
  sentences: readonly number[],
): Band | null {
  const first = sentences[0] === undefined ? null : elementOf({ side, sentence: sentences[0] })
  const last = sentences.length === 0 ? null : elementOf({ side, sentence: sentences.at(-1)! })
  const cell = first?.closest('.side')
  if (!first || !last || !cell) return null
  const origin = drawing.getBoundingClientRect()
  const box = cell.getBoundingClientRect()
  const x = (side === 'arabic' ? box.left : box.right) - origin.left
  return {
    x,
    top: first.getBoundingClientRect().top - origin.top,
    bottom: last.getBoundingClientRect().bottom - origin.top,
  }
}
