import type { Span } from '../model/span.ts'
import type { Language } from '../model/text.ts'

/** How far a translation is, as XLIFF counts it; `final` is what a person confirmed for good. */
export type UnitState = 'initial' | 'translated' | 'reviewed' | 'final'

/** One language of a unit. */
export type UnitSide = {
  readonly text: string
  /** As the file has it: `ar`, `ar-EG`, `AR`; `ar` or `en` where it says nothing. */
  readonly tag: string
  /**
   * Spans of the text that are inline codes and no words: what a tag of the translated file stood for, or `{1}` and
   * `{/1}` where the tag has no text of its own. Never empty, never overlapping, in text order.
   */
  readonly codes: readonly Span[]
}

/** What a file keeps with a unit under a name of its own; names may come again, and their order counts. */
export type UnitProperty = { readonly name: string; readonly value: string }

/** Who wrote a unit and when: milliseconds since 1970 (UTC), null where that is not said; files keep whole seconds. */
export type UnitStamp = { readonly at: number | null; readonly by: string }

/** One unit of a translators' file: a text and its translation, in whichever direction. */
export type TranslationUnit = {
  /** Empty where the file gives none. */
  readonly id: string
  readonly arabic: UnitSide
  readonly english: UnitSide
  /** Null where the file does not say. */
  readonly state: UnitState | null
  readonly properties: readonly UnitProperty[]
  /** None is empty. */
  readonly notes: readonly string[]
  readonly created: UnitStamp
  readonly changed: UnitStamp
}

/** Nobody, at no time. */
export const NO_STAMP: UnitStamp = { at: null, by: '' }

/** The states in their order. */
export const UNIT_STATES: readonly UnitState[] = ['initial', 'translated', 'reviewed', 'final']

/** The language's own tag, where nothing more is known. */
export const PLAIN_TAG: Readonly<Record<Language, string>> = { arabic: 'ar', english: 'en' }

/** The language across. */
export const acrossFrom = (side: Language): Language => (side === 'arabic' ? 'english' : 'arabic')

/** A unit of two plain texts, of which nothing else is known. */
export const plainUnit = (arabic: string, english: string): TranslationUnit => ({
  id: '',
  arabic: { text: arabic, tag: PLAIN_TAG.arabic, codes: [] },
  english: { text: english, tag: PLAIN_TAG.english, codes: [] },
  state: null,
  properties: [],
  notes: [],
  created: NO_STAMP,
  changed: NO_STAMP,
})
