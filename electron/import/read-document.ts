import { extname } from 'node:path'
import type { DocumentKind, Halves } from '../../shared/contract.ts'
import type { Block, Language } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { splitBilingual } from '../../shared/text/split-bilingual.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { decodeAs, decodeBytes, type Encoding, type EncodingGuess, guessEncoding } from './decode-bytes.ts'
import type { AlignedDocument, AlignedUnit, DocumentBlock, ImportedDocument } from './imported-document.ts'
import { layOut } from './lay-out.ts'
import { kindOfFile, whyUnsupported } from './supported-files.ts'
import { bareName, titleOf } from './title-of.ts'

/** What a file says of the article in it; empty where it says nothing. */
export type About = { readonly site: string; readonly byline: string; readonly publishedAt: number | null }
export const NOTHING_SAID: About = { site: '', byline: '', publishedAt: null }

/** A text that was found in a file. */
export type FoundText = {
  readonly text: string
  /** Where the file marks them. */
  readonly blocks?: readonly Block[]
  readonly title: string
  /** Told by the text alone. */
  readonly language: Language | 'other'
  readonly about: About
}

/** What was found in a file: one text, the chapters of a book, or the two halves of a bilingual file, Arabic first. */
export type FoundDocument = {
  readonly kind: DocumentKind
  readonly texts: readonly FoundText[]
  readonly halves: Halves | null
  /** The units of halves that are aligned. */
  readonly units: readonly AlignedUnit[] | null
  readonly encoding: string
  /** How sure the encoding is; null where the format leaves no choice. */
  readonly guess: EncodingGuess | null
}

/**
 * Reads the bytes of a file of any kind that can be imported, as its name says; a plain text in `encoding` where that
 * is given. What cannot be read is refused with the file's name as detail.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  encoding?: Encoding,
): Promise<Result<FoundDocument>> {
  const kind = kindOfFile(name)
  if (!kind) return failure(whyUnsupported(name), name)
  const read = await readKind(kind, bytes, name, encoding)
  return read.ok ? read : failure(read.code, read.detail || name)
}

async function readKind(
  kind: DocumentKind,
  bytes: Uint8Array,
  name: string,
  encoding?: Encoding,
): Promise<Result<FoundDocument>> {
  const extension = extname(name).slice(1).toLowerCase()
  // Loaded when they are needed: most sessions read none of these, and the start does not wait for them.
  switch (kind) {
    case 'text':
      return readText(bytes, name, encoding)
    case 'page': {
      if (extension === 'mhtml' || extension === 'mht') {
        const { readMhtml } = await import('./read-mhtml.ts')
        return found(readMhtml(bytes), kind, name, 'MHTML')
      }
      const { readHtml } = await import('./read-html.ts')
      return found(readHtml(bytes), kind, name, 'HTML')
    }
    case 'subtitles': {
      const { readSubtitles } = await import('./read-subtitles.ts')
      return found(readSubtitles(bytes), kind, name, extension.toUpperCase())
    }
    case 'book': {
      const { readEpub } = await import('./read-epub.ts')
      const book = readEpub(bytes)
      if (!book.ok) return book
      const texts = book.value.chapters.map(chapter => textOf(chapter, chapter.blocks, name))
      return success({ kind, texts, halves: null, units: null, encoding: 'EPUB', guess: null })
    }
    case 'document': {
      const { readDocx } = await import('./read-docx.ts')
      return found(await readDocx(bytes), kind, name, 'DOCX')
    }
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts')
      return found(await readPdf(bytes), kind, name, 'PDF')
    }
    case 'table': {
      const { readTable } = await import('./read-table.ts')
      return found(readTable(bytes, extension === 'csv' ? 'csv' : 'tsv'), kind, name, extension.toUpperCase())
    }
    case 'memory': {
      const { readAligned } = await import('./read-aligned.ts')
      return found(readAligned(bytes), kind, name, extension.toUpperCase())
    }
  }
}

function readText(bytes: Uint8Array, name: string, chosen?: Encoding): Result<FoundDocument> {
  const decoded = chosen ? decodeAs(bytes, chosen) : decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const common = { kind: 'text', units: null, encoding, guess: guessEncoding(bytes) } as const
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(line => ({ text: line.trim() }))
  const split = splitBilingual(lines.filter(line => line.text !== ''))
  if (split) {
    const half = (side: Language): FoundText => {
      const joined = split[side].map(line => line.text).join('\n\n')
      return { text: joined, title: titleOf(joined, side, name), language: side, about: NOTHING_SAID }
    }
    return success({ ...common, texts: [half('arabic'), half('english')], halves: split.shape })
  }
  const language = tellLanguage(text)
  const title = titleOf(text, language, name)
  return success({ ...common, texts: [{ text, title, language, about: NOTHING_SAID }], halves: null })
}

function found(
  read: Result<ImportedDocument | AlignedDocument>,
  kind: DocumentKind,
  name: string,
  encoding: string,
): Result<FoundDocument> {
  if (!read.ok) return read
  const common = { kind, encoding, guess: null }
  if ('units' in read.value) return success({ ...common, ...alignedHalves(read.value, name) })
  const document = read.value
  if (document.blocks.length === 0) return failure('empty-file', name)
  const split = splitBilingual(document.blocks)
  if (!split)
    return success({ ...common, texts: [textOf(document, document.blocks, name)], halves: null, units: null })
  return success({
    ...common,
    texts: [textOf(document, split.arabic, name, 'arabic'), textOf(document, split.english, name, 'english')],
    halves: split.shape,
    units: null,
  })
}

/** One text of a document; half of a bilingual one is called by its own first heading. */
export function textOf(
  document: ImportedDocument,
  blocks: readonly DocumentBlock[],
  name: string,
  half?: Language,
): FoundText {
  const laid = layOut(blocks)
  const language = half ?? tellLanguage(laid.text)
  const own = document.title !== '' && (!half || tellLanguage(document.title) === half)
  const { site, byline, publishedAt } = document
  return {
    ...laid,
    title: own ? document.title : titleOf(laid.text, language, name),
    language,
    about: { site, byline, publishedAt },
  }
}

function alignedHalves(
  { title, units }: AlignedDocument,
  name: string,
): Pick<FoundDocument, 'texts' | 'halves' | 'units'> {
  const half = (side: Language): FoundText => ({
    text: units
      .map(unit => unit[side])
      .filter(text => text !== '')
      .join('\n\n'),
    title: title[side] || bareName(name),
    language: side,
    about: NOTHING_SAID,
  })
  return { texts: [half('arabic'), half('english')], halves: 'aligned', units }
}
