import type { DatabaseSync } from 'node:sqlite'
import type { Place } from '../../shared/model/correction.ts'
import type { GlossKey } from '../../shared/model/gloss.ts'
import type { KeptWord } from '../../shared/model/kept-word.ts'
import { failure, type Result, success } from '../../shared/result.ts'

/** All kept words, the last kept first; one whose article is in the bin has no article. */
export function listKeptWords(database: DatabaseSync): KeptWord[] {
  return database
    .prepare(
      `SELECT kept_word.*, article.id AS open_article FROM kept_word
       LEFT JOIN article ON article.id = kept_word.article AND article.removed_at IS NULL
       ORDER BY kept_at DESC, lemma, kept_word.root`,
    )
    .all()
    .map(row => wordOf(row as KeptWordRow))
}

/** Keeps a word in the place of what was kept under its form and root. Refused is `not-found` without its article. */
export function keepWord(database: DatabaseSync, word: KeptWord): Result<KeptWord> {
  const { lemma, root, known, gloss, form, sentence, english, article, place, keptAt } = word
  if (article !== null && !database.prepare('SELECT 1 FROM article WHERE id = ?').get(article))
    return failure('not-found')
  database
    .prepare(
      `INSERT INTO kept_word (lemma, root, known, gloss, form, sentence, english, article, place, kept_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (lemma, root) DO UPDATE SET
         known = excluded.known, gloss = excluded.gloss, form = excluded.form, sentence = excluded.sentence,
         english = excluded.english, article = excluded.article, place = excluded.place, kept_at = excluded.kept_at`,
    )
    .run(lemma, root, known ? 1 : 0, gloss, form, sentence, english, article, JSON.stringify(place), keptAt)
  return success(word)
}

/** Lets go of a word; one that is not kept is let go of already. */
export function forgetWord(database: DatabaseSync, { lemma, root }: GlossKey): void {
  database.prepare('DELETE FROM kept_word WHERE lemma = ? AND root = ?').run(lemma, root)
}

type KeptWordRow = {
  lemma: string
  root: string
  known: number
  gloss: string
  form: string
  sentence: string
  english: string
  open_article: number | null
  place: string
  kept_at: number
}

const wordOf = (row: KeptWordRow): KeptWord => ({
  lemma: row.lemma,
  root: row.root,
  known: row.known === 1,
  gloss: row.gloss,
  form: row.form,
  sentence: row.sentence,
  english: row.english,
  article: row.open_article,
  place: JSON.parse(row.place) as Place,
  keptAt: row.kept_at,
})
