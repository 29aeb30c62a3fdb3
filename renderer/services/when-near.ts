/** Pixels above and below the view that count as near. */
const REACH = 600

const observers = new WeakMap<
  Element,
  { observer: IntersectionObserver; waiting: Map<Element, () => void> }
>()

/** Does something once, when a row of a page comes near the view; answers its own end. */
export function whenNear(row: Element, task: () => void): () => void {
  const scroller = row.closest('.page')
  if (!scroller) return () => {}
  const shared = observers.get(scroller) ?? observe(scroller)
  shared.waiting.set(row, task)
  shared.observer.observe(row)
  return () => {
    shared.waiting.delete(row)
    shared.observer.unobserve(row)
  }
}

/** Does at once what waits for rows of a page to come near, as before a page is printed; answers how many there were. */
export function asIfNear(scroller: Element): number {
  const shared = observers.get(scroller)
  if (!shared) return 0
  const waiting = [...shared.waiting]
  shared.waiting.clear()
  for (const [row, task] of waiting) {
    shared.observer.unobserve(row)
    task()
  }
  return waiting.length
}

function observe(scroller: Element) {
  const waiting = new Map<Element, () => void>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        waiting.get(target)?.()
        waiting.delete(target)
      }
    },
    { root: scroller, rootMargin: `${REACH}px 0px` },
  )
  const made = { observer, waiting }
  observers.set(scroller, made)
  return made
}
