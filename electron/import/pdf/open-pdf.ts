import { failure, type Result, success } from '../../../shared/result.ts'
import type { Glyph } from './glyph.ts'
import { placeGlyphs } from './place-glyphs.ts'

/** A PDF that was opened; it must be closed. */
export type OpenPdf = {
  readonly pageCount: number
  /** What is drawn on a page, from 1 on, and its height in points; null for a page that is damaged. */
  readonly readPage: (number: number) => Promise<{ glyphs: Glyph[]; height: number } | null>
  /** What the file says of itself; empty where it does not. */
  readonly readInformation: () => Promise<{ title: string; author: string; created: string }>
  readonly close: () => Promise<void>
}

/** Bytes at the beginning among which the mark of a PDF must be. */
const MARK_WITHIN = 1024
/** Objects of a page drawn at most; a map or a plan has more, and no running text. */
const MAX_OPERATIONS = 2_000_000

/**
 * Opens a PDF with pdf.js in this process: no worker, no canvas, no network, no code made from data, no pictures.
 * Refused are `pdf-protected` and `document-damaged`.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MARK_WITHIN)).includes('%PDF-'))
    return failure('document-damaged')
  const { getResolvedPDFJS } = await import('unpdf')
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    // A copy, because pdf.js takes the buffer for itself.
    data: bytes.slice(),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Larger pictures are not unpacked; one point is smaller than any.
    maxImageSize: 1,
  })
  const close = () => task.destroy()
  try {
    const document = await task.promise
    return success({
      pageCount: document.numPages,
      readPage: number => readPage(document, number, pdfjs.OPS),
      readInformation: () => readInformation(document),
      close,
    })
  } catch (error) {
    await close()
    if (error instanceof Error)
      return failure(error.name === 'PasswordException' ? 'pdf-protected' : 'document-damaged')
    throw error
  }
}

type Document = Awaited<
  ReturnType<Awaited<ReturnType<typeof import('unpdf')['getResolvedPDFJS']>>['getDocument']>['promise']
>

async function readPage(document: Document, number: number, ops: Readonly<Record<string, number>>) {
  try {
    const page = await document.getPage(number)
    const { transform, height } = page.getViewport({ scale: 1 })
    const operations = await page.getOperatorList({ annotationMode: 0 })
    if (operations.fnArray.length > MAX_OPERATIONS) return { glyphs: [], height }
    const fontOf = (name: string) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null)
    const glyphs = placeGlyphs(operations, ops, transform, fontOf)
    page.cleanup()
    return { glyphs, height }
  } catch (error) {
    // Whatever pdf.js comes upon in a damaged page it throws.
    if (error instanceof Error) return null
    throw error
  }
}

async function readInformation(document: Document) {
  const nothing = { title: '', author: '', created: '' }
  try {
    const { info } = await document.getMetadata()
    const text = (key: string) => {
      const value: unknown = (info as Readonly<Record<string, unknown>>)[key]
      return typeof value === 'string' ? value : ''
    }
    return { title: text('Title'), author: text('Author'), created: text('CreationDate') }
  } catch (error) {
    // The text was read; a damaged description takes nothing from it.
    if (error instanceof Error) return nothing
    throw error
  }
}
