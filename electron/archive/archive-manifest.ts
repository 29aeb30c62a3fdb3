import { z } from 'zod'
import { MIGRATIONS } from '../library/migrations/migrations.ts'
import { ArchiveRefusal, damaged } from './archive-refusal.ts'

/** The version of the archive format that is written, and the newest that is read. */
export const ARCHIVE_VERSION = 1
export const MANIFEST = 'manifest.json'

/** What the manifest says of an article; the rest is in the article's own file. */
export type ArchivedArticle = {
  readonly id: number
  readonly addedAt: number
  readonly title: { readonly arabic: string; readonly english: string }
}

/** What an archive says of itself. */
export type Manifest = {
  readonly format: 'muqabil-archive'
  readonly version: number
  /** The step of the library's schema whose columns its rows have. */
  readonly schemaVersion: number
  /** The version of Muqabil that wrote it. */
  readonly application: string
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number
  /** Its articles in the order in which they came to the library. */
  readonly articles: readonly ArchivedArticle[]
  /** How many rows each file under `library/` has. */
  readonly library: Readonly<Record<string, number>>
}

const count = z.int().nonnegative()
const manifest = z.object({
  format: z.literal('muqabil-archive'),
  version: z.int().positive(),
  schemaVersion: z.int().positive(),
  application: z.string().max(100),
  madeAt: count,
  articles: z
    .array(
      z.object({
        id: z.int().positive(),
        addedAt: z.int(),
        title: z.object({ arabic: z.string(), english: z.string() }),
      }),
    )
    .max(65_535),
  library: z.record(z.string().max(100), count),
})

/** Checks what an archive says of itself. Throws `ArchiveRefusal`. */
export function checkManifest(said: unknown): Manifest {
  const { format, version } = (said ?? {}) as { format?: unknown; version?: unknown }
  if (format !== 'muqabil-archive') throw new ArchiveRefusal('archive-unknown', MANIFEST)
  if (typeof version === 'number' && version > ARCHIVE_VERSION)
    throw new ArchiveRefusal('archive-newer', String(version))
  const read = manifest.safeParse(said)
  if (!read.success) throw damaged(`${MANIFEST} is not as it should be`)
  if (read.data.schemaVersion > MIGRATIONS.at(-1)!.version)
    throw new ArchiveRefusal('archive-newer', read.data.application)
  if (new Set(read.data.articles.map(({ id }) => id)).size !== read.data.articles.length)
    throw damaged(`${MANIFEST} names an article twice`)
  return read.data
}
