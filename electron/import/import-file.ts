import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import type { Language } from '../../shared/model/text.ts'
import { type ErrorCode, failure, type Result, success } from '../../shared/result.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { decodeBytes, type Encoding } from './decode-bytes.ts'
import { isSupported } from './supported-files.ts'
import { titleOf } from './title-of.ts'

/** A file that was read: its bytes as they came, and its text. */
export type ImportedFile = {
  /** The file's name without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: Encoding
  /** Told by the text alone. */
  readonly language: Language | 'other'
  readonly title: string
}

/** Largest file taken, in bytes: some ten novels, and still aligned in minutes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Reads and decodes a file; what cannot be taken is refused with the file's name as detail. */
export function importFile(path: string): Result<ImportedFile> {
  const name = basename(path)
  if (!isSupported(path)) return failure('unsupported-file', name)
  const bytes = readBytes(path, name)
  if (!bytes.ok) return bytes
  const decoded = decodeBytes(bytes.value)
  if (!decoded.ok) return failure(decoded.code, name)
  const { text, encoding } = decoded.value
  const language = tellLanguage(text)
  return success({ name, bytes: bytes.value, text, encoding, language, title: titleOf(text, language, name) })
}

function readBytes(path: string, name: string): Result<Uint8Array> {
  let file: number
  try {
    const real = realpathSync(path)
    // A link may bear the name of a text and lead to anything.
    if (!isSupported(real)) return failure('unsupported-file', name)
    // Without O_NONBLOCK, opening a named pipe would wait for its writer for ever.
    file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return failure(codeOf(error), name)
  }
  try {
    const { size } = fstatSync(file)
    if (!fstatSync(file).isFile()) return failure('unreadable-file', name)
    if (size > MAX_FILE_BYTES) return failure('too-large', name)
    // One byte more than promised, so that a file that grows meanwhile is noticed and not cut.
    const bytes = new Uint8Array(size + 1)
    let filled = 0
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read)
      read = readSync(file, bytes, filled, bytes.length - filled, filled)
    return filled > size ? failure('unreadable-file', name) : success(bytes.slice(0, filled))
  } catch (error) {
    return failure(codeOf(error), name)
  } finally {
    closeSync(file)
  }
}

function codeOf(error: unknown): ErrorCode {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-vanished' : 'unreadable-file'
}
