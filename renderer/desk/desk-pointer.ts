import type { Place } from '../state/place.ts'
import { choose, moveToBead, startCaret } from './desk-commands.ts'
import { placeOf } from './desk-nodes.ts'
import { deskStore } from './desk-store.ts'
import { nearestBound } from './word-bounds.ts'

/** The kind of what is dragged; it is nothing to the rest of the window, and nothing outside it. */
const DRAGGED_SENTENCE = 'application/x-muqabil-sentence'

/**
 * Follows the pointer over the rows of the desk: what it rests on, what it clicks, and what it drags to another row.
 * Answers its own end.
 */
export function followDeskPointer(sheet: HTMLElement): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let dragged: Place | null = null
  let goal: HTMLElement | null = null
  const aimAt = (row: HTMLElement | null) => {
    if (row === goal) return
    goal?.removeAttribute('data-goal')
    row?.setAttribute('data-goal', '')
    goal = row
  }

  sheet.addEventListener('pointerover', event => point(beadUnder(event)), { signal })
  sheet.addEventListener('pointerleave', () => point(null), { signal })
  sheet.addEventListener(
    'click',
    event => {
      const place = placeUnder(event)
      if (place) choose(place)
    },
    { signal },
  )
  sheet.addEventListener(
    'dblclick',
    event => {
      const place = placeUnder(event)
      if (!place) return
      const sentence = (event.target as Element).closest('[data-sentence]')?.textContent ?? ''
      const bound = nearestBound(sentence, offsetUnder(event))
      if (bound !== null) startCaret(bound)
    },
    { signal },
  )
  sheet.addEventListener(
    'contextmenu',
    event => {
      const place = placeUnder(event)
      if (!place) return
      event.preventDefault()
      choose(place)
      deskStore.setState({ menu: { x: event.clientX, y: event.clientY } })
    },
    { signal },
  )
  sheet.addEventListener(
    'dragstart',
    event => {
      dragged = placeUnder(event)
      if (!dragged || !event.dataTransfer) return
      choose(dragged)
      event.dataTransfer.setData(DRAGGED_SENTENCE, `${dragged.side} ${dragged.sentence}`)
      event.dataTransfer.effectAllowed = 'move'
    },
    { signal },
  )
  sheet.addEventListener(
    'dragover',
    event => {
      const row = rowUnder(event)
      if (!dragged || !row) return
      event.preventDefault()
      aimAt(row)
    },
    { signal },
  )
  sheet.addEventListener(
    'drop',
    event => {
      const bead = beadUnder(event)
      if (!dragged || bead === null) return
      event.preventDefault()
      void moveToBead(dragged, bead)
    },
    { signal },
  )
  sheet.addEventListener(
    'dragend',
    () => {
      dragged = null
      aimAt(null)
    },
    { signal },
  )
  return () => ended.abort()
}

const point = (bead: number | null): void => {
  if (deskStore.getState().pointedBead !== bead) deskStore.setState({ pointedBead: bead })
}

const elementUnder = ({ target }: Event): Element | null => (target instanceof Element ? target : null)

const rowUnder = (event: Event): HTMLElement | null =>
  elementUnder(event)?.closest<HTMLElement>('[data-row]') ?? null

/** The tools of a row lie over it, and belong to it. */
function beadUnder(event: Event): number | null {
  const row = rowUnder(event)
  if (row) return Number(row.dataset.row)
  return elementUnder(event)?.closest('.desk-tools') ? deskStore.getState().pointedBead : null
}

const placeUnder = (event: Event): Place | null => placeOf(elementUnder(event))

/** How far into its sentence the pointer is; zero where that cannot be told. */
function offsetUnder({ clientX, clientY }: MouseEvent): number {
  const caret = document.caretPositionFromPoint(clientX, clientY)
  return caret?.offsetNode.nodeType === Node.TEXT_NODE ? caret.offset : 0
}
