import { failure, type Result, success } from '../../shared/result.ts'
import { isBlank } from './decode-bytes.ts'
import type { DocumentBlock } from './imported-document.ts'
import { buildPage } from './page/build-page.ts'
import { collectBlocks } from './page/collect-blocks.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'

// Windows puts offsets before what is copied; browsers there and elsewhere mark the fragment by comments.
const WINDOWS_HEADER = /^Version:[\d.]+\s[\s\S]{0,1000}?(?=<)/
const FRAGMENT = { from: '<!--StartFragment-->', to: '<!--EndFragment-->' }

/**
 * What a browser or an office program puts on the clipboard as HTML, as blocks. All that was copied is taken, menus
 * too: the person chose it. Refused are `empty-file`, `too-large`, `document-too-large` and `page-without-text`.
 */
export function readClipboardHtml(html: string): Result<readonly DocumentBlock[]> {
  if (html.length > MAX_FILE_BYTES) return failure('too-large')
  if (isBlank(html)) return failure('empty-file')
  const page = buildPage(fragmentOf(html))
  if (!page.ok) return page
  const blocks = collectBlocks(page.value.document.body).map(({ kind, text, language }) => ({
    kind,
    text,
    ...(language ? { language } : {}),
  }))
  return blocks.length > 0 ? success(blocks) : failure('page-without-text')
}

function fragmentOf(html: string): string {
  const source = html.replace(WINDOWS_HEADER, '').replaceAll('\0', '')
  const from = source.indexOf(FRAGMENT.from)
  const to = source.lastIndexOf(FRAGMENT.to)
  if (from < 0) return source
  return source.slice(from + FRAGMENT.from.length, to > from ? to : source.length)
}
