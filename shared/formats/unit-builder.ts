import type { Language } from '../model/text.ts'
import { withCarriedFields } from './carried-fields.ts'
import { sideOfTag } from './language-tags.ts'
import type { UnitProblemKind } from './pouring-reader.ts'
import {
  NO_STAMP,
  type TranslationUnit,
  type UnitProperty,
  type UnitSide,
  type UnitStamp,
  type UnitState,
} from './translation-unit.ts'

/** A unit that is being read: what is known so far, in whatever order the file says it. */
export class UnitBuilder {
  id = ''
  state: UnitState | null = null
  created: UnitStamp = NO_STAMP
  changed: UnitStamp = NO_STAMP
  readonly #sides: Partial<Record<Language, UnitSide>> = {}
  readonly #properties: UnitProperty[] = []
  readonly #notes: string[] = []
  readonly #problems = new Set<UnitProblemKind>()

  /** Takes a text in the language that its tag says; null for a file that says none. */
  addSide(tag: string | null, text: Omit<UnitSide, 'tag'>): void {
    const side = tag === null ? null : sideOfTag(tag)
    if (tag === null || tag.trim() === '') this.#problems.add('language-missing')
    else if (side === null) this.#problems.add('other-language')
    else if (this.#sides[side]) this.#problems.add('language-repeated')
    else this.#sides[side] = { ...text, tag: tag.trim() }
  }

  addProperty(name: string, value: string): void {
    this.#properties.push({ name, value })
  }

  addNote(note: string): void {
    if (note !== '') this.#notes.push(note)
  }

  /** The unit, if both of its sides are known, and in any case what is amiss with it. */
  finish(): { readonly unit: TranslationUnit | null; readonly problems: readonly UnitProblemKind[] } {
    const { arabic, english } = this.#sides
    if (!arabic) this.#problems.add('arabic-missing')
    if (!english) this.#problems.add('english-missing')
    const problems = [...this.#problems]
    if (!arabic || !english) return { unit: null, problems }
    const { id, state, created, changed } = this
    const unit = withCarriedFields({
      id,
      arabic,
      english,
      state,
      properties: this.#properties,
      notes: this.#notes,
      created,
      changed,
    })
    return { unit, problems }
  }
}
