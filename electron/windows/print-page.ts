import { app, type WebContents } from 'electron'
import { writeDurably } from '../files/write-durably.ts'

/** Regions whose paper is Letter and not A4, by their ISO codes: those of North America and some beside it. */
const LETTER_REGIONS = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'VE',
  'PR',
  'GT',
  'CR',
  'PA',
  'NI',
  'SV',
  'DO',
])

/** The paper that a region prints on; A4 for one that is not known. */
export const paperOf = (region: string): 'A4' | 'Letter' =>
  LETTER_REGIONS.has(region.toUpperCase()) ? 'Letter' : 'A4'

/**
 * Prints a page as a PDF, tagged, with an outline of its headings, and writes it whole or not at all. The paper is
 * that of the region; whether it lies across, its margins, running titles and page numbers are the style sheet's.
 */
export async function printPage(contents: WebContents, path: string): Promise<void> {
  const pdf = await contents.printToPDF({
    pageSize: paperOf(app.getLocaleCountryCode()),
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  // A document that a person saves is as open to others as their other documents are.
  writeDurably(path, pdf, 0o666)
}
