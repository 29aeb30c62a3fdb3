import { basename } from 'node:path'
import type { Result } from '../../shared/result.ts'
import { readBytes } from './read-bytes.ts'
import { type FoundDocument, readDocument } from './read-document.ts'

/** A file that was read: its name without its folder, its bytes as they came, and what was found in it. */
export type ImportedFile = FoundDocument & { readonly name: string; readonly bytes: Uint8Array }

/** Reads a file of any kind that can be imported; what cannot be taken is refused with its name as detail. */
export async function importFile(path: string): Promise<Result<ImportedFile>> {
  const name = basename(path)
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  const read = await readDocument(bytes.value, name)
  return read.ok ? { ok: true, value: { ...read.value, name, bytes: bytes.value } } : read
}
