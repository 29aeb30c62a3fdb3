import type { TranslationUnit } from './translation-unit.ts'

const OWN = /^muqabil-\d+$/

/**
 * Gives each unit of a file an identifier that the file may hold once: its own, or where it has none, has one that
 * came before or one that is no name token, a number of ours.
 */
export class XliffIds {
  readonly #given = new Set<string>()
  #number = 0

  /** `name` is the unit's own identifier, where it is not `id`; null where it is, or is empty. */
  give({ id }: TranslationUnit): { readonly id: string; readonly name: string | null } {
    this.#number++
    if (/^[A-Za-z0-9._-]+$/.test(id) && !OWN.test(id) && !this.#given.has(id)) {
      this.#given.add(id)
      return { id, name: null }
    }
    return { id: `muqabil-${this.#number}`, name: id === '' ? null : id }
  }
}

/** The identifier that a unit had before it was written; foreign files are taken at their word. */
export const idBefore = (id: string, name: string | undefined): string =>
  OWN.test(id) || id === '' ? (name ?? '') : id
