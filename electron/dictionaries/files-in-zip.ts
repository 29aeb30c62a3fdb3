import type { Failure } from '../../shared/result.ts'
import { openZip } from '../import/read-zip.ts'
import type { DictionaryFiles } from './dictionary-files.ts'
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES } from './limits.ts'
import { Refusal } from './refusal.ts'

/** The files of a zip archive, each unpacked when it is asked for. Throws `Refusal`. */
export function filesInZip(bytes: Uint8Array): DictionaryFiles {
  const opened = openZip(bytes, {
    entries: MAX_ARCHIVE_FILES,
    entryBytes: MAX_UNPACKED_BYTES,
    totalBytes: MAX_ARCHIVE_BYTES,
  })
  if (!opened.ok) throw refusalOf(opened)
  const zip = opened.value
  return {
    paths: zip.paths,
    read: (path, maxBytes) => {
      const size = zip.sizeOf(path)
      if (size > maxBytes) throw new Refusal('too-large', `${path} unpacks to ${size} bytes`)
      const content = zip.read(path)
      if (!content.ok) throw refusalOf(content)
      return content.value
    },
  }
}

const refusalOf = ({ code, detail }: Failure): Refusal =>
  new Refusal(code === 'too-large' ? 'too-large' : 'damaged', detail)
