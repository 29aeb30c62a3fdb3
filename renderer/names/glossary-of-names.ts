import type { Entity } from '../../shared/model/entity.ts'

/** The names as lines of two columns, English and Arabic; a name without a form in one language leaves it empty. */
export const glossaryOfNames = (entities: readonly Entity[]): string =>
  entities.map(({ name }) => `${inCell(name.english)}\t${inCell(name.arabic)}\n`).join('')

const inCell = (name = ''): string => name.replace(/\s+/g, ' ').trim()
