import type { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import type { Language } from '../../shared/model/text.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import type { ArchiveShapes } from './archive-shapes.ts'
import { ARTICLE_PARTS, type ArticlePart, MADE_AGAIN } from './archived-tables.ts'
import { type JsonRow, type Row, toJson } from './table-shape.ts'

/** The file of an article in an archive. */
export type ArticleFile = {
  /** The article's number in this archive. */
  readonly id: number
  readonly article: JsonRow
  readonly texts: Partial<Record<Language, TextFile>>
} & { readonly [list: string]: unknown }

/** One text of an article; its lists are those of the parts that belong to a text. */
export type TextFile = {
  readonly original: string
  /** Where its original lies in the archive, with what is known of it; null where there is none. */
  readonly source: { readonly name: string; readonly encoding: string; readonly file: string } | null
} & { readonly [list: string]: unknown }

/** An original as it came, and the path under which an archive has it. */
export type Original = { readonly path: string; readonly bytes: Uint8Array }

const LANGUAGES: readonly Language[] = ['arabic', 'english']

/** The path of an article's file. */
export const articlePath = (id: number): string => `articles/${numbered(id)}.json`
const numbered = (id: number): string => String(id).padStart(6, '0')

/** Everything of an article as an archive has it; null for one that is no longer there. */
export function readArticleFile(
  database: DatabaseSync,
  shapes: ArchiveShapes,
  id: number,
): { readonly file: ArticleFile; readonly originals: readonly Original[] } | null {
  const article = database.prepare('SELECT * FROM article WHERE id = ?').get(id) as Row | undefined
  if (!article) return null
  const originals: Original[] = []
  const texts: Partial<Record<Language, TextFile>> = {}
  for (const language of LANGUAGES) {
    const text = database
      .prepare('SELECT * FROM text WHERE article = ? AND language = ?')
      .get(id, language) as Row | undefined
    if (!text) continue
    const source = database.prepare('SELECT * FROM source WHERE text = ?').get(text.id!) as Row | undefined
    if (source) originals.push(originalOf(id, language, source))
    texts[language] = {
      ...toJson(shapes('text'), text, ['id', 'article', 'language', 'original']),
      // Said for itself, as JSON is made of a text that looks like it.
      original: String(text.original),
      source: source
        ? {
            ...toJson(shapes('source'), source, ['text', 'gzip']),
            name: String(source.name),
            encoding: String(source.encoding),
            file: originals.at(-1)!.path,
          }
        : null,
      ...readParts(database, shapes, 'text', Number(text.id)),
    }
  }
  return {
    file: {
      id,
      article: toJson(shapes('article'), article, ['id', ...MADE_AGAIN]),
      texts,
      ...readParts(database, shapes, 'article', id),
    },
    originals,
  }
}

function originalOf(id: number, language: Language, source: Row): Original {
  const name = String(source.name)
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, 'txt']
  const plainEnding = /^[A-Za-z0-9]{1,10}$/.test(ending) ? ending : 'bin'
  const path = `originals/${numbered(id)}/${language}/${safeFileName(stem || 'pasted', plainEnding)}`
  return { path, bytes: gunzipSync(source.gzip as Uint8Array) }
}

function readParts(
  database: DatabaseSync,
  shapes: ArchiveShapes,
  of: ArticlePart['of'],
  id: number,
): Record<string, JsonRow[]> {
  return Object.fromEntries(
    ARTICLE_PARTS.filter(part => part.of === of).map(part => {
      const shape = shapes(part.table)
      const rows = database
        .prepare(`SELECT * FROM ${part.table} WHERE ${of} = ? ORDER BY ${shape.order.join(', ')}`)
        .all(id) as Row[]
      return [part.as, rows.map(row => toJson(shape, row, leftOut(part, shape.hasId)))]
    }),
  )
}

/** Columns of a part that its place in the file says already. */
export const leftOut = ({ of }: ArticlePart, hasId: boolean): string[] => (hasId ? ['id', of] : [of])
