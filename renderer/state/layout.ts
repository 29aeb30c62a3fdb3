import type { Layout } from '../../shared/model/settings.ts'
import type { Language } from '../../shared/model/text.ts'
import { lookInForce } from './look.ts'
import { otherSide, type Place } from './place.ts'
import type { ReadingIndex } from './reading-index.ts'
import { readingStore } from './reading-store.ts'
import { settingsStore } from './settings-store.ts'
import { crossOver } from './walk-reading.ts'

/** The layout that a reading can have: an Arabic text alone has nothing to lay beside it. */
export const layoutFor = (wish: Layout, { reading }: ReadingIndex): Layout =>
  reading.english.sentences.length > 0 || wish === 'words' ? wish : 'facing'

/** The layout of the open article. */
export function layoutInForce(): Layout {
  const { index } = readingStore.getState()
  const { layout } = lookInForce(settingsStore.getState().settings)
  return index ? layoutFor(layout, index) : layout
}

/** The side that a layout follows through the text. */
export const leadingSide = (layout: Layout): Language => (layout === 'english' ? 'english' : 'arabic')

/** The side that a layout shows on demand only, the sentences of the pinned bead; null where both are there. */
export const sideOnDemand = (layout: Layout): Language | null =>
  layout === 'facing' || layout === 'sentences' ? null : otherSide(leadingSide(layout))

/** A place, or the place across where the leading side of a layout has to stand for it. */
export const onLeadingSide = (index: ReadingIndex, layout: Layout, place: Place): Place =>
  place.side === leadingSide(layout) ? place : (crossOver(index, place) ?? place)
