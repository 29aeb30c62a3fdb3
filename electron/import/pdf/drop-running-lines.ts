import type { Column, Line } from './find-lines.ts'
import { logicalText } from './logical-text.ts'

/** A page: its height in points, and its lines. */
export type Page = { readonly height: number; readonly lines: readonly Line[] }

/** Lines at each end of a page that may be repeated on others. */
const EDGE_LINES = 3
/** Share of the page's height at each end in which a line that is only a number is that of the page. */
const EDGE = 0.13
/** Share of the pages that a repeated line stands on; left and right pages may have lines of their own. */
const REPEATED = 0.4
/** Points by which a repeated line may stand higher or lower. */
const SAME_HEIGHT = 6

const PAGE_NUMBER = /^[-–—\s[(|]*(?:page|p\.|صفحة|الصفحة|ص)?[.\s]*#(?:\s*(?:of|من|\/|-)\s*#)?[-–—\s\])|]*$/i

/** The lines of each page without running heads, running feet and page numbers. */
export function dropRunningLines(pages: readonly Page[]): Line[][] {
  const seen = new Map<string, { readonly page: number; readonly y: number }[]>()
  const keys = pages.map(({ lines }, page) => {
    const keyed = new Map<Line, string>()
    for (const line of edgesOf(lines)) {
      const key = keyOf(line)
      keyed.set(line, key)
      seen.set(key, [...(seen.get(key) ?? []), { page, y: line.y }])
    }
    return keyed
  })
  const least = Math.max(2, Math.ceil(REPEATED * pages.length))
  return pages.map(({ height, lines }, page) =>
    withOwnColumns(
      lines.filter(line => {
        const key = keys[page]!.get(line)
        if (key === undefined) return true
        const atEdge = line.y < EDGE * height || line.y > (1 - EDGE) * height
        if (atEdge && PAGE_NUMBER.test(key)) return false
        const alike = seen.get(key)!.filter(other => Math.abs(other.y - line.y) <= SAME_HEIGHT)
        return key === '' || new Set(alike.map(other => other.page)).size < least
      }),
    ),
  )
}

/** The lines with columns as wide as what is left in them: a running head may reach further than the text. */
function withOwnColumns(lines: readonly Line[]): Line[] {
  const widths = new Map<Column, { from: number; to: number }>()
  for (const { column, from, to } of lines) {
    const width = widths.get(column)
    if (!width) widths.set(column, { from, to })
    else {
      width.from = Math.min(width.from, from)
      width.to = Math.max(width.to, to)
    }
  }
  return lines.map(line => ({ ...line, column: widths.get(line.column)! }))
}

/** The highest and lowest lines of a page, in whichever column. */
function edgesOf(lines: readonly Line[]): Set<Line> {
  const byHeight = [...lines].sort((a, b) => a.y - b.y)
  return new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])
}

/** A line as it repeats: whatever its numbers. */
const keyOf = (line: Line): string =>
  logicalText(line.glyphs, 'ltr')
    .replace(/\p{Nd}+/gu, '#')
    .trim()
