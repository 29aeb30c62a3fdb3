import type { DatabaseSync } from 'node:sqlite'
import { READ_TO_END, type ShelfView, type Shelves } from '../../shared/model/shelf.ts'
import { orderKey } from './reckon-article.ts'
import { listShelves } from './shelves.ts'

/** The numbers of the articles that a view shows, in its order. */
export function arrangeArticles(database: DatabaseSync, view: ShelfView): number[] {
  const { from, where, values } = filtersOf(view)
  // One row of JSON: a hundred thousand rows would each become an object first.
  const row = database
    .prepare(
      `SELECT json_group_array(id) AS ids FROM (
         SELECT article.id AS id FROM article ${from} WHERE ${where} ORDER BY ${orderOf(view)}
       )`,
    )
    .get(...values)
  return JSON.parse(String(row?.ids)) as number[]
}

/**
 * Where in a view, from `after` on and around its end, the first article stands whose title begins with what was
 * typed, in either language; null where none does.
 */
export function findTitle(
  database: DatabaseSync,
  view: ShelfView,
  typed: string,
  after: number,
): number | null {
  const key = orderKey(typed)
  if (key === '') return null
  const ids = arrangeArticles(database, view)
  const begin = new Set(
    database
      .prepare(
        `SELECT id FROM article WHERE substr(order_arabic, 1, ?1) = ?2 OR substr(order_english, 1, ?1) = ?2`,
      )
      .all(key.length, key)
      .map(row => Number(row.id)),
  )
  for (let step = 0; step < ids.length; step++) {
    const at = (after + step) % ids.length
    if (begin.has(ids[at]!)) return at
  }
  return null
}

/** By what the articles can be found, with how many there are of each. */
export function readShelves(database: DatabaseSync): Shelves {
  const counts = database
    .prepare(
      `SELECT count(*) AS articles, total(progress = 0) AS unread, total(english_sentences = 0) AS withoutEnglish
       FROM article WHERE removed_at IS NULL`,
    )
    .get() as { articles: number; unread: number; withoutEnglish: number }
  const bin = database.prepare('SELECT count(*) AS n FROM article WHERE removed_at IS NOT NULL').get()
  const sites = database
    .prepare(
      `SELECT site AS name, count(*) AS articles FROM article WHERE removed_at IS NULL AND site <> ''
       GROUP BY site ORDER BY articles DESC, site LIMIT 200`,
    )
    .all() as { name: string; articles: number }[]
  return {
    tags: listShelves(database, 'tag'),
    collections: listShelves(database, 'collection'),
    sites: sites.map(site => ({ ...site })),
    ...counts,
    inBin: Number(bin?.n),
  }
}

function filtersOf(view: ShelfView) {
  const joins: string[] = []
  const conditions = [view.place === 'bin' ? 'removed_at IS NOT NULL' : 'removed_at IS NULL']
  const values: (number | string)[] = []
  if (view.collection !== null) {
    joins.push('JOIN article_collection AS stands ON stands.article = article.id')
    conditions.push('stands.collection = ?')
    values.push(view.collection)
  }
  if (view.tag !== null) {
    conditions.push('article.id IN (SELECT article FROM article_tag WHERE tag = ?)')
    values.push(view.tag)
  }
  if (view.site !== null) {
    conditions.push('site = ?')
    values.push(view.site)
  }
  if (view.reading === 'unread') conditions.push('progress = 0')
  if (view.reading === 'begun') conditions.push(`progress > 0 AND progress < ${READ_TO_END}`)
  if (view.reading === 'finished') conditions.push(`progress >= ${READ_TO_END}`)
  if (view.english === 'with') conditions.push('english_sentences > 0')
  if (view.english === 'without') conditions.push('english_sentences = 0')
  return { from: joins.join(' '), where: conditions.join(' AND '), values }
}

/**
 * The usual direction is what a person looks for first: the newest, the longest, the beginning of the alphabet. Among
 * equals the newest is first, and last the other way round, so that an index serves both ways.
 */
function orderOf(view: ShelfView): string {
  const [down, up] = view.reversed ? ['ASC', 'DESC'] : ['DESC', 'ASC']
  const newest = `added_at ${down}, article.id ${down}`
  // What is in the bin comes as it went there.
  if (view.place === 'bin' && view.order === 'opened') return `removed_at ${down}, article.id ${down}`
  switch (view.order) {
    case 'opened':
      return `opened_at ${down} NULLS ${view.reversed ? 'FIRST' : 'LAST'}, ${newest}`
    case 'added':
      return newest
    case 'published':
      return `published_at ${down} NULLS LAST, ${newest}`
    case 'title':
      return `${titleOf(view)} ${up}, ${newest}`
    case 'length':
      return `words ${down} NULLS LAST, ${newest}`
    case 'progress':
      return `progress ${down}, ${newest}`
    case 'site':
      return `site = '', site COLLATE NOCASE ${up}, ${newest}`
    case 'own':
      // Only a collection has an order of its own.
      return view.collection === null ? newest : `stands.position ${up}, article.id ${up}`
  }
}

const titleOf = ({ titles }: ShelfView): string => {
  const other = titles === 'arabic' ? 'english' : 'arabic'
  return `coalesce(nullif(order_${titles}, ''), order_${other})`
}
