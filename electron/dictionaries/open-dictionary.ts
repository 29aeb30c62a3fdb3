import { basename } from 'node:path'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { cleanLine } from './clean-line.ts'
import type { OpenDictionary } from './dictionary.ts'
import { type DictionaryFiles, findOptionalPart, onlyFile } from './dictionary-files.ts'
import { filesBeside, stemOf } from './files-beside.ts'
import { filesInTar } from './files-in-tar.ts'
import { filesInZip } from './files-in-zip.ts'
import { MAX_FILE_BYTES, MAX_NAME, MAX_UNPACKED_BYTES } from './limits.ts'
import { readBoundedFile } from './read-bounded-file.ts'
import { readDictd } from './read-dictd.ts'
import { readStardict } from './read-stardict.ts'
import { readYomitan } from './read-yomitan.ts'
import { CODE_OF_FAULT, Refusal } from './refusal.ts'
import { unpackGzip } from './unpack-gzip.ts'

/**
 * Opens a dictionary in StarDict, dictd or Yomitan format by the file a person chose. A refusal's detail is the
 * file's name and the reason.
 */
export function openDictionary(path: string): Result<OpenDictionary> {
  try {
    const opened = openAny(path)
    const name =
      opened.name || cleanLine(basename(stemOf(path)).replace(/\.(zip|tar\.gz|tgz)$/i, ''), MAX_NAME)
    return success({ ...opened, name })
  } catch (error) {
    return failureOf(error, path)
  }
}

/** What a `Refusal` tells the person; any other error is thrown on. */
export function failureOf(error: unknown, path: string): Failure {
  if (!(error instanceof Refusal)) throw error
  return failure(CODE_OF_FAULT[error.fault], `${basename(path)}: ${error.message}`)
}

function openAny(path: string): OpenDictionary {
  const name = basename(path).toLowerCase()
  if (/\.zip$/.test(name)) return openFiles(filesInZip(readBoundedFile(path, MAX_FILE_BYTES)))
  if (/\.(tar\.gz|tgz)$/.test(name)) {
    const packed = readBoundedFile(path, MAX_FILE_BYTES)
    return openFiles(filesInTar(unpackGzip(packed, MAX_UNPACKED_BYTES, basename(path))))
  }
  const packing = /\.(xz|bz2|7z|rar|zst|lzma)$/.exec(name)?.[1]
  if (packing) throw new Refusal('foreign-packing', `.${packing} cannot be unpacked here; unpack it first`)
  if (/\.(ifo|idx(\.gz)?|dict|dict\.dz|index|syn)$/.test(name)) return openFiles(filesBeside(path))
  throw new Refusal('foreign-format', 'it is no dictionary of StarDict, dictd or Yomitan')
}

/** Tells the format by the files there are. */
function openFiles(files: DictionaryFiles): OpenDictionary {
  const info = onlyFile(files, '.ifo')
  if (info !== null) return readStardict(files, info)
  const index = onlyFile(files, '.index')
  if (index !== null) return readDictd(files, index)
  const yomitan = findOptionalPart(files, '', ['index.json']) ?? onlyFile(files, '/index.json')
  if (yomitan !== null) return readYomitan(files, yomitan)
  throw new Refusal('foreign-format', 'there is no .ifo, .index or index.json file in it')
}
