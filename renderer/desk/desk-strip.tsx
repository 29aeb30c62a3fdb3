import { type PointerEvent, type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { chooseBead } from './desk-commands.ts'
import { type StripBar, stripOf } from './desk-standing.ts'

/** Bars at most: more would be narrower than two pixels in a window of usual width. */
const MOST_BARS = 140
/** Units of the drawing: a bar with its gap, the bar alone, and the height of the strip. */
const STEP = 10
const BAR = 8.5
const HEIGHT = 20
/** The same of the lowest bar. */
const LEAST = 5

/** The whole article as a strip of bars: as high as the pairings there are sure, doubts warm; a click goes there. */
export function DeskStrip({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const bars = useMemo(() => stripOf(index.reading, MOST_BARS), [index])
  const count = index.reading.beads.length
  const bead = useStore(readingStore, ({ index, focused }) =>
    index ? (index.beadOf[focused.side][focused.sentence] ?? 0) : 0,
  )
  const goTo = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - box.left) / box.width
    const share = language === 'ar' ? 1 - x : x
    chooseBead(Math.max(0, Math.min(count - 1, Math.floor(share * count))))
    // The focus is with the sentence that was chosen.
    event.preventDefault()
  }
  const width = bars.length * STEP
  return (
    <div
      className="desk-strip"
      role="slider"
      tabIndex={0}
      aria-label={speak('desk.strip')}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={bead + 1}
      aria-valuetext={speak('desk.strip-value', { at: number(bead + 1), of: number(count) })}
      title={speak('desk.strip')}
      onPointerDown={goTo}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path
          className="desk-bars-sure"
          d={barsOf(bars, bar => (bar.standing === 'sure' ? bar.height : 0))}
        />
        <path
          className="desk-bars-confirmed"
          d={barsOf(bars, bar => (bar.standing === 'confirmed' ? bar.height : 0))}
        />
        <path className="desk-bars-doubtful" d={barsOf(bars, bar => bar.doubt)} />
        <path
          className="desk-here"
          vectorEffect="non-scaling-stroke"
          d={`M${((bead + 0.5) / Math.max(1, count)) * width} 0v${HEIGHT}`}
        />
      </svg>
    </div>
  )
}

/** Bars from the foot of the strip, each as high as it is said to be, 0 to 1; however low one is, it is seen. */
function barsOf(bars: readonly StripBar[], heightOf: (bar: StripBar) => number): string {
  return bars
    .map((bar, at) => {
      const height = heightOf(bar)
      const tall = Math.max(LEAST, Math.round(height * (HEIGHT - 2)))
      return height === 0 ? '' : `M${at * STEP} ${HEIGHT}v${-tall}h${BAR}v${tall}z`
    })
    .join('')
}
