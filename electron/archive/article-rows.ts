import { gzipSync } from 'node:zlib'
import type { Language } from '../../shared/model/text.ts'
import { damaged } from './archive-refusal.ts'
import type { ArchiveShapes } from './archive-shapes.ts'
import { ARTICLE_PARTS, type ArticlePart, MADE_AGAIN } from './archived-tables.ts'
import { leftOut } from './article-file.ts'
import { digestOf } from './article-identity.ts'
import { checkReading } from './check-reading.ts'
import { fromJson, type JsonRow, type Row } from './table-shape.ts'

/** An article out of an archive, checked and as rows that lack only the numbers of this library. */
export type ArticleRows = {
  readonly id: number
  readonly article: Row
  readonly texts: readonly TextRows[]
  readonly parts: ReadonlyMap<string, readonly Row[]>
  /** By what it is known again in a library. */
  readonly digest: string
}

/** One text with what belongs to it. */
export type TextRows = {
  readonly language: Language
  readonly original: string
  readonly source: Row | null
  readonly bytes: Uint8Array | null
  readonly parts: ReadonlyMap<string, readonly Row[]>
}

/** Takes apart the file of an article that may mean harm. Throws `ArchiveRefusal`. */
export function articleRows(
  id: number,
  file: unknown,
  shapes: ArchiveShapes,
  original: (file: unknown, language: Language) => Uint8Array,
): ArticleRows {
  const said = objectOf(file, `the file of article ${id}`)
  if (said.id !== id) throw damaged(`the file of article ${id} is another’s`)
  const texts = objectOf(said.texts, `the texts of article ${id}`)
  const rows: Omit<ArticleRows, 'digest'> = {
    id,
    article: fromJson(shapes('article'), said.article, ['id', ...MADE_AGAIN]),
    texts: (['arabic', 'english'] as const).map(language =>
      textRows(objectOf(texts[language], `the ${language} text`), language, shapes, original),
    ),
    parts: partRows(said, 'article', shapes),
  }
  checkReading(rows)
  const sides = rows.texts.map(({ language, original, bytes, parts }) => {
    const unedited = parts.get('unedited_text')![0]?.original
    return { language, imported: unedited === undefined ? original : String(unedited), bytes }
  })
  return { ...rows, digest: digestOf(sides) }
}

function textRows(
  said: JsonRow,
  language: Language,
  shapes: ArchiveShapes,
  original: (file: unknown, language: Language) => Uint8Array,
): TextRows {
  if (typeof said.original !== 'string') throw damaged(`the ${language} text is missing`)
  const parts = partRows(said, 'text', shapes)
  if (said.source === null) return { language, original: said.original, source: null, bytes: null, parts }
  const source = objectOf(said.source, `the original of the ${language} text`)
  const bytes = original(source.file, language)
  return {
    language,
    original: said.original,
    source: {
      ...fromJson(shapes('source'), { ...source, text: 0, gzip: { base64: '' } }, ['text', 'gzip']),
      gzip: gzipSync(bytes),
    },
    bytes,
    parts,
  }
}

function partRows(
  said: JsonRow,
  of: ArticlePart['of'],
  shapes: ArchiveShapes,
): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    ARTICLE_PARTS.filter(part => part.of === of).map(part => {
      // A part that came later than the archive is not in it.
      const list = said[part.as] ?? []
      if (!Array.isArray(list)) throw damaged(`${part.as} is no list`)
      const shape = shapes(part.table)
      return [part.table, list.map(row => fromJson(shape, row, leftOut(part, shape.hasId)))]
    }),
  )
}

function objectOf(value: unknown, name: string): JsonRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(`${name} is missing`)
  return value as JsonRow
}
