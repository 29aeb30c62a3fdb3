import type { Place } from '../state/place.ts'
import { elementOf } from './page-nodes.ts'

/**
 * Does something after which the page is drawn anew, and puts a sentence back at the height where it stood in the
 * view. A sentence out of view is left to the browser.
 */
export async function holdStill(place: Place, task: () => Promise<void>): Promise<void> {
  const before = heightOf(place)
  await task()
  await new Promise(requestAnimationFrame)
  const after = heightOf(place)
  if (before && after && before.scroller === after.scroller)
    after.scroller.scrollTop += after.height - before.height
}

function heightOf(place: Place): { readonly scroller: Element; readonly height: number } | null {
  const element = elementOf(place)
  const scroller = element?.closest('.page')
  if (!element || !scroller) return null
  const view = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  if (box.bottom < view.top || box.top > view.bottom) return null
  return { scroller, height: box.top - view.top }
}
