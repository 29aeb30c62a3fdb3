import { failure, type Result, success } from '../../shared/result.ts'
import { cleanTitle } from './clean-text.ts'
import { isBlank } from './decode-bytes.ts'
import type { ImportedDocument } from './imported-document.ts'
import { buildPage } from './page/build-page.ts'
import { decodePage } from './page/decode-page.ts'
import { findArticle } from './page/find-article.ts'
import { pageFacts } from './page/page-facts.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'

/**
 * A saved web page as its article: headline first if the page shows one, then headings, paragraphs and asides
 * (captions, invitations to other articles). `charset` is what the page came with, as in a mail; what the page
 * says itself is found. Refused are `empty-file`, `not-text`, `too-large`, `document-too-large` and
 * `page-without-text`.
 */
export function readHtml(page: Uint8Array | string, charset = ''): Result<ImportedDocument> {
  if (page.length > MAX_FILE_BYTES) return failure('too-large')
  if (typeof page === 'string') return isBlank(page) ? failure('empty-file') : readSource(page)
  const source = decodePage(page, charset)
  return source.ok ? readSource(source.value) : source
}

function readSource(source: string): Result<ImportedDocument> {
  // A page that begins as XML was written by its rules, `<title/>` and all.
  const page = buildPage(source, source.trimStart().startsWith('<?xml'))
  if (!page.ok) return page
  const facts = pageFacts(page.value)
  const blocks = findArticle(page.value, facts.title)
  if (blocks.length === 0) return failure('page-without-text')
  const heading = blocks.find(block => block.kind === 'heading')?.text
  return success({ ...facts, title: facts.title || cleanTitle(heading ?? ''), blocks })
}
