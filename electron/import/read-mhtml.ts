import { failure, type Result, success } from '../../shared/result.ts'
import { cleanTitle } from './clean-text.ts'
import type { ImportedDocument } from './imported-document.ts'
import { decodeWords } from './mail/decode-words.ts'
import { headerValue, type MimePart, messageHeaders, mimeParts } from './mail/mime-parts.ts'
import { pageDate } from './page/page-date.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'
import { readHtml } from './read-html.ts'

/**
 * A page saved as one file (.mhtml, .mht): its first part that is a page, read as `readHtml` reads it. Where the
 * page names no title, the file's subject is its title. Refused are `empty-file`, `document-damaged` for what is no
 * such file or has lost its page, and what `readHtml` refuses.
 */
export function readMhtml(bytes: Uint8Array): Result<ImportedDocument> {
  if (bytes.length === 0) return failure('empty-file')
  if (bytes.length > MAX_FILE_BYTES) return failure('too-large')
  const parts = mimeParts(bytes)
  const page =
    parts && pageAmong(parts, headerValue(messageHeaders(bytes).get('content-type')).parameters.get('start'))
  if (!page) return failure('document-damaged')
  const charset = headerValue(page.headers.get('content-type')).parameters.get('charset') ?? ''
  const read = readHtml(page.body, charset)
  if (!read.ok) return read
  const message = messageHeaders(bytes)
  return success({
    ...read.value,
    title: read.value.title || cleanTitle(decodeWords(message.get('subject') ?? '')),
    // The date of the file is that of its saving, not of the page; a mail is published by being sent.
    publishedAt:
      read.value.publishedAt ??
      (message.has('from') && !isSaved(message) ? pageDate(message.get('date')) : null),
  })
}

const isSaved = (headers: ReadonlyMap<string, string>): boolean =>
  /saved by/i.test(headers.get('from') ?? '') || headers.has('snapshot-content-location')

/** The part that the file says is its page, or else the first page in it. */
function pageAmong(parts: readonly MimePart[], start: string | undefined): MimePart | undefined {
  const pages = parts.filter(part =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(headerValue(part.headers.get('content-type')).value),
  )
  return pages.find(page => start !== undefined && page.headers.get('content-id') === start) ?? pages[0]
}
