import type { WebContents } from 'electron'
import { writeDurably } from '../files/write-durably.ts'

/** Page numbers between the margins; the page's own style sheet does not reach here. */
const FOOTER =
  '<div style="width:100%;font-size:8px;color:#777;text-align:center"><span class="pageNumber"></span></div>'

/** Prints a page as a PDF on A4 across, tagged, with an outline of its headings, and writes it whole or not at all. */
export async function printPage(contents: WebContents, path: string): Promise<void> {
  const pdf = await contents.printToPDF({
    landscape: true,
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
  })
  // A document that a person saves is as open to others as their other documents are.
  writeDurably(path, pdf, 0o666)
}
