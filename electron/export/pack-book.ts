import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { BookFile } from './epub-book.ts'

/**
 * Packs the files of a book as they come, yielding after each. The first lies in the archive as it is, without any
 * extra field, for that is how a file is known to be a book.
 */
export function* packBook(files: Iterable<BookFile>, now: Date): Generator<void, Uint8Array, void> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const isStored = path === 'mimetype' || path.endsWith('.woff2')
    const entry = isStored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    entry.mtime = now
    zip.add(entry)
    // fflate may keep what it is given, and typefaces serve again.
    entry.push(bytes.slice(), true)
    yield
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}
