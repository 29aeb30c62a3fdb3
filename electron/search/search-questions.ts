import type { DatabaseSync } from 'node:sqlite'

/** Questions that are remembered. */
const REMEMBERED = 12

/** The questions that led somewhere, the last first. */
export const readQuestions = (database: DatabaseSync): string[] =>
  database
    .prepare('SELECT question FROM search_question ORDER BY asked_at DESC LIMIT ?')
    .all(REMEMBERED)
    .map(row => String(row.question))

/** Remembers a question and lets go of the oldest past a dozen. Answers all. */
export function keepQuestion(database: DatabaseSync, question: string, now: number): string[] {
  database
    .prepare(
      `INSERT INTO search_question VALUES (?, ?)
       ON CONFLICT (question) DO UPDATE SET asked_at = excluded.asked_at`,
    )
    .run(question.trim(), now)
  database
    .prepare(
      `DELETE FROM search_question WHERE question NOT IN
         (SELECT question FROM search_question ORDER BY asked_at DESC LIMIT ?)`,
    )
    .run(REMEMBERED)
  return readQuestions(database)
}

/** Lets go of a question; one that is not there is let go of already. Answers the others. */
export function forgetQuestion(database: DatabaseSync, question: string): string[] {
  database.prepare('DELETE FROM search_question WHERE question = ?').run(question)
  return readQuestions(database)
}
