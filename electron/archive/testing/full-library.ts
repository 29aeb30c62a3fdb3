import type { DatabaseSync } from 'node:sqlite'
import { finish } from '../../../shared/engine-steps.ts'
import { type Correction, placeOf } from '../../../shared/model/correction.ts'
import { correctReading } from '../../corrections/correct-reading.ts'
import { addArticle, removeArticle, savePosition } from '../../library/articles.ts'
import { writeCorrectedReading } from '../../library/corrected-readings.ts'
import { addCorrection, readCorrections, undoCorrection } from '../../library/corrections.ts'
import { writeKnownNames } from '../../library/known-names.ts'
import { openDatabase } from '../../library/open-database.ts'
import { keepGloss } from '../../library/own-glosses.ts'
import { smallArticle } from '../../library/testing/small-article.ts'
import { insertRow } from '../table-shape.ts'

/** Opens a library, or throws why it cannot be. */
export function openLibrary(path: string) {
  const opened = openDatabase(path)
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
  return opened.value
}

/** The small article, told apart from every other by its texts. */
export function tellingArticle(title: string, addedAt: number) {
  const { reading, ...rest } = smallArticle(title, addedAt)
  const extended = ` ${title}`
  return {
    ...rest,
    reading: {
      ...reading,
      arabic: { ...reading.arabic, original: `${reading.arabic.original}${extended}` },
      english: { ...reading.english, original: `${reading.english.original}${extended}` },
    },
  }
}

/** Has an article's name corrected, as the engine does it. */
export function rename(database: DatabaseSync, article: number, english: string, at: number): void {
  const { reading } = smallArticle('', 0)
  const mention = placeOf(reading.arabic, { from: 5, to: 9 })
  const correction: Correction = { kind: 'rename', mention, name: { english } }
  addCorrection(database, article, correction, at)
  applyCorrections(database, article)
}

/** Writes what the corrections of an article come to. */
export function applyCorrections(database: DatabaseSync, article: number): void {
  const { reading } = smallArticle('', 0)
  const corrected = finish(
    correctReading(reading, readCorrections(database, article).done, () => {
      throw new Error('names need no knowledge')
    }),
  )
  writeCorrectedReading(database, article, corrected)
  writeKnownNames(database, article, corrected.confirmed, 1_764_000_500_000)
}

/** Fills a library with something in every table that an archive holds; the numbers of its articles have a gap. */
export function fillLibrary(database: DatabaseSync): void {
  const [, first, second, binned] = ['to go', 'first', 'second', 'in the bin'].map(
    (title, at) => addArticle(database, tellingArticle(title, 1_764_000_000_000 + at)).id,
  )
  database.prepare('DELETE FROM article WHERE id < ?').run(first!)
  removeArticle(database, binned!, 1_764_000_100_000)
  savePosition(database, first!, { sentence: 0, pinned: 0 }, 0.5)
  database
    .prepare('UPDATE article SET opened_at = ?, site = ?, read_for = 77 WHERE id = ?')
    .run(5, 'a', first!)
  rename(database, first!, 'Laila', 10)
  rename(database, first!, 'Layla', 11)
  undoCorrection(database, first!)
  applyCorrections(database, first!)
  const text = (language: string) =>
    Number(
      database.prepare('SELECT id FROM text WHERE article = ? AND language = ?').get(second!, language)!.id,
    )
  insertRow(database, 'repair', {
    text: text('arabic'),
    number: 0,
    from_offset: 0,
    to_offset: 4,
    reading: 'وصل',
  })
  insertRow(database, 'unedited_text', { text: text('english'), original: 'as it was' })
  const mark = {
    colour: 'amber',
    place: JSON.stringify(placeOf(smallArticle('', 0).reading.arabic, { from: 0, to: 4 })),
  }
  insertRow(database, 'mark', { ...mark, article: first!, note: '[1, 2]', made_at: 20, changed_at: 21 })
  insertRow(database, 'mark', {
    ...mark,
    article: second!,
    note: '',
    made_at: 22,
    changed_at: 22,
    removed_at: 23,
  })
  for (const table of ['tag', 'collection'] as const) {
    const shelf = { name: 'Egypt', key: 'egypt', position: 1, made_at: 30 }
    insertRow(database, table, { ...shelf, name: 'gone', removed_at: 31 })
    const kept = insertRow(database, table, shelf)
    insertRow(database, table, { ...shelf, name: 'مصر', key: 'مصر', position: 0 })
    insertRow(database, `article_${table}`, {
      article: first!,
      [table]: kept,
      ...(table === 'collection' && { position: 3 }),
    })
  }
  keepGloss(database, { lemma: 'قال', root: 'ق و ل' }, 'state', 40)
  insertRow(database, 'search_question', { question: 'الميناء', asked_at: 45 })
  const known = { arabic: 'بيروت', english: 'Beirut', type: 'LOC', confirmed_at: 41 }
  insertRow(database, 'known_name', { ...known, article: null })
  insertRow(database, 'kept_word', {
    lemma: 'كتاب',
    root: 'ك ت ب',
    known: 0,
    gloss: 'book',
    form: 'كتابه',
    sentence: 'هذا كتابه.',
    english: '',
    article: second!,
    place: mark.place,
    kept_at: 42,
  })
  const unit = { arabic: 'نعم', english: 'Yes', arabic_key: 'نعم', english_key: 'yes', made_at: 43 }
  insertRow(database, 'translation_unit', { ...unit, article: second!, origin: '', properties: '{"a":1}' })
  insertRow(database, 'translation_unit', { ...unit, english: 'Aye', origin: 'old.tmx' })
  insertRow(database, 'dictionary', {
    name: 'Harbour words',
    format: 'stardict',
    entries: 5,
    added_at: 44,
    position: 0,
  })
}
