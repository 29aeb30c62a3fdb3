import { isWholeText, isXmlText } from './escape-xml.ts'
import { isWritableTag } from './language-tags.ts'
import { TbxIds } from './tbx-ids.ts'
import type { Term } from './term.ts'

/** The formats that terms can be written in. */
export type TermFormat = 'tbx' | 'json' | 'csv' | 'tsv'

/** What a format cannot hold of a term. */
export type TermLossKind =
  /** Control characters and halves of surrogate pairs go, or U+FFFD takes their place. */
  | 'characters'
  /** A tag becomes the plain tag of its language, or that of another word. */
  | 'language-tags'
  /** What came before, or is no XML name. */
  | 'ids'
  | 'parts-of-speech'
  | 'forms'
  /** Which words are admitted beside the first. */
  | 'uses'

/** Something that a file cannot hold, in how many terms, and in which first, counted from 1. */
export type TermLoss = { readonly kind: TermLossKind; readonly terms: number; readonly first: number }

/** What writing terms in a format would lose, in the order of the kinds; empty where everything comes back. */
export function termLossesOf(format: TermFormat, terms: Iterable<Term>): readonly TermLoss[] {
  const losses = new Map<TermLossKind, TermLoss>()
  const ids = new TbxIds()
  let number = 0
  for (const term of terms) {
    number++
    for (const [kind, isLost] of LOST[format])
      if (isLost(term, ids)) {
        const before = losses.get(kind)
        losses.set(kind, { kind, terms: (before?.terms ?? 0) + 1, first: before?.first ?? number })
      }
  }
  return LOST[format].flatMap(([kind]) => losses.get(kind) ?? [])
}

type IsLost = (term: Term, ids: TbxIds) => boolean

const wordsOf = (term: Term) => [...term.arabic, ...term.english]
const textsOf = (term: Term): string[] => [
  term.id,
  term.domain,
  term.definition,
  term.note,
  ...wordsOf(term).flatMap(({ text, partOfSpeech, forms }) => [text, partOfSpeech, ...forms]),
]
const hasOddTags = (term: Term): boolean =>
  term.arabic.some(({ tag }) => !isWritableTag(tag, 'arabic')) ||
  term.english.some(({ tag }) => !isWritableTag(tag, 'english'))

const LOST_BY_TABLES: readonly (readonly [TermLossKind, IsLost])[] = [
  ['characters', term => !textsOf(term).every(isWholeText)],
  [
    'language-tags',
    term => term.arabic.some(({ tag }) => tag !== 'ar') || term.english.some(({ tag }) => tag !== 'en'),
  ],
  ['parts-of-speech', term => wordsOf(term).some(({ partOfSpeech }) => partOfSpeech !== '')],
  ['forms', term => wordsOf(term).some(({ forms }) => forms.length > 0)],
  ['uses', term => wordsOf(term).some(({ use }) => use === 'admitted' || use === 'preferred')],
]

const LOST: Readonly<Record<TermFormat, readonly (readonly [TermLossKind, IsLost])[]>> = {
  tbx: [
    ['characters', term => !textsOf(term).every(isXmlText)],
    ['language-tags', hasOddTags],
    ['ids', (term, ids) => term.id !== '' && ids.give(term.id) === null],
  ],
  json: [],
  csv: LOST_BY_TABLES,
  tsv: LOST_BY_TABLES,
}
