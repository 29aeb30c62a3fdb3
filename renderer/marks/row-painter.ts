import { elementOf, rowElements, rowsNear } from '../services/page-nodes.ts'
import { rangesIn } from '../services/sentence-nodes.ts'
import { LANGUAGES, type Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'

/** A stretch to be painted in a highlight of the style sheet; offsets are into the text of the side. */
export type Stroke = { readonly from: number; readonly to: number; readonly highlight: string }

/** What is to be painted on a side between two offsets of its text. */
export type StrokesOf = (side: Place['side'], from: number, to: number) => readonly Stroke[]

/** Heights of the view, above and below it, in which rows count as near before anything tells that they are. */
const AT_FIRST = 1

/**
 * Paints rows that the browser lays out and wipes those that it does not: it looks at every range before each frame,
 * and an article may have thousands. `priorities` names every highlight and what it lies over.
 */
export class RowPainter {
  readonly #index: ReadingIndex
  readonly #highlights: ReadonlyMap<string, Highlight>
  readonly #near = new Set<number>()
  readonly #painted = new Map<number, readonly [Highlight, StaticRange][]>()
  readonly #scroller: Element | null
  #strokesOf: StrokesOf = () => []

  constructor(index: ReadingIndex, priorities: Readonly<Record<string, number>>) {
    this.#index = index
    this.#highlights = new Map(
      Object.entries(priorities).map(([name, priority]) => {
        const highlight = new Highlight()
        highlight.priority = priority
        CSS.highlights.set(name, highlight)
        return [name, highlight]
      }),
    )
    this.#scroller = rowElements()[0]?.closest('.page') ?? null
    this.#lookAround()
    this.#scroller?.addEventListener('contentvisibilityautostatechange', this.#onRow)
    this.#scroller?.addEventListener('rowdrawn', this.#onDrawn)
    window.addEventListener('beforeprint', this.#beforePrint)
    window.addEventListener('afterprint', this.#afterPrint)
  }

  /** Paints this in the place of what was painted before. */
  paint(strokesOf: StrokesOf): void {
    this.#strokesOf = strokesOf
    for (const row of this.#near) this.#paintRow(row)
  }

  /** Wipes everything. */
  end(): void {
    this.#scroller?.removeEventListener('contentvisibilityautostatechange', this.#onRow)
    this.#scroller?.removeEventListener('rowdrawn', this.#onDrawn)
    window.removeEventListener('beforeprint', this.#beforePrint)
    window.removeEventListener('afterprint', this.#afterPrint)
    for (const [name, highlight] of this.#highlights)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  }

  readonly #onRow = (event: Event) => {
    const row = rowOfEvent(event)
    if (row === null) return
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) {
      this.#near.delete(row)
      this.#wipeRow(row)
    } else {
      this.#near.add(row)
      this.#paintRow(row)
    }
  }
  // The nodes that were painted are gone from a row that was drawn anew.
  readonly #onDrawn = (event: Event) => {
    const row = rowOfEvent(event)
    if (row !== null && this.#near.has(row)) this.#paintRow(row)
  }
  // A page on paper has every row.
  readonly #beforePrint = () => {
    for (const row of this.#index.rows.keys()) this.#paintRow(row)
  }
  readonly #afterPrint = () => {
    for (const row of [...this.#painted.keys()]) if (!this.#near.has(row)) this.#wipeRow(row)
  }

  #lookAround(): void {
    if (!this.#scroller) return
    for (const row of rowsNear(this.#scroller, AT_FIRST)) this.#near.add(row)
  }

  #paintRow(row: number): void {
    this.#wipeRow(row)
    const ranges: [Highlight, StaticRange][] = []
    const { reading, rows } = this.#index
    for (const bead of rows[row]?.beads ?? [])
      for (const side of LANGUAGES)
        for (const sentence of reading.beads[bead]![side]) {
          const span = reading[side].sentences[sentence]!
          const strokes = this.#strokesOf(side, span.from, span.to)
          const element = strokes.length > 0 ? elementOf({ side, sentence }) : undefined
          if (!element) continue
          for (const { from, to, highlight } of strokes) {
            const start = Math.max(0, from - span.from)
            const end = Math.min(span.to, to) - span.from
            for (const range of rangesIn(element, start, end)) {
              const paint = this.#highlights.get(highlight)!
              paint.add(range)
              ranges.push([paint, range])
            }
          }
        }
    if (ranges.length > 0) this.#painted.set(row, ranges)
  }

  #wipeRow(row: number): void {
    for (const [highlight, range] of this.#painted.get(row) ?? []) highlight.delete(range)
    this.#painted.delete(row)
  }
}

function rowOfEvent(event: Event): number | null {
  const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined
  return row === undefined ? null : Number(row)
}

/** Those of spans in text order that do not overlap which touch a stretch. */
export function spansTouching<S extends { readonly from: number; readonly to: number }>(
  spans: readonly S[],
  from: number,
  to: number,
): S[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  const touching: S[] = []
  for (let at = low; at < spans.length && spans[at]!.from < to; at++) touching.push(spans[at]!)
  return touching
}
