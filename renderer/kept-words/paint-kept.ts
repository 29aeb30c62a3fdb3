import { RowPainter, spansTouching } from '../marks/row-painter.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { settingsStore } from '../state/settings-store.ts'
import { keptWordsStore } from './kept-words-store.ts'

/** A line under words, over the lines of names. */
const PRIORITIES = { kept: 20 } as const

/** Draws a line under the words of the page that are kept to be learnt, if that is wished; answers its own end. */
export function paintKept(index: ReadingIndex): () => void {
  const painter = new RowPainter(index, PRIORITIES)
  const paint = () => {
    const isShown = settingsStore.getState().settings.showKept
    const places = isShown ? keptWordsStore.getState().places.filter(place => !place.known) : []
    painter.paint((side, from, to) =>
      side === 'arabic'
        ? spansTouching(places, from, to).map(place => ({ ...place, highlight: 'kept' }))
        : [],
    )
  }
  paint()
  const endPlaces = keptWordsStore.subscribe((state, before) => {
    if (state.places !== before.places) paint()
  })
  const endSettings = settingsStore.subscribe((state, before) => {
    if (state.settings.showKept !== before.settings.showKept) paint()
  })
  return () => {
    endPlaces()
    endSettings()
    painter.end()
  }
}
