import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import { MOST_TITLES, type TitleList } from '../../shared/model/archive.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { BackupPreview, NowAndAfter } from '../../shared/model/backup.ts'

/** What a person made of an article, by the tables that hold it; the rest is computed from the texts. */
const COMPARED = ['text', 'correction', 'mark', 'article_tag', 'article_collection'] as const

type Known = { readonly title: ArticleSummary['title']; readonly digest: string }

/**
 * What would change in a library if another took its place, which may be of an older version. The articles in the
 * bin are left out. Neither is changed.
 */
export function* compareBackup(
  library: DatabaseSync,
  backup: DatabaseSync,
): Steps<'reading', Omit<BackupPreview, 'id' | 'madeAt'>> {
  const columns = new Map(COMPARED.map(table => [table, sharedColumns(library, backup, table)]))
  const now = yield* readArticles(library, columns, 0)
  const then = yield* readArticles(backup, columns, 0.5)
  const titlesOf = (map: ReadonlyMap<string, Known>, isMeant: (key: string, known: Known) => boolean) =>
    listOf([...map].filter(([key, known]) => isMeant(key, known)).map(([, known]) => known.title))
  const count = (table: string, where = 'TRUE'): NowAndAfter => ({
    now: countOf(library, table, where),
    after: countOf(backup, table, where),
  })
  return {
    added: titlesOf(then, key => !now.has(key)),
    changed: titlesOf(now, (key, { digest }) => then.has(key) && then.get(key)!.digest !== digest),
    missing: titlesOf(now, key => !then.has(key)),
    corrections: count('correction', 'undone = 0'),
    notes: count('mark', 'removed_at IS NULL'),
    glosses: count('own_gloss'),
    words: count('kept_word'),
  }
}

const listOf = (titles: readonly ArticleSummary['title'][]): TitleList => ({
  count: titles.length,
  titles: titles.slice(0, MOST_TITLES),
})

/** The articles by their number and the time they were added, as a number may mean another after a restore. */
function* readArticles(
  database: DatabaseSync,
  columns: ReadonlyMap<string, readonly string[]>,
  from: number,
): Steps<'reading', Map<string, Known>> {
  const articles = database
    .prepare(
      'SELECT id, added_at, title_arabic, title_english FROM article WHERE removed_at IS NULL ORDER BY id',
    )
    .all()
  const selections = [...columns]
    .filter(([, names]) => names.length > 0)
    .map(([table, names]) =>
      database.prepare(
        `SELECT ${names.join(', ')} FROM ${table} WHERE article = ? ORDER BY ${names.join(', ')}`,
      ),
    )
  const known = new Map<string, Known>()
  for (const [at, { id, added_at, title_arabic, title_english }] of articles.entries()) {
    const title = { arabic: String(title_arabic), english: String(title_english) }
    const digest = createHash('sha256').update(JSON.stringify(title))
    for (const selection of selections) digest.update(JSON.stringify(selection.all(id!)))
    known.set(`${id} ${added_at}`, { title, digest: digest.digest('hex') })
    yield { stage: 'reading', done: from + at / articles.length / 2 }
  }
  return known
}

/** The columns of a table that both have; none where one does not have the table. */
function sharedColumns(library: DatabaseSync, backup: DatabaseSync, table: string): string[] {
  const [ours, theirs] = [library, backup].map(database =>
    database
      .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
      .all(table)
      .map(row => String(row.name)),
  )
  return ours!.filter(name => theirs!.includes(name))
}

function countOf(database: DatabaseSync, table: string, where: string): number {
  const isThere = database
    .prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?')
    .get('table', table)
  return isThere ? Number(database.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get()?.n) : 0
}
