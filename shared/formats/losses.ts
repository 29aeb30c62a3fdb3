import type { Language } from '../model/text.ts'
import { isWholeText, isXmlText } from './escape-xml.ts'
import { isWritableTag } from './language-tags.ts'
import { isWritableTime } from './stamps.ts'
import type { TranslationUnit } from './translation-unit.ts'

/** The formats that units can be written in. */
export type UnitFormat =
  | 'tmx'
  | 'xliff-1.2'
  | 'xliff-2.1'
  | 'json'
  | 'csv'
  | 'tsv'
  | 'lines'
  | 'html'
  | 'docx'

/** What a format cannot hold of a unit. */
export type LossKind =
  /** Control characters and halves of surrogate pairs go, or U+FFFD takes their place. */
  | 'characters'
  /** Line breaks become spaces. */
  | 'line-breaks'
  /** What was an inline code becomes plain text. */
  | 'codes'
  /** A tag becomes the plain tag of its language, or that of the file. */
  | 'language-tags'
  | 'ids'
  | 'states'
  | 'properties'
  /** Notes go, or become one. */
  | 'notes'
  /** Times go, or fractions of their seconds. */
  | 'times'
  /** Who wrote and who changed. */
  | 'people'

/** Something that a file cannot hold, in how many units, and in which first, counted from 1. */
export type Loss = { readonly kind: LossKind; readonly units: number; readonly first: number }

/** What writing units in a format would lose, in the order of the kinds; empty where everything comes back. */
export function lossesOf(format: UnitFormat, units: Iterable<TranslationUnit>): readonly Loss[] {
  const losses = new Map<LossKind, Loss>()
  let number = 0
  let first: TranslationUnit | null = null
  for (const unit of units) {
    number++
    first ??= unit
    for (const [kind, isLost] of LOST[format])
      if (isLost(unit, first)) {
        const before = losses.get(kind)
        losses.set(kind, { kind, units: (before?.units ?? 0) + 1, first: before?.first ?? number })
      }
  }
  return LOST[format].flatMap(([kind]) => losses.get(kind) ?? [])
}

type IsLost = (unit: TranslationUnit, first: TranslationUnit) => boolean

const SIDES: readonly Language[] = ['arabic', 'english']

const textsOf = (unit: TranslationUnit): string[] => SIDES.map(side => unit[side].text)
const detailsOf = (unit: TranslationUnit): string[] => [
  unit.id,
  unit.created.by,
  unit.changed.by,
  ...unit.notes,
  ...unit.properties.flatMap(({ name, value }) => [name, value]),
]

const hasCodes: IsLost = unit => SIDES.some(side => unit[side].codes.length > 0)
const hasOddTags: IsLost = unit => SIDES.some(side => !isWritableTag(unit[side].tag, side))
const hasFurtherTags: IsLost = (unit, first) =>
  hasOddTags(unit, first) || SIDES.some(side => unit[side].tag !== first[side].tag)
const hasNoPlainTags: IsLost = unit => unit.arabic.tag !== 'ar' || unit.english.tag !== 'en'
const hasOddTimes: IsLost = ({ created, changed }) =>
  [created, changed].some(({ at }) => at !== null && !isWritableTime(at))
const hasTimes: IsLost = ({ created, changed }) => created.at !== null || changed.at !== null
const hasPeople: IsLost = ({ created, changed }) => created.by !== '' || changed.by !== ''
const hasProperties: IsLost = unit => unit.properties.length > 0
const hasState: IsLost = unit => unit.state !== null
const hasId: IsLost = unit => unit.id !== ''
const hasNotes: IsLost = unit => unit.notes.length > 0
const breaksLines: IsLost = unit => textsOf(unit).some(text => /[\n\v\f\r\u0085\u2028\u2029]/.test(text))

const xmlCannotHold: IsLost = unit => ![...textsOf(unit), ...detailsOf(unit)].every(isXmlText)
const xmlCannotShow: IsLost = unit => !textsOf(unit).every(isXmlText)

/** A table, as a spreadsheet has it. */
const LOST_BY_TABLES: readonly (readonly [LossKind, IsLost])[] = [
  ['characters', unit => ![...textsOf(unit), ...detailsOf(unit)].every(isWholeText)],
  ['codes', hasCodes],
  ['properties', hasProperties],
  ['notes', unit => unit.notes.length > 1],
  ['times', hasOddTimes],
]

/** What is meant to be read and not to be read in again. */
const LOST_BY_PAGES: readonly (readonly [LossKind, IsLost])[] = [
  ['characters', xmlCannotShow],
  ['codes', hasCodes],
  ['language-tags', hasNoPlainTags],
  ['ids', hasId],
  ['states', hasState],
  ['properties', hasProperties],
  ['notes', hasNotes],
  ['times', hasTimes],
  ['people', hasPeople],
]

const LOST: Readonly<Record<UnitFormat, readonly (readonly [LossKind, IsLost])[]>> = {
  tmx: [
    ['characters', xmlCannotHold],
    ['language-tags', hasOddTags],
    ['times', hasOddTimes],
  ],
  'xliff-1.2': [
    ['characters', xmlCannotHold],
    ['language-tags', hasOddTags],
    ['times', hasOddTimes],
  ],
  'xliff-2.1': [
    // Texts can name control characters by their numbers (`cp`); what lies in attributes and notes cannot.
    [
      'characters',
      unit => ![...detailsOf(unit), ...codesOf(unit)].every(isXmlText) || !textsOf(unit).every(isWholeText),
    ],
    ['language-tags', hasFurtherTags],
    ['times', hasOddTimes],
  ],
  json: [['times', hasOddTimes]],
  csv: LOST_BY_TABLES,
  tsv: LOST_BY_TABLES,
  lines: [
    ['characters', unit => !textsOf(unit).every(isWholeText)],
    ['line-breaks', breaksLines],
    ...LOST_BY_PAGES.filter(([kind]) => kind !== 'characters'),
  ],
  html: LOST_BY_PAGES,
  docx: LOST_BY_PAGES,
}

const codesOf = (unit: TranslationUnit): string[] =>
  SIDES.flatMap(side => unit[side].codes.map(({ from, to }) => unit[side].text.slice(from, to)))
