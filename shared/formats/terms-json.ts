import { type JsonRead, membersOf, namedText, readItems, writeItems } from './json-items.ts'
import { TERM_USES, type Term, type TermWord } from './term.ts'

const FORMAT = 'muqabil-terms'

/** Terms as JSON in pieces, a line a term; holds everything. README.md has its shape. */
export const writeTermsJson = (terms: Iterable<Term>): Generator<string> =>
  writeItems(FORMAT, terms, term => term)

/** Reads terms from JSON; what is missing is empty, and a value of the wrong kind refuses the file. */
export const readTermsJson = (json: string): JsonRead<Term> =>
  readItems(FORMAT, json, value => {
    const term = membersOf(value)
    const [id, domain, definition, note] = (['id', 'domain', 'definition', 'note'] as const).map(name =>
      namedText(term, name),
    ) as [string | null, string | null, string | null, string | null]
    const arabic = wordsOf(term.arabic, 'ar')
    const english = wordsOf(term.english, 'en')
    if (id === null || domain === null || definition === null || note === null) return null
    if (!arabic || !english || arabic.length + english.length === 0) return null
    return { id, arabic, english, domain, definition, note }
  })

function wordsOf(value: unknown, plainTag: string): TermWord[] | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return null
  const words = value.map((item): TermWord | null => {
    const word = membersOf(item)
    const text = namedText(word, 'text')
    const tag = namedText(word, 'tag')
    const partOfSpeech = namedText(word, 'partOfSpeech')
    const use = word.use ?? null
    const known = TERM_USES.find(other => other === use) ?? null
    const forms: readonly unknown[] = Array.isArray(word.forms) ? word.forms : []
    const isForms = forms.every((form): form is string => typeof form === 'string' && form !== '')
    if (!text || tag === null || partOfSpeech === null || use !== known || !isForms) return null
    return { text, tag: tag || plainTag, use: known, partOfSpeech, forms }
  })
  return words.includes(null) ? null : (words as TermWord[])
}
