import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import { drawArticles } from '../services/draw-articles.ts'
import { libraryStore } from '../state/library-store.ts'
import { columnsOf, shelfWindow } from '../state/shelf-window.ts'
import { ArticleLine, CARD_GAP, UnreadLine } from './article-line.tsx'
import { useArticleDrag } from './drag-articles.ts'
import { useGridKeys } from './grid-keys.ts'

/** CSS pixels: the height of a line and of a card with the gap below it, as library.css has them, and a card's width. */
const HEIGHT = { list: 96, cards: 232 }
const LEAST_CARD = 300

/** The articles of the view. Only what is in sight is drawn, so that it may be any number of them. */
export function ArticleGrid({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }): ReactNode {
  const { speak } = useSpeak()
  const { ids, articles, shares, reading, look, selected, focused, edited } = useStore(libraryStore)
  const grid = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 900, width: 900 })
  const columns = look === 'cards' ? columnsOf(seen.width, LEAST_CARD, CARD_GAP) : 1
  const row = HEIGHT[look]
  const rows = Math.ceil(ids.length / columns)
  const { first, end } = shelfWindow(seen.top, seen.height, row, rows)
  const focusedAt = focused === null ? -1 : ids.indexOf(focused)
  const tabStop = Math.max(0, focusedAt)

  // Not before the first paint: a child hears of its parent's element only after it.
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      const list = grid.current
      if (!list) return
      const top = box.scrollTop - list.offsetTop
      const { clientHeight: height } = box
      const width = list.clientWidth
      setSeen(before => {
        // A few pixels of scrolling draw nothing new.
        const same = Math.floor(before.top / row) === Math.floor(top / row)
        return same && before.height === height && before.width === width ? before : { top, height, width }
      })
    }
    look()
    box.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(box)
    if (grid.current) observer.observe(grid.current)
    return () => {
      box.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, row])

  const from = first * columns
  const to = Math.min(ids.length, end * columns)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading of the library asks for the same anew
  useEffect(() => {
    void drawArticles(ids.slice(from, to))
  }, [ids, from, to, reading])

  const keys = useGridKeys({ grid, scroller, row, columns })
  const { dropAt, drag } = useArticleDrag()

  // What has the focus is drawn wherever it is, or the focus would be lost with a scroll.
  const drawn = Array.from({ length: to - from }, (_, at) => from + at)
  if (ids.length > 0 && (tabStop < from || tabStop >= to)) drawn.push(tabStop)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which a part is drawn cannot be laid out as a table
    <div
      ref={grid}
      role="grid"
      className={`articles articles-${look}`}
      aria-label={speak('shelf.articles')}
      aria-rowcount={ids.length}
      aria-multiselectable={true}
      style={{ blockSize: rows * row }}
      onKeyDown={keys}
    >
      {drawn.map(at => {
        const id = ids[at]!
        const article = articles.get(id)
        const place = {
          at,
          top: Math.floor(at / columns) * row,
          column: look === 'cards' ? at % columns : 0,
          columns: look === 'cards' ? columns : 0,
        }
        if (!article) return <UnreadLine key={id} {...place} />
        return (
          <ArticleLine
            key={id}
            article={article}
            known={shares.get(id)}
            {...place}
            isSelected={selected.has(id)}
            isTabStop={at === tabStop}
            isEdited={edited === id}
            dropSide={dropAt?.id === id ? dropAt.side : null}
            drag={drag}
          />
        )
      })}
    </div>
  )
}
