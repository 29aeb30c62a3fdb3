import type { Language } from '../model/text.ts'
import { readSearchDate } from './search-date.ts'

/** Words that a sentence must have, or must not have. */
export type SearchTerm = {
  /** `phrase`: these words one after the other; `prefix`: a word that begins so. */
  readonly kind: 'word' | 'phrase' | 'prefix'
  /** As typed; more than one only in a phrase. */
  readonly text: string
  readonly excluded: boolean
  /** Whether it may still be in the middle of being typed. */
  readonly open: boolean
}

/** What an article must be, or must not be. */
export type NamedFilter = {
  readonly kind: 'site' | 'tag' | 'name'
  readonly value: string
  readonly excluded: boolean
}

/** A filter whose value is not understood. */
export type UnreadFilter = { readonly filter: 'after' | 'before' | 'language'; readonly value: string }

/** A question to the library, taken apart. Times are milliseconds since 1970. */
export type SearchQuery = {
  readonly terms: readonly SearchTerm[]
  readonly named: readonly NamedFilter[]
  /** From this moment on. */
  readonly after: number | null
  /** Until just before this moment. */
  readonly before: number | null
  readonly language: Language | null
  readonly unread: readonly UnreadFilter[]
}

type FilterKind = NamedFilter['kind'] | UnreadFilter['filter']

const FILTERS: ReadonlyMap<string, FilterKind> = new Map([
  ['site', 'site'],
  ['موقع', 'site'],
  ['tag', 'tag'],
  ['وسم', 'tag'],
  ['name', 'name'],
  ['اسم', 'name'],
  ['after', 'after'],
  ['since', 'after'],
  ['بعد', 'after'],
  ['منذ', 'after'],
  ['before', 'before'],
  ['قبل', 'before'],
  ['lang', 'language'],
  ['language', 'language'],
  ['لغة', 'language'],
])

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['ar', 'arabic'],
  ['arabic', 'arabic'],
  ['عربي', 'arabic'],
  ['عربية', 'arabic'],
  ['العربية', 'arabic'],
  ['en', 'english'],
  ['english', 'english'],
  ['إنجليزي', 'english'],
  ['إنجليزية', 'english'],
  ['الإنجليزية', 'english'],
  ['انجليزي', 'english'],
  ['الانجليزية', 'english'],
])

const CLOSING: Readonly<Record<string, RegExp>> = { '"': /["”“]/, '“': /[”"“]/, '«': /»/, '”': /["”“]/ }
/** A sign, then a filter's word with its colon, then what follows up to white space or a quotation mark. */
const HEAD = /^([-−–])?(?:([\p{L}\p{M}]+):)?/u

/**
 * Takes a question apart: words, "phrases", -exclusions, prefixes*, and filters in either language (`site:`, `موقع:`).
 * Anything can be asked: a quotation that is not closed goes to the end, a filter without a value is passed over.
 */
export function parseQuery(question: string): SearchQuery {
  const terms: SearchTerm[] = []
  const named: NamedFilter[] = []
  const unread: UnreadFilter[] = []
  let after: number | null = null
  let before: number | null = null
  let language: Language | null = null

  const filter = (kind: FilterKind, value: string, excluded: boolean): void => {
    if (kind === 'site' || kind === 'tag' || kind === 'name') {
      named.push({ kind, value, excluded })
      return
    }
    if (kind === 'language') {
      const known = LANGUAGES.get(value.toLowerCase())
      if (known) language = excluded === (known === 'arabic') ? 'english' : 'arabic'
      else unread.push({ filter: kind, value })
      return
    }
    const moment = readSearchDate(value)
    if (moment === null) unread.push({ filter: kind, value })
    // Not after a day is before it, and the other way round.
    else if ((kind === 'after') !== excluded) after = moment
    else before = moment
  }

  let at = 0
  while (at < question.length) {
    if (/\s/.test(question[at]!)) {
      at++
      continue
    }
    const [head, sign, word] = HEAD.exec(question.slice(at))!
    const kind = word === undefined ? undefined : FILTERS.get(word.toLowerCase())
    const excluded = sign !== undefined
    at += kind ? head.length : (sign?.length ?? 0)
    const { value, quoted, next, closed } = readValue(question, at)
    at = next
    if (kind) {
      if (value !== '') filter(kind, value, excluded)
      continue
    }
    if (value === '') continue
    const open = next >= question.length && !closed
    if (quoted) terms.push({ kind: 'phrase', text: value, excluded, open })
    else if (/[*٭]$/.test(value) && value.length > 1)
      terms.push({ kind: 'prefix', text: value.slice(0, -1), excluded, open: false })
    else terms.push({ kind: 'word', text: value, excluded, open: open && !excluded })
  }
  return { terms, named, after, before, language, unread }
}

function readValue(question: string, from: number) {
  const mark = question[from]
  const closing = mark === undefined ? undefined : CLOSING[mark]
  if (!closing) {
    let to = from
    while (to < question.length && !/\s/.test(question[to]!) && !/["“«]/.test(question[to]!)) to++
    return { value: question.slice(from, to), quoted: false, next: to, closed: false }
  }
  let to = from + 1
  while (to < question.length && !closing.test(question[to]!)) to++
  return {
    value: question.slice(from + 1, to).trim(),
    quoted: true,
    next: to + 1,
    closed: to < question.length,
  }
}
