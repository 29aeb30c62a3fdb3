import type { DatabaseSync } from 'node:sqlite'
import { gunzipSync, gzipSync } from 'node:zlib'

/** A file as it came, before anything was decoded. */
export type Source = {
  /** File name, or an empty string for pasted text. */
  readonly name: string
  readonly encoding: string
  readonly bytes: Uint8Array
}

/** Keeps the file of a text, compressed. */
export function writeSource(database: DatabaseSync, text: number, source: Source): void {
  database
    .prepare('INSERT INTO source VALUES (?, ?, ?, ?)')
    .run(text, source.name, source.encoding, gzipSync(source.bytes))
}

/** The file that one side of an article came from, byte for byte; null where that side is missing. */
export function readSource(
  database: DatabaseSync,
  article: number,
  language: 'arabic' | 'english',
): Source | null {
  const row = database
    .prepare(
      `SELECT name, encoding, gzip FROM source JOIN text ON text.id = source.text
       WHERE article = ? AND language = ?`,
    )
    .get(article, language) as { name: string; encoding: string; gzip: Uint8Array } | undefined
  return row ? { name: row.name, encoding: row.encoding, bytes: new Uint8Array(gunzipSync(row.gzip)) } : null
}
