import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { TickIcon } from '../ui/icons.tsx'
import { chooseBead, runDeskAction } from './desk-commands.ts'
import { AloneIcon, MergeIcon, MoreIcon, SplitIcon, UnlinkIcon } from './desk-icons.tsx'
import { rowOf } from './desk-nodes.ts'
import { deskStore } from './desk-store.ts'
import { isPossible } from './possible-actions.ts'

const TOOLS = [
  ['confirm', TickIcon],
  ['merge', MergeIcon],
  ['split', SplitIcon],
  ['unlink', UnlinkIcon],
  ['untranslated', AloneIcon],
] as const

/** In the gutter beside the bead under the pointer: what is done to it most, where it covers no word. */
export function DeskTools({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const bead = useStore(deskStore, state => state.pointedBead)
  const focused = useStore(readingStore, state => state.focused)
  const ref = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another index may have put the row elsewhere
  useLayoutEffect(() => {
    const row = bead === null ? null : rowOf(bead)
    const tools = ref.current
    if (!row || !tools) return
    const place = () => {
      tools.style.top = `${row.offsetTop + row.offsetHeight / 2}px`
    }
    place()
    // Rows that were just drawn have estimated heights until they are seen.
    const sizes = new ResizeObserver(place)
    for (const one of [row, row.parentElement!]) sizes.observe(one)
    return () => sizes.disconnect()
  }, [bead, index])

  const place = bead === null ? null : placeIn(index, bead, focused)
  if (bead === null || !place) return null
  // A button acts on the chosen sentence where that is one of the bead; else the bead is chosen by it.
  const act = (task: () => void) => {
    if (index.beadOf[focused.side][focused.sentence] !== bead) chooseBead(bead)
    task()
  }
  return (
    <section ref={ref} className="desk-tools" aria-label={speak('desk.tools')}>
      {TOOLS.map(([action, Icon]) => (
        <button
          key={action}
          type="button"
          tabIndex={-1}
          aria-label={speak(`desk.do-${action}`)}
          title={speak(`desk.do-${action}`)}
          disabled={!isPossible(action, index, place)}
          // The focus stays with the sentence.
          onPointerDown={event => event.preventDefault()}
          onClick={() => act(() => void runDeskAction(action))}
        >
          <Icon />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        aria-label={speak('desk.more')}
        title={speak('desk.more')}
        onPointerDown={event => event.preventDefault()}
        onClick={event => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          act(() => deskStore.setState({ menu: { x: left, y: bottom } }))
        }}
      >
        <MoreIcon />
      </button>
    </section>
  )
}

function placeIn(index: ReadingIndex, bead: number, focused: Place): Place | null {
  if (index.beadOf[focused.side][focused.sentence] === bead) return focused
  const sentences = index.reading.beads[bead]
  if (!sentences) return null
  const arabic = sentences.arabic[0]
  return arabic === undefined
    ? { side: 'english', sentence: sentences.english[0]! }
    : { side: 'arabic', sentence: arabic }
}
