import type { Language } from '../../shared/model/text.ts'
import type { Place } from '../state/place.ts'
import { readingStore } from '../state/reading-store.ts'

/** What scrolls on the desk; null where no desk is open. */
export const deskScroller = (): HTMLElement | null => document.querySelector<HTMLElement>('.desk-scroll')

/** The rows of the desk as they are drawn now, in the order of their beads. */
export const deskRowElements = (): HTMLCollection | null =>
  document.querySelector('.desk-rows')?.children ?? null

/** The element of a bead. */
export const rowOf = (bead: number): HTMLElement | null =>
  (deskRowElements()?.[bead] as HTMLElement | undefined) ?? null

/** The element of a sentence; null until the desk is drawn with it. */
export function elementOf({ side, sentence }: Place): HTMLElement | null {
  const bead = readingStore.getState().index?.beadOf[side][sentence]
  const found = bead === undefined ? null : rowOf(bead)
  return found?.querySelector<HTMLElement>(`[data-side="${side}"][data-sentence="${sentence}"]`) ?? null
}

/** The sentence that an element shows or is part of. */
export function placeOf(element: Element | null): Place | null {
  const sentence = element?.closest('.desk-sentence')?.querySelector<HTMLElement>('[data-sentence]')
  if (!sentence) return null
  return { side: sentence.dataset.side as Language, sentence: Number(sentence.dataset.sentence) }
}

/** Share of the view's height that stays free around a sentence that is brought into view. */
const MARGIN = 0.18

/** Brings a sentence into view if it is not, a third from the top. */
export function reveal(place: Place): void {
  const scroller = deskScroller()
  const element = elementOf(place)
  if (!scroller || !element) return
  // Twice: heights that were estimates before the first scroll are real after it.
  for (let round = 0; round < 2; round++) {
    const view = scroller.getBoundingClientRect()
    const box = element.getBoundingClientRect()
    const margin = view.height * MARGIN
    const fits = box.top >= view.top + margin && box.bottom <= view.bottom - margin
    if (!fits) scroller.scrollTop += box.top - view.top - view.height / 3
  }
}
