import type { DatabaseSync } from 'node:sqlite'
import type { Language } from '../../shared/model/text.ts'
import { normalise } from '../../shared/text/normalise.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { inTransaction } from './in-transaction.ts'
import { keepPrint } from './text-prints.ts'

/** The key by which a title is put in order: letters and digits as they compare, opening marks passed over. */
export const orderKey = (title: string): string =>
  normalise(title, { taMarbuta: true, hamzaSeats: true, latin: true }).text.replace(/^[^\p{L}\p{N}]+/u, '')

/** Articles of which something still has to be reckoned, at most so many. */
export const unreckoned = (database: DatabaseSync, most: number): number[] =>
  database
    .prepare('SELECT id FROM article WHERE words IS NULL OR order_arabic IS NULL LIMIT ?')
    .all(most)
    .map(row => Number(row.id))

/** Counts the words of an article, folds its titles and keeps what its texts are known again by. */
export function reckonArticle(database: DatabaseSync, id: number): void {
  inTransaction(database, () => {
    const texts = database.prepare('SELECT id, language, original FROM text WHERE article = ?').all(id) as {
      id: number
      language: Language
      original: string
    }[]
    let words = 0
    for (const { id: text, language, original } of texts) {
      keepPrint(database, text, language, original)
      if (language === 'arabic') words = splitWords(original).filter(word => word.kind === 'word').length
    }
    const titles = database.prepare('SELECT title_arabic, title_english FROM article WHERE id = ?').get(id)
    if (!titles) return
    database
      .prepare('UPDATE article SET words = ?, order_arabic = ?, order_english = ? WHERE id = ?')
      .run(words, orderKey(String(titles.title_arabic)), orderKey(String(titles.title_english)), id)
  })
}
