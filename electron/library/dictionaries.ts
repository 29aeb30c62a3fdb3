import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import type { Dictionary, DictionaryFormat } from '../../shared/model/dictionary.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { ReadEntry } from '../dictionaries/dictionary.ts'
import { entryKey } from '../dictionaries/entry-key.ts'
import { failureOf, openDictionary } from '../dictionaries/open-dictionary.ts'
import { Refusal } from '../dictionaries/refusal.ts'
import { inTransaction } from './in-transaction.ts'

/** What one dictionary says of a word. */
export type DictionaryAnswer = {
  readonly dictionary: number
  readonly name: string
  readonly entries: readonly { readonly headword: string; readonly glosses: readonly string[] }[]
}

/** How far the adding of a dictionary is. */
export type AddingStage = 'reading' | 'saving'

/** Entries read between two steps, at most; they are written at once. */
const BATCH = 500
/** Milliseconds of reading after which a step ends early: hostile entries take longer than any that is meant. */
const BATCH_TIME = 15
/** Words looked up at once: the forms of one word. */
const MAX_WORDS = 16
/** Entries of one dictionary in an answer. */
const MAX_ANSWERS = 8

/**
 * Reads a dictionary file and keeps it after those that are there, whole or not at all. The entries gather in a
 * table of this connection alone, so that between two steps other work may use the library; one transaction then
 * brings them in. Left half way, with `return()` or without, it changes nothing. Refused with the file's name and
 * the reason is what cannot be read. Throws what SQLite throws.
 */
export function* addDictionary(
  database: DatabaseSync,
  path: string,
  addedAt: number,
): Steps<AddingStage, Result<Dictionary>> {
  yield { stage: 'reading', done: 0 }
  const opened = openDictionary(path)
  if (!opened.ok) return opened
  const { name, format, entries } = opened.value
  const table = makeGathering(database)
  try {
    const insert = database.prepare(`INSERT INTO ${table} (key, headword, glosses) VALUES (?, ?, ?)`)
    let count = 0
    let done = 0
    for (let ended = false; !ended; ) {
      const batch = takeBatch(entries)
      ended = batch.ended
      gather(database, insert, batch.entries)
      count += batch.entries.length
      done = batch.entries.at(-1)?.done ?? done
      yield { stage: 'reading', done }
    }
    if (count === 0) throw new Refusal('empty', 'it has no entry with a gloss')
    yield { stage: 'saving', done: 0 }
    return success(keep(database, table, { name, format, entries: count, addedAt }))
  } catch (error) {
    return failureOf(error, path)
  } finally {
    // The library may have been closed since the last step; the table went with it.
    if (database.isOpen) database.exec(`DROP TABLE ${table}`)
  }
}

/** All dictionaries in the order in which their glosses are shown. */
export function listDictionaries(database: DatabaseSync): Dictionary[] {
  return database.prepare('SELECT * FROM dictionary ORDER BY position, id').all().map(dictionaryOf)
}

/** Takes a dictionary out of the library for good. Refused is `not-found`. */
export function removeDictionary(database: DatabaseSync, id: number): Result<null> {
  const { changes } = database.prepare('DELETE FROM dictionary WHERE id = ?').run(id)
  return changes > 0 ? success(null) : failure('not-found')
}

/** Shows or hides the glosses of a dictionary. Refused is `not-found`. */
export function enableDictionary(database: DatabaseSync, id: number, enabled: boolean): Result<Dictionary> {
  database.prepare('UPDATE dictionary SET enabled = ? WHERE id = ?').run(enabled ? 1 : 0, id)
  const row = database.prepare('SELECT * FROM dictionary WHERE id = ?').get(id)
  return row ? success(dictionaryOf(row)) : failure('not-found')
}

/**
 * Puts the dictionaries in a new order; those that are not named follow in their old one. Refused is `not-found`,
 * nothing being changed.
 */
export function orderDictionaries(database: DatabaseSync, ids: readonly number[]): Result<Dictionary[]> {
  const before = listDictionaries(database).map(dictionary => dictionary.id)
  if (ids.some(id => !before.includes(id))) return failure('not-found')
  const move = database.prepare('UPDATE dictionary SET position = ? WHERE id = ?')
  inTransaction(database, () => {
    for (const [position, id] of [...new Set([...ids, ...before])].entries()) move.run(position, id)
  })
  return success(listDictionaries(database))
}

/**
 * What the enabled dictionaries say of a word, in their order; those that do not know it are left out. `words` are
 * its forms as written, likeliest first: the word itself, its lemma, the word without clitics.
 */
export function lookUp(database: DatabaseSync, words: readonly string[]): DictionaryAnswer[] {
  const keys = [...new Set(words.slice(0, MAX_WORDS).map(entryKey))].filter(key => key !== '')
  const find = database.prepare(
    `SELECT headword, glosses FROM dictionary_entry WHERE dictionary = ? AND key = ? ORDER BY number LIMIT ${MAX_ANSWERS}`,
  )
  const answers: DictionaryAnswer[] = []
  for (const { id, name, enabled } of listDictionaries(database)) {
    if (!enabled) continue
    const rows = keys.flatMap(key => find.all(id, key) as { headword: string; glosses: string }[])
    const entries = rows
      .slice(0, MAX_ANSWERS)
      .map(({ headword, glosses }) => ({ headword, glosses: JSON.parse(glosses) as string[] }))
    if (entries.length > 0) answers.push({ dictionary: id, name, entries })
  }
  return answers
}

let gatherings = 0

/** A table that no other connection sees and that no crash leaves behind; answers its name. */
function makeGathering(database: DatabaseSync): string {
  const table = `temp.gathered_${++gatherings}`
  database.exec(`
    CREATE TABLE ${table} (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL, headword TEXT NOT NULL, glosses TEXT NOT NULL
    ) STRICT
  `)
  return table
}

function takeBatch(entries: Generator<ReadEntry | null, void, void>): {
  entries: ReadEntry[]
  ended: boolean
} {
  const taken: ReadEntry[] = []
  const until = performance.now() + BATCH_TIME
  // Entries without a gloss count as well: a file of nothing else must not take a step of its own length.
  for (let number = 0; number < BATCH && performance.now() < until; number++) {
    const next = entries.next()
    if (next.done) return { entries: taken, ended: true }
    if (next.value) taken.push(next.value)
  }
  return { entries: taken, ended: false }
}

function gather(database: DatabaseSync, insert: StatementSync, entries: readonly ReadEntry[]): void {
  inTransaction(database, () => {
    for (const { headword, glosses } of entries)
      insert.run(entryKey(headword), headword, JSON.stringify(glosses))
  })
}

function keep(
  database: DatabaseSync,
  table: string,
  { name, format, entries, addedAt }: Omit<Dictionary, 'id' | 'enabled'>,
): Dictionary {
  return inTransaction(database, () => {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO dictionary (name, format, entries, added_at, position)
         VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM dictionary))`,
      )
      .run(name, format, entries, addedAt)
    const id = Number(lastInsertRowid)
    // In the order of the table's own tree, which is then written once from end to end.
    database
      .prepare(
        `INSERT INTO dictionary_entry (dictionary, key, number, headword, glosses)
         SELECT ?, key, number, headword, glosses FROM ${table} ORDER BY key, number`,
      )
      .run(id)
    return { id, name, format, entries, addedAt, enabled: true }
  })
}

const dictionaryOf = (row: Record<string, unknown>): Dictionary => {
  const { id, name, format, entries, added_at, enabled } = row as DictionaryRow
  return { id, name, format, entries, addedAt: added_at, enabled: enabled === 1 }
}

type DictionaryRow = {
  id: number
  name: string
  format: DictionaryFormat
  entries: number
  added_at: number
  enabled: 0 | 1
}
