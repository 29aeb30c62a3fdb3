import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { runDeskAction } from './desk-commands.ts'
import { DESK_MENU, keysOf } from './desk-keys.ts'
import { elementOf } from './desk-nodes.ts'
import { deskStore } from './desk-store.ts'
import { isPossible } from './possible-actions.ts'

/** Pixels between the menu and the edge of the window. */
const EDGE = 12

/** All that can be done with the chosen sentence and its bead, each with its key. */
export function DeskMenu({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const menu = useStore(deskStore, state => state.menu)
  const focused = useStore(readingStore, state => state.focused)
  const ref = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const list = ref.current
    if (!list || !menu) return
    list.showPopover()
    const most = { x: window.innerWidth - list.offsetWidth, y: window.innerHeight - list.offsetHeight }
    list.style.left = `${Math.max(EDGE, Math.min(menu.x, most.x - EDGE))}px`
    list.style.top = `${Math.max(EDGE, Math.min(menu.y, most.y - EDGE))}px`
    list.querySelector<HTMLElement>('button:enabled')?.focus()
    const onToggle = (event: ToggleEvent) => {
      if (event.newState === 'closed') deskStore.setState({ menu: null })
    }
    list.addEventListener('toggle', onToggle)
    return () => list.removeEventListener('toggle', onToggle)
  }, [menu])

  if (!menu) return null
  const leave = () => {
    deskStore.setState({ menu: null })
    elementOf(focused)?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="desk-menu"
      aria-label={speak('desk.menu')}
      onKeyDown={event => walk(event, leave)}
    >
      {DESK_MENU.map(action => (
        <button
          key={action}
          type="button"
          role="menuitem"
          disabled={!isPossible(action, index, focused)}
          onClick={() => {
            leave()
            void runDeskAction(action)
          }}
        >
          <span>{speak(`desk.do-${action}`)}</span>
          <Keycaps of={keysOf(action)} />
        </button>
      ))}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const { code } = event
  if (code === 'Escape' || code === 'Tab') {
    event.preventDefault()
    leave()
    return
  }
  if (code !== 'ArrowDown' && code !== 'ArrowUp' && code !== 'Home' && code !== 'End') return
  event.preventDefault()
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')]
  const at = items.findIndex(item => item.matches(':focus'))
  const next = code === 'Home' ? 0 : code === 'End' ? -1 : at + (code === 'ArrowDown' ? 1 : -1)
  items.at(next % items.length)?.focus()
}
