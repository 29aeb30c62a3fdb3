import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { type ErrorCode, failure, type Result, success } from '../../shared/result.ts'
import { isSupported, whyUnsupported } from './supported-files.ts'

/** Largest file taken, in bytes: some ten novels, and still aligned in minutes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** The bytes of a file of a kind that can be imported; what cannot be taken is refused with its name as detail. */
export function readBytes(path: string): Result<Uint8Array> {
  const name = basename(path)
  if (!isSupported(path)) return failure(whyUnsupported(path), name)
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
