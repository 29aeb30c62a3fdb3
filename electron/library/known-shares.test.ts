import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { addArticle } from './articles.ts'
import { knownShares } from './known-shares.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const ARABIC = 'كتب الولد كتابا. قرأت البنت الكتاب.'

test('the share of known words is of the running words, follows what is kept, and is counted once', () => {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  const { database, close } = opened.value
  const { lexicon } = loadKnowledge()
  const article = smallArticle('a', 1)
  const { reading } = article
  const cut = ARABIC.indexOf('.') + 1
  const { id } = addArticle(database, {
    ...article,
    reading: {
      ...reading,
      arabic: {
        ...reading.arabic,
        original: ARABIC,
        blocks: [{ from: 0, to: ARABIC.length, kind: 'paragraph' }],
        sentences: [
          { from: 0, to: cut, block: 0 },
          { from: cut + 1, to: ARABIC.length, block: 0 },
        ],
      },
      beads: [{ arabic: [0, 1], english: [0], confidence: 1 }],
    },
  })
  let asked = 0
  const shares = (ids = [id]) =>
    finish(
      knownShares(
        database,
        () => {
          asked++
          return lexicon
        },
        ids,
      ),
    )
  const keep = (lemma: string, root: string, known: 0 | 1) =>
    database
      .prepare(
        `INSERT OR REPLACE INTO kept_word (lemma, root, known, gloss, form, sentence, english, place, kept_at)
         VALUES (?, ?, ?, '', '', '', '', '{}', 1)`,
      )
      .run(lemma, root, known)

  // While nothing is known, no text is read for it.
  expect([shares(), asked]).toEqual([[], 0])
  keep('كتاب', 'كتب', 0)
  expect([shares(), asked]).toEqual([[], 0])
  keep('كتاب', 'كتب', 1)
  expect(shares()).toEqual([{ id, share: 2 / 6 }])
  keep('كتب', 'كتب', 1)
  expect(shares()).toEqual([{ id, share: 3 / 6 }])
  expect(asked).toBe(1)
  database.prepare("UPDATE text SET original = 'كتاب' WHERE language = 'arabic'").run()
  expect(database.prepare('SELECT count(*) AS n FROM lemma_count').get()?.n).toBe(0)
  expect(shares([999])).toEqual([])
  close()
})
