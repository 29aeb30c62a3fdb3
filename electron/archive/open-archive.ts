import type { Language } from '../../shared/model/text.ts'
import { checkManifest, MANIFEST, type Manifest } from './archive-manifest.ts'
import { ArchiveRefusal, damaged, tooLarge } from './archive-refusal.ts'
import type { ArchiveShapes } from './archive-shapes.ts'
import { LIBRARY_PARTS, type LibraryPart } from './archived-tables.ts'
import { articlePath } from './article-file.ts'
import { type ArticleRows, articleRows } from './article-rows.ts'
import { openZipFile, type ZipFile } from './open-zip-file.ts'
import { parseBounded } from './parse-bounded.ts'
import { fromJson, type Row } from './table-shape.ts'

/** An archive whose manifest was read; everything else is read and checked when it is asked for. */
export type OpenArchive = {
  readonly manifest: Manifest
  readonly article: (id: number, shapes: ArchiveShapes) => ArticleRows
  /** The rows of a part of the whole library, in batches. */
  readonly library: (part: LibraryPart, shapes: ArchiveShapes) => Generator<readonly Row[], void, void>
  readonly close: () => void
}

/** Longest line of a file of rows, in bytes. */
const MAX_LINE = 4 * 1024 * 1024
const LINE_END = 0x0a

/** Opens an archive. Throws `ArchiveRefusal`, and what the system says. */
export function openArchive(path: string): OpenArchive {
  const zip = openZipFile(path)
  try {
    if (!zip.paths.includes(MANIFEST)) throw new ArchiveRefusal('archive-unknown', MANIFEST)
    if (zip.sizeOf(MANIFEST) > MAX_LINE) throw tooLarge(MANIFEST)
    const manifest = checkManifest(parseBounded(zip.read(MANIFEST), MANIFEST))
    const files = new Set(zip.paths)
    for (const { id } of manifest.articles)
      if (!files.has(articlePath(id))) throw damaged(`${articlePath(id)} is missing`)
    return {
      manifest,
      article: (id, shapes) =>
        articleRows(id, parseBounded(zip.read(articlePath(id)), articlePath(id)), shapes, (file, language) =>
          original(zip, file, language),
        ),
      library: (part, shapes) => libraryRows(zip, manifest, part, shapes),
      close: zip.close,
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function original(zip: ZipFile, file: unknown, language: Language): Uint8Array {
  if (typeof file !== 'string' || !file.startsWith('originals/'))
    throw damaged(`the original of the ${language} text has no place`)
  return zip.read(file)
}

function* libraryRows(
  zip: ZipFile,
  { library }: Manifest,
  { table, as }: LibraryPart,
  shapes: ArchiveShapes,
): Generator<readonly Row[], void, void> {
  const path = `library/${as}.jsonl`
  // A part that came later than the archive is not in it.
  if (library[as] === undefined) return
  let count = 0
  for (const lines of linesOf(zip.pieces(path), path)) {
    const rows = lines.map(line => fromJson(shapes(table), parseBounded(line, path), []))
    count += rows.length
    yield rows
  }
  if (count !== library[as]) throw damaged(`${path} has ${count} rows`)
}

/** The lines of each piece; one that is cut goes with the next. */
function* linesOf(pieces: Iterable<Uint8Array>, path: string): Generator<readonly Uint8Array[], void, void> {
  let rest: Uint8Array = new Uint8Array(0)
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const lines: Uint8Array[] = []
    let from = 0
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, from)) {
      lines.push(bytes.subarray(from, end))
      from = end + 1
    }
    rest = bytes.slice(from)
    if (rest.length > MAX_LINE) throw tooLarge(`a line of ${path}`)
    yield lines
  }
  if (rest.length > 0) throw damaged(`${path} ends in the middle of a row`)
}

/** The parts that are read before, or after, the articles. */
export const partsWhen = (when: LibraryPart['when']): readonly LibraryPart[] =>
  LIBRARY_PARTS.filter(part => part.when === when)
