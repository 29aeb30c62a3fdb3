import { tellLanguage } from '../../shared/text/tell-language.ts'

/** Which columns of a table hold the two languages; null for a language that has none. */
export type LanguageColumns = {
  readonly arabic: number | null
  readonly english: number | null
  /** Whether the first row names the columns and is no text. */
  readonly header: boolean
}

/** Share of a column's letters that are of its language; the rest is names and quotations. */
const OWN_SHARE = 0.7
/** Letters that the languages are told by; a longer column says nothing new. */
const SAMPLE_LETTERS = 20_000
/** Columns looked at; a table of text has few. */
const MOST_COLUMNS = 40

const COLUMN_NAMES = new Set(
  [
    'arabic|ar|ara|ar-sa|عربي|عربية|العربية|عربى|النص العربي|النص|الأصل|arabic text|text',
    'english|en|eng|en-us|en-gb|إنجليزي|إنجليزية|الإنجليزية|انجليزي|الانجليزية|النص الإنجليزي|english text',
    'source|target|original|translation|source text|target text|المصدر|الهدف|الترجمة|ترجمة|النص الأصلي',
  ].flatMap(names => names.split('|')),
)

/** The columns of a table of text that are Arabic and English throughout, in whichever order they stand. */
export function findLanguageColumns(rows: readonly (readonly string[])[]): LanguageColumns {
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const header = rows.length > 1 && rows[0]!.some(isColumnName)
  const body = header ? rows.slice(1) : rows
  const most = { arabic: 0, english: 0 }
  const found: { arabic: number | null; english: number | null } = { arabic: null, english: null }
  for (let column = 0; column < width; column++) {
    const sample = sampleOf(body, column)
    const language = tellLanguage(sample)
    if (language === 'other') continue
    const own = lettersOf(sample, language)
    if (own < OWN_SHARE * (lettersOf(sample, 'arabic') + lettersOf(sample, 'english'))) continue
    // Of two columns in one language the fuller is the text, the other a note or a name.
    if (own <= most[language]) continue
    most[language] = own
    found[language] = column
  }
  return { ...found, header }
}

/** Letters of a language's script in a text. */
export const lettersOf = (text: string, language: 'arabic' | 'english'): number =>
  text.match(language === 'arabic' ? /(?=\p{L})\p{Script=Arabic}/gu : /\p{Script=Latin}/gu)?.length ?? 0

const isColumnName = (cell: string): boolean =>
  COLUMN_NAMES.has(
    cell
      .trim()
      .replace(/[:：]$/, '')
      .toLowerCase(),
  )

function sampleOf(rows: readonly (readonly string[])[], column: number): string {
  const cells: string[] = []
  let length = 0
  for (const row of rows) {
    const cell = row[column] ?? ''
    cells.push(cell)
    length += cell.length
    if (length > SAMPLE_LETTERS) break
  }
  return cells.join('\n')
}
