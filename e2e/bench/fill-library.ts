import type { DatabaseSync } from 'node:sqlite'
import { shelveArticles } from '../../electron/library/shelves.ts'
import { keepPrint } from '../../electron/library/text-prints.ts'

const ARABIC = 'تقرير عن الميناء والسوق والطريق والمدرسة والنهر والجسر والحديقة والمكتبة والبلدية'.split(' ')

/** Fills a library with generated articles: rows as an import leaves them, with texts of one sentence. */
export function fillLibrary(database: DatabaseSync, count: number): void {
  const article = database.prepare(
    `INSERT INTO article (title_arabic, title_english, added_at, opened_at, arabic_sentences, english_sentences,
       linked_entities, progress, site, byline, published_at, read_for, removed_at, words, order_arabic, order_english)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const text = database.prepare('INSERT INTO text (article, language, original) VALUES (?, ?, ?)')
  // A generator of its own, so that each run measures the same rows.
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % below
  }
  const ids: number[] = []
  database.exec('BEGIN')
  for (let at = 0; at < count; at++) {
    const arabic = Array.from({ length: 5 }, () => ARABIC[random(ARABIC.length)]).join(' ')
    const english = `Report ${random(count)} on the harbour and the market`
    const added = 1_700_000_000_000 + at * 60_000
    const { lastInsertRowid } = article.run(
      `${arabic} ${at}`,
      english,
      added,
      random(3) === 0 ? added + random(1_000_000_000) : null,
      12 + random(60),
      random(9) === 0 ? 0 : 14 + random(60),
      random(30),
      random(2) === 0 ? 0 : random(101) / 100,
      `Site ${random(60)}`,
      `Writer ${random(900)}`,
      random(7) === 0 ? null : added - random(1_000_000_000),
      random(2_000_000),
      random(50) === 0 ? added : null,
      120 + random(900),
      `${arabic} ${at}`,
      english.toLowerCase(),
    )
    const id = Number(lastInsertRowid)
    ids.push(id)
    const original = Array.from({ length: 40 }, () => `${ARABIC[random(ARABIC.length)]}${random(90)}`).join(
      ' ',
    )
    keepPrint(database, Number(text.run(id, 'arabic', original).lastInsertRowid), 'arabic', original)
    text.run(id, 'english', english)
  }
  for (let tag = 0; tag < 30; tag++)
    shelveArticles(
      database,
      'tag',
      `Tag ${tag}`,
      ids.filter((_, at) => at % 15 === tag % 15),
      1,
    )
  for (let shelf = 0; shelf < 8; shelf++)
    shelveArticles(
      database,
      'collection',
      `Collection ${shelf}`,
      ids.slice(shelf * 400, shelf * 400 + 3000),
      1,
    )
  database.exec('COMMIT')
}
