import { elementOf } from '../../services/page-nodes.ts'
import { layoutInForce, onLeadingSide, sideOnDemand } from '../../state/layout.ts'
import { type ReadingState, readingStore } from '../../state/reading-store.ts'

/**
 * Opens the other side of the pinned bead under its sentence, and closes it when the bead is let go; answers its own
 * end. A layout that shows both sides has nothing to open.
 */
export function openOnDemand(): () => void {
  const layout = layoutInForce()
  const side = sideOnDemand(layout)
  if (!side) return () => {}
  let open: HTMLElement | null = null

  const show = ({ index, pinnedBead, focused }: ReadingState) => {
    const sentence = pinnedBead === null ? undefined : index?.reading.beads[pinnedBead]?.[side][0]
    const next =
      sentence === undefined
        ? null
        : (elementOf({ side, sentence })?.closest<HTMLElement>('[data-on-demand]') ?? null)
    if (next === open) return
    const heldFocus = open?.contains(document.activeElement) ?? false
    if (open) delete open.dataset.open
    if (next) next.dataset.open = ''
    open = next
    // The keys go back to the sentence that stays.
    if (heldFocus && index && focused.side === side && !next?.contains(document.activeElement)) {
      const place = onLeadingSide(index, layout, focused)
      readingStore.setState({ focused: place })
      elementOf(place)?.focus({ preventScroll: true })
    }
  }
  show(readingStore.getState())
  const end = readingStore.subscribe(show)
  return () => {
    end()
    if (open) delete open.dataset.open
  }
}
