import { readTable, type TableRead, writeTable } from './named-columns.ts'
import type { CellDelimiter } from './separated-values.ts'
import { isoTime, readTime } from './stamps.ts'
import { PLAIN_TAG, plainUnit, type TranslationUnit, UNIT_STATES } from './translation-unit.ts'

/** The columns as they are written, and by which further names they are known. */
const COLUMNS = {
  arabic: ['ar', 'ara', 'العربية', 'عربي', 'النص العربي', 'arabic text'],
  english: ['en', 'eng', 'الإنجليزية', 'إنجليزي', 'النص الإنجليزي', 'english text'],
  id: ['identifier', 'key', 'المعرّف'],
  state: ['status', 'الحالة'],
  note: ['notes', 'comment', 'comments', 'ملاحظة', 'ملاحظات'],
  created: [],
  'created by': [],
  changed: ['modified'],
  'changed by': ['modified by'],
  'arabic tag': [],
  'english tag': [],
} as const

/**
 * Units as a table with named columns in pieces, a row a unit, parted by commas or tabs; `lossesOf('csv', …)` says
 * what it cannot hold. Several notes stand one below the other in their cell.
 */
export function* writeUnitsTable(
  units: Iterable<TranslationUnit>,
  delimiter: CellDelimiter,
): Generator<string> {
  yield* writeTable(COLUMNS, delimiter, units, unit => ({
    arabic: unit.arabic.text,
    english: unit.english.text,
    id: unit.id,
    state: unit.state ?? '',
    note: unit.notes.join('\n'),
    created: isoTime(unit.created.at) ?? '',
    'created by': unit.created.by,
    changed: isoTime(unit.changed.at) ?? '',
    'changed by': unit.changed.by,
    'arabic tag': unit.arabic.tag,
    'english tag': unit.english.tag,
  }))
}

/** Reads a table with a column for Arabic and one for English, by name; rows without either text are left out. */
export const readUnitsTable = (table: string, delimiter: CellDelimiter | null): TableRead<TranslationUnit> =>
  readTable(COLUMNS, ['arabic', 'english'], table, delimiter, cell => {
    const plain = plainUnit(cell('arabic'), cell('english'))
    if (plain.arabic.text === '' && plain.english.text === '' && cell('id') === '') return null
    return {
      ...plain,
      id: cell('id'),
      arabic: { ...plain.arabic, tag: cell('arabic tag') || PLAIN_TAG.arabic },
      english: { ...plain.english, tag: cell('english tag') || PLAIN_TAG.english },
      state: UNIT_STATES.find(state => state === cell('state').trim().toLowerCase()) ?? null,
      notes: cell('note') === '' ? [] : [cell('note')],
      created: { at: readTime(cell('created')), by: cell('created by') },
      changed: { at: readTime(cell('changed')), by: cell('changed by') },
    }
  })
