import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { highlight, openNote } from './keep-marks.ts'
import { NoteIcon } from './mark-icons.tsx'
import { marksStore } from './marks-store.ts'

/** Pixels between the selected words and the tools over them, and between those and their neighbours. */
const DISTANCE = 6

/** Over words that are selected with the mouse: the colours of the marker, and a note. */
export function MarkTools(): ReactNode {
  const { speak } = useSpeak()
  const selected = useStore(marksStore, state => state.selected)
  const ref = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const tools = ref.current
    if (!tools || !selected) return
    const { anchor, side } = selected
    // Words that can be a name have a button of their own at their beginning.
    const beside = document.querySelector<HTMLElement>('.name-button')?.offsetWidth ?? -DISTANCE
    const shift = beside + DISTANCE
    const x = side === 'arabic' ? anchor.x + anchor.width - tools.offsetWidth - shift : anchor.x + shift
    const left = Math.max(DISTANCE, Math.min(x, window.innerWidth - tools.offsetWidth - DISTANCE))
    tools.style.left = `${Math.round(left)}px`
    tools.style.top = `${Math.round(anchor.y - tools.offsetHeight - DISTANCE)}px`
  }, [selected])

  if (!selected) return null
  return (
    <section
      ref={ref}
      className="mark-tools"
      aria-label={speak('marks.tools')}
      data-marking=""
      // The words must stay selected.
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
    >
      <ColourChoice onChoose={colour => void highlight(selected, colour)} />
      <button
        type="button"
        className="mark-tool"
        aria-label={speak('marks.note')}
        title={speak('marks.note')}
        onClick={() => void openNote(selected)}
      >
        <NoteIcon />
      </button>
    </section>
  )
}
