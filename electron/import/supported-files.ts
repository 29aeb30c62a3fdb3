import { extname } from 'node:path'
import type { DocumentKind } from '../../shared/contract.ts'
import type { ErrorCode } from '../../shared/result.ts'

const KINDS: Readonly<Record<string, DocumentKind>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  mhtml: 'page',
  mht: 'page',
  docx: 'document',
  epub: 'book',
  pdf: 'pdf',
  srt: 'subtitles',
  vtt: 'subtitles',
  tsv: 'table',
  csv: 'table',
  tmx: 'memory',
  xlf: 'memory',
  xliff: 'memory',
}

/** Kinds that many have and that cannot be read, each with the word of advice that it gets. */
const ADVISED: Readonly<Record<string, ErrorCode>> = { doc: 'doc-unsupported', rtf: 'rtf-unsupported' }

/** What can be imported, without the dot and in small letters. */
export const EXTENSIONS: readonly string[] = Object.keys(KINDS)

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase()

/** What a file is read as, told by its name; null for what cannot be imported. */
export const kindOfFile = (path: string): DocumentKind | null => KINDS[extensionOf(path)] ?? null

/** Whether a file's name says that it is of a kind that can be imported. */
export const isSupported = (path: string): boolean => kindOfFile(path) !== null

/** Why a file of a kind that cannot be imported is refused. */
export const whyUnsupported = (path: string): ErrorCode => ADVISED[extensionOf(path)] ?? 'unsupported-file'
