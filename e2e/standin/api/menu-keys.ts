import type { Accelerator } from '../worlds/watch-page.ts'
import { parseAccelerator } from './accelerator.ts'
import type { MenuItem } from './menu.ts'
import { liveContents } from './window-registry.ts'

type Bound = { readonly item: MenuItem; readonly accelerator: Accelerator }

let bound: readonly Bound[] = []

/** Takes over the chords of a new application menu. */
export function applicationMenuChanged(items: readonly MenuItem[]): void {
  bound = items.flatMap(item => {
    if (!item.accelerator || !item.registerAccelerator || item.isByPage()) return []
    return [{ item, accelerator: parseAccelerator(item.accelerator) }]
  })
  for (const contents of liveContents) contents.refreshKeys()
}

/** The chords of the application menu, in its order. */
export function menuAccelerators(): readonly Accelerator[] {
  return bound.map(({ accelerator }) => accelerator)
}

/** Carries out the item whose chord was pressed, unless it is greyed out. */
export function runAccelerator(index: number): void {
  const item = bound[index]?.item
  if (item?.enabled) item.click({ triggeredByAccelerator: true })
}
