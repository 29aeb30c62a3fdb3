import { type JsonRead, membersOf, namedText, readItems, writeItems } from './json-items.ts'
import { isoTime, readTime } from './stamps.ts'
import {
  type TranslationUnit,
  UNIT_STATES,
  type UnitProperty,
  type UnitSide,
  type UnitStamp,
} from './translation-unit.ts'

const FORMAT = 'muqabil-units'

/** Units as JSON in pieces, a line a unit; holds everything. README.md has its shape. */
export const writeUnitsJson = (units: Iterable<TranslationUnit>): Generator<string> =>
  writeItems(FORMAT, units, unit => ({
    id: unit.id,
    arabic: unit.arabic,
    english: unit.english,
    state: unit.state,
    properties: unit.properties,
    notes: unit.notes,
    created: { at: isoTime(unit.created.at), by: unit.created.by },
    changed: { at: isoTime(unit.changed.at), by: unit.changed.by },
  }))

/** Reads units from JSON; what is missing is empty, and a value of the wrong kind refuses the file. */
export const readUnitsJson = (json: string): JsonRead<TranslationUnit> =>
  readItems(FORMAT, json, value => {
    const unit = membersOf(value)
    const arabic = sideOf(unit.arabic, 'ar')
    const english = sideOf(unit.english, 'en')
    const state = unit.state ?? null
    const properties = listOf(unit.properties, propertyOf)
    const notes = listOf(unit.notes, note => (typeof note === 'string' && note !== '' ? note : null))
    const created = stampOf(unit.created)
    const changed = stampOf(unit.changed)
    const id = namedText(unit, 'id')
    const known = UNIT_STATES.find(other => other === state) ?? null
    if (!arabic || !english || !properties || !notes || !created || !changed || id === null) return null
    if (state !== known) return null
    return { id, arabic, english, state: known, properties, notes, created, changed }
  })

function sideOf(value: unknown, tag: string): UnitSide | null {
  const side = membersOf(value)
  const text = namedText(side, 'text')
  const own = namedText(side, 'tag')
  if (text === null || own === null) return null
  const codes = listOf(side.codes, code => {
    const { from, to } = membersOf(code)
    return isOffset(from) && isOffset(to) && from < to && to <= text.length ? { from, to } : null
  })
  if (codes?.some((code, at) => at > 0 && code.from < codes[at - 1]!.to)) return null
  return codes && { text, tag: own || tag, codes }
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

function propertyOf(value: unknown): UnitProperty | null {
  const property = membersOf(value)
  const name = namedText(property, 'name')
  const content = namedText(property, 'value')
  return name === null || content === null ? null : { name, value: content }
}

function stampOf(value: unknown): UnitStamp | null {
  if (value === undefined || value === null) return { at: null, by: '' }
  const stamp = membersOf(value)
  const by = namedText(stamp, 'by')
  if (by === null) return null
  if (stamp.at === undefined || stamp.at === null) return { at: null, by }
  const at = typeof stamp.at === 'string' ? readTime(stamp.at) : null
  return at === null ? null : { at, by }
}

/** The items of a list, none for a list that is not there; null where one of them is null. */
function listOf<T>(value: unknown, itemOf: (item: unknown) => T | null): T[] | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return null
  const items = value.map(itemOf)
  return items.includes(null) ? null : (items as T[])
}
