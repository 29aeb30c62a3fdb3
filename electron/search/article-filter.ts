import type { DatabaseSync } from 'node:sqlite'
import type { SearchQuery } from '../../shared/search/parse-query.ts'
import { foldForSearch } from '../../shared/text/fold-for-search.ts'

/** What of an article decides whether it is looked into; times are milliseconds since 1970. */
export type FilteredArticle = { readonly id: number; readonly site: string; readonly date: number }

/** Which articles a question is about. */
export type ArticleFilter = {
  readonly accepts: (article: FilteredArticle) => boolean
  /** All that may be accepted, newest first, where these are few; null where they are many or all. */
  readonly few: readonly number[] | null
  /** The newest article that may be accepted; null where nothing tells. */
  readonly newest: number | null
}

/** So many articles are gone through one by one rather than found by their words. */
const FEW = 2000

/** The filters of a question about sites, tags and dates; null where there is none. */
export function articleFilter(database: DatabaseSync, query: SearchQuery): ArticleFilter | null {
  const { named, after, before } = query
  const sites = named.filter(({ kind }) => kind === 'site')
  const tags = named.filter(({ kind }) => kind === 'tag')
  if (sites.length + tags.length === 0 && after === null && before === null) return null

  const siteTests = sites.map(({ value, excluded }) => ({ wanted: value.toLowerCase(), excluded }))
  const tagSets = tags.map(({ value, excluded }) => ({ tags: tagsNamed(database, value), excluded }))
  const hasTag = database.prepare('SELECT tag FROM article_tag WHERE article = ?')
  const accepts = ({ id, site, date }: FilteredArticle): boolean => {
    if (after !== null && date < after) return false
    if (before !== null && date >= before) return false
    if (siteTests.some(({ wanted, excluded }) => site.toLowerCase().includes(wanted) === excluded))
      return false
    if (tagSets.length === 0) return true
    const own = new Set(hasTag.all(id).map(row => Number(row.tag)))
    return tagSets.every(({ tags, excluded }) => tags.some(tag => own.has(tag)) !== excluded)
  }

  // Any of these lists alone holds every article that can be accepted.
  const lists = [
    ...siteTests.flatMap(({ wanted, excluded }) => (excluded ? [] : [articlesOfSites(database, wanted)])),
    ...tagSets.flatMap(({ tags, excluded }) => (excluded ? [] : [articlesOfTags(database, tags)])),
    ...(after === null && before === null ? [] : [articlesOfDates(database, after, before)]),
  ]
  const few = lists.filter(list => list.length <= FEW).sort((a, b) => a.length - b.length)[0]
  return {
    accepts,
    few: few ? [...few].sort((a, b) => b - a) : null,
    newest: newestOf(lists, database, query),
  }
}

/** Lists of sites and tags begin with their newest; that of dates does only where it was not cut short. */
function newestOf(
  lists: readonly (readonly number[])[],
  database: DatabaseSync,
  { after, before }: SearchQuery,
): number | null {
  const bounds = lists.flatMap(list => (list.length > FEW ? [] : [list.reduce((a, b) => Math.max(a, b), 0)]))
  if (before !== null) {
    const row = database
      .prepare(
        `SELECT max(id) AS id FROM article WHERE coalesce(published_at, added_at) >= ?
         AND coalesce(published_at, added_at) < ?`,
      )
      .get(after ?? Number.MIN_SAFE_INTEGER, before)
    bounds.push(Number(row?.id ?? 0))
  }
  return bounds.length === 0 ? null : Math.min(...bounds)
}

/** The sites, one after the other by their index, so that many articles of one site cost nothing. */
const SITES = `
  WITH RECURSIVE one (site) AS (
    SELECT min(site) FROM article WHERE removed_at IS NULL
    UNION ALL
    SELECT (SELECT min(site) FROM article WHERE removed_at IS NULL AND site > one.site)
    FROM one WHERE one.site IS NOT NULL
  ) SELECT site FROM one WHERE site IS NOT NULL`

function articlesOfSites(database: DatabaseSync, wanted: string): number[] {
  const sites = database
    .prepare(SITES)
    .all()
    .map(row => String(row.site))
    .filter(site => site.toLowerCase().includes(wanted))
  const statement = database.prepare(
    'SELECT id FROM article WHERE removed_at IS NULL AND site = ? ORDER BY id DESC LIMIT ?',
  )
  return sites.flatMap(site => idsOf(statement.all(site, FEW + 1)))
}

function articlesOfTags(database: DatabaseSync, tags: readonly number[]): number[] {
  const statement = database.prepare(
    'SELECT article AS id FROM article_tag WHERE tag = ? ORDER BY article DESC LIMIT ?',
  )
  return tags.flatMap(tag => idsOf(statement.all(tag, FEW + 1)))
}

function articlesOfDates(database: DatabaseSync, after: number | null, before: number | null): number[] {
  return idsOf(
    database
      .prepare(
        `SELECT id FROM article WHERE coalesce(published_at, added_at) >= ?
         AND coalesce(published_at, added_at) < ?
         ORDER BY coalesce(published_at, added_at) DESC LIMIT ?`,
      )
      .all(after ?? Number.MIN_SAFE_INTEGER, before ?? Number.MAX_SAFE_INTEGER, FEW + 1),
  )
}

const idsOf = (rows: readonly Record<string, unknown>[]): number[] => rows.map(row => Number(row.id))

function tagsNamed(database: DatabaseSync, name: string): number[] {
  const wanted = foldTag(name)
  return database
    .prepare('SELECT id, name FROM tag WHERE removed_at IS NULL')
    .all()
    .flatMap(row => (foldTag(String(row.name)) === wanted ? [Number(row.id)] : []))
}

const foldTag = (name: string): string => name.split(/\s+/).map(foldForSearch).join(' ').trim()
