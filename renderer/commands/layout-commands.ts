import type { Layout } from '../../shared/model/settings.ts'
import { elementOf } from '../services/page-nodes.ts'
import { layoutFor, onLeadingSide, sideOnDemand } from '../state/layout.ts'
import { changeLook } from '../state/look.ts'
import { readingStore } from '../state/reading-store.ts'

/** Whether a layout differs from the facing pages for the open article. */
export function hasLayout(layout: Layout): boolean {
  const { index } = readingStore.getState()
  return index !== null && layoutFor(layout, index) === layout
}

/** Lays the pages otherwise; the place in the text, what is pinned and the focus of the keys stay. */
export function chooseLayout(layout: Layout): void {
  const { index, focused } = readingStore.getState()
  const inPage = Boolean(document.activeElement?.closest('.page'))
  readingStore.setState({ wordCard: null, entityCard: null, pointedWord: null })
  if (index && sideOnDemand(layout) === focused.side)
    readingStore.setState({ focused: onLeadingSide(index, layout, focused) })
  changeLook({ layout })
  if (inPage)
    requestAnimationFrame(() => elementOf(readingStore.getState().focused)?.focus({ preventScroll: true }))
}
