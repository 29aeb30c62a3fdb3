import type { PrintToPDFOptions } from 'electron'

// Inches, width before height, upright.
const PAPER: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 }

/** The options of `printToPDF` in the words of the DevTools protocol; sizes are inches in both. */
export function printOptions(options: PrintToPDFOptions): Record<string, unknown> {
  const { pageSize = 'Letter', margins, ...same } = options
  const paper = typeof pageSize === 'string' ? PAPER[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!paper) throw new Error(`Invalid pageSize ${String(pageSize)}`)
  const known = {
    landscape: same.landscape,
    displayHeaderFooter: same.displayHeaderFooter,
    printBackground: same.printBackground,
    scale: same.scale,
    pageRanges: same.pageRanges,
    headerTemplate: same.headerTemplate,
    footerTemplate: same.footerTemplate,
    preferCSSPageSize: same.preferCSSPageSize,
    generateTaggedPDF: same.generateTaggedPDF,
    generateDocumentOutline: same.generateDocumentOutline,
  }
  const unknown = Object.keys(same).find(name => !(name in known))
  if (unknown) throw new Error(`stand-in: printToPDF's option ${unknown} is not implemented`)
  return { ...known, paperWidth: paper[0], paperHeight: paper[1], ...marginOptions(margins) }
}

function marginOptions(margins: PrintToPDFOptions['margins']): Record<string, number> {
  if (!margins) return {}
  const own = margins as { marginType?: string; top?: number; bottom?: number; left?: number; right?: number }
  if (own.marginType === 'none') return marginOptionsOf(NO_MARGINS)
  return marginOptionsOf(own)
}

function marginOptionsOf(sides: {
  top?: number
  bottom?: number
  left?: number
  right?: number
}): Record<string, number> {
  const named = {
    marginTop: sides.top,
    marginBottom: sides.bottom,
    marginLeft: sides.left,
    marginRight: sides.right,
  }
  return Object.fromEntries(
    Object.entries(named).filter((side): side is [string, number] => side[1] !== undefined),
  )
}
