import { failure, type Result, success } from '../../shared/result.ts'
import { decodeBytes, isBlank } from './decode-bytes.ts'
import type { ImportedDocument } from './imported-document.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'
import { joinCues } from './subtitles/join-cues.ts'
import { parseCues } from './subtitles/parse-cues.ts'

/**
 * Subtitles in SubRip (.srt) or WebVTT (.vtt) as paragraphs in the order of the file, without times, tags and
 * positions. They have no title. Refused are `empty-file`, `not-text`, `too-large`, `document-too-large` and
 * `subtitles-without-cues`.
 */
export function readSubtitles(file: Uint8Array | string): Result<ImportedDocument> {
  if (file.length > MAX_FILE_BYTES) return failure('too-large')
  if (typeof file === 'string') return isBlank(file) ? failure('empty-file') : readSource(file)
  const decoded = decodeBytes(file)
  return decoded.ok ? readSource(decoded.value.text) : failure(decoded.code)
}

function readSource(source: string): Result<ImportedDocument> {
  const cues = parseCues(source.replaceAll('\0', ''))
  if (!cues) return failure('document-too-large')
  const blocks = joinCues(cues)
  if (blocks.length === 0) return failure('subtitles-without-cues')
  return success({ title: '', byline: '', site: '', publishedAt: null, blocks })
}
