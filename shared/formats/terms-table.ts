import { readTable, type TableRead, writeTable } from './named-columns.ts'
import type { CellDelimiter } from './separated-values.ts'
import type { Term, TermWord } from './term.ts'

const COLUMNS = {
  arabic: ['ar', 'ara', 'العربية', 'عربي', 'المصطلح العربي', 'arabic term'],
  english: ['en', 'eng', 'الإنجليزية', 'إنجليزي', 'المصطلح الإنجليزي', 'english term'],
  'forbidden arabic': ['العربية الممنوعة'],
  'forbidden english': ['الإنجليزية الممنوعة'],
  domain: ['subject', 'field', 'المجال'],
  definition: ['التعريف'],
  note: ['notes', 'comment', 'ملاحظة'],
  id: ['identifier', 'المعرّف'],
} as const

/**
 * Terms as a table with named columns in pieces, a row a term, several words of a language in one cell parted by `|`;
 * `termLossesOf('csv', …)` says what it cannot hold. Forbidden words have their own columns.
 */
export function* writeTermsTable(terms: Iterable<Term>, delimiter: CellDelimiter): Generator<string> {
  yield* writeTable(COLUMNS, delimiter, terms, term => ({
    arabic: joined(term.arabic, false),
    english: joined(term.english, false),
    'forbidden arabic': joined(term.arabic, true),
    'forbidden english': joined(term.english, true),
    domain: term.domain,
    definition: term.definition,
    note: term.note,
    id: term.id,
  }))
}

/** Reads a table with a column for Arabic and one for English, by name; rows without a word are left out. */
export const readTermsTable = (table: string, delimiter: CellDelimiter | null): TableRead<Term> =>
  readTable(COLUMNS, ['arabic', 'english'], table, delimiter, cell => {
    const arabic = [...words(cell('arabic'), 'ar', false), ...words(cell('forbidden arabic'), 'ar', true)]
    const english = [...words(cell('english'), 'en', false), ...words(cell('forbidden english'), 'en', true)]
    if (arabic.length + english.length === 0) return null
    const [id, domain, definition, note] = [cell('id'), cell('domain'), cell('definition'), cell('note')]
    return {
      arabic,
      english,
      id: id.trim(),
      domain: domain.trim(),
      definition: definition.trim(),
      note: note.trim(),
    }
  })

const joined = (words: readonly TermWord[], isForbidden: boolean): string =>
  words
    .filter(({ use }) => (use === 'forbidden') === isForbidden)
    .map(({ text }) => text.replace(/[\\|]/g, '\\$&'))
    .join(' | ')

const words = (cell: string, tag: string, isForbidden: boolean): TermWord[] =>
  (cell.match(/(?:\\[\s\S]|[^\\|]|\\$)+/g) ?? [])
    .map(word => word.replace(/\\([\\|])/g, '$1').trim())
    .filter(word => word !== '')
    .map(text => ({ text, tag, use: isForbidden ? 'forbidden' : null, partOfSpeech: '', forms: [] }))
