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
  shared.observer.observe(watchedFor(row))
  return () => {
    shared.waiting.delete(row)
    if (rowsIn(watchedFor(row)).every(other => !shared.waiting.has(other)))
      shared.observer.unobserve(watchedFor(row))
  }
}

/** Does at once what waits for rows of a page to come near, as before a page is printed; answers them. */
export function asIfNear(scroller: Element): readonly Element[] {
  const shared = observers.get(scroller)
  if (!shared) return []
  const waiting = [...shared.waiting]
  shared.waiting.clear()
  for (const [row, task] of waiting) {
    shared.observer.unobserve(watchedFor(row))
    task()
  }
  return waiting.map(([row]) => row)
}

/** What is watched for a row: its chunk, of which there are fewer, and without one the row itself. */
const watchedFor = (row: Element): Element => row.closest('[data-chunk]') ?? row

const rowsIn = (watched: Element): Element[] => [watched, ...watched.querySelectorAll('[data-row]')]

function observe(scroller: Element) {
  const waiting = new Map<Element, () => void>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        for (const row of rowsIn(target)) {
          waiting.get(row)?.()
          waiting.delete(row)
        }
      }
    },
    { root: scroller, rootMargin: `${REACH}px 0px` },
  )
  const made = { observer, waiting }
  observers.set(scroller, made)
  return made
}
