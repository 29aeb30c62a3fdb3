import type { DatabaseSync } from 'node:sqlite'
import { arabicWords, englishWords } from '../../shared/entities/gazetteer.ts'
import type { NamePlace } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { listArticles } from './articles.ts'

type Name = { readonly arabic?: string; readonly english?: string }

/**
 * The articles outside the bin, but for one, that have an entity of this name in either language, as corrected; names
 * compare without tashkeel, alif forms, case and accents. Most mentions first, then in the order of the list.
 */
export function whereElse(database: DatabaseSync, article: number, name: Name): NamePlace[] {
  const wanted = keysOf(name)
  const isWanted = (candidate: Name): boolean => {
    const { arabic, english } = keysOf(candidate)
    return (arabic !== '' && arabic === wanted.arabic) || (english !== '' && english === wanted.english)
  }
  const counts = new Map<number, number>()
  const count = (place: number, mentions: number) => counts.set(place, (counts.get(place) ?? 0) + mentions)

  const mentions = database.prepare('SELECT count(*) AS n FROM mention WHERE article = ? AND entity = ?')
  const entities = database
    .prepare(
      `SELECT article, number, name_arabic, name_english FROM entity
       WHERE article <> ?1 AND article NOT IN (SELECT article FROM corrected_reading)`,
    )
    .iterate(article)
  for (const row of entities)
    if (isWanted({ arabic: String(row.name_arabic ?? ''), english: String(row.name_english ?? '') }))
      count(Number(row.article), Number(mentions.get(row.article!, row.number!)?.n))

  const corrected = database.prepare('SELECT article, entities FROM corrected_reading WHERE article <> ?')
  for (const row of corrected.iterate(article))
    for (const entity of JSON.parse(String(row.entities)) as Entity[])
      if (isWanted(entity.name)) count(Number(row.article), entity.arabic.length + entity.english.length)

  return listArticles(database)
    .flatMap(summary => {
      const found = counts.get(summary.id)
      return found === undefined ? [] : [{ article: summary, mentions: found }]
    })
    .sort((a, b) => b.mentions - a.mentions)
}

const keysOf = ({ arabic = '', english = '' }: Name) => ({
  arabic: arabicWords(arabic).join(' '),
  english: englishWords(english).join(' '),
})
