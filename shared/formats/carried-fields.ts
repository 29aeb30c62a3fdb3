import { isoTime, readTime } from './stamps.ts'
import { type TranslationUnit, UNIT_STATES, type UnitProperty, type UnitStamp } from './translation-unit.ts'

/** A field of a unit that a format has no place for, and that travels as a property under a name of ours. */
export type CarriedField = 'id' | 'state' | 'created' | 'changed'

const PREFIX = 'x-muqabil-'

/** The properties of a unit, and behind them the fields that the format has no other place for. */
export function propertiesWith(
  unit: TranslationUnit,
  fields: readonly CarriedField[],
): readonly UnitProperty[] {
  const carried: UnitProperty[] = []
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') carried.push({ name: PREFIX + name, value })
  }
  for (const field of fields)
    if (field === 'id' || field === 'state') add(field, unit[field])
    else {
      add(field, isoTime(unit[field].at))
      add(`${field}-by`, unit[field].by)
    }
  return [...unit.properties, ...carried]
}

/** A unit whose carried fields were put back in their places. */
export function withCarriedFields(unit: TranslationUnit): TranslationUnit {
  const carried = new Map(
    unit.properties
      .filter(({ name }) => name.startsWith(PREFIX))
      .map(({ name, value }) => [name.slice(PREFIX.length), value]),
  )
  if (carried.size === 0) return unit
  const stamp = (field: 'created' | 'changed'): UnitStamp => ({
    at: unit[field].at ?? readTime(carried.get(field) ?? ''),
    by: unit[field].by || (carried.get(`${field}-by`) ?? ''),
  })
  return {
    ...unit,
    id: carried.get('id') ?? unit.id,
    state: UNIT_STATES.find(state => state === carried.get('state')) ?? unit.state,
    created: stamp('created'),
    changed: stamp('changed'),
    properties: unit.properties.filter(({ name }) => !CARRIED_NAMES.has(name)),
  }
}

const CARRIED_NAMES: ReadonlySet<string> = new Set(
  ['id', 'state', 'created', 'created-by', 'changed', 'changed-by'].map(name => PREFIX + name),
)
