import type { ReadFailure } from './pouring-reader.ts'

/** What came of a JSON file; its line is 1 where the parser does not say it. */
export type JsonRead<T> =
  | { readonly ok: true; readonly items: readonly T[] }
  | { readonly ok: false; readonly failure: ReadFailure }

/** A JSON object with what it is, its version, and its items, a line each. */
export function* writeItems<T>(
  format: string,
  items: Iterable<T>,
  jsonOf: (item: T) => unknown,
): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"version":1,"items":[`
  let isFirst = true
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(jsonOf(item))}`
    isFirst = false
  }
  yield '\n]}\n'
}

/** The items of such an object; `itemOf` answers null for a value that is no item, which refuses the file. */
export function readItems<T>(
  format: string,
  json: string,
  itemOf: (value: unknown) => T | null,
): JsonRead<T> {
  const refused = (kind: ReadFailure['kind'], line = 1): JsonRead<T> => ({
    ok: false,
    failure: { kind, line },
  })
  let value: unknown
  try {
    value = JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused('damaged')
  }
  const file = membersOf(value)
  if (file.format !== format || file.version !== 1 || !Array.isArray(file.items))
    return refused('other-format')
  const items: T[] = []
  for (const [at, entry] of file.items.entries()) {
    const item = itemOf(entry)
    // The first item stands on the second line.
    if (item === null) return refused('damaged', at + 2)
    items.push(item)
  }
  return { ok: true, items }
}

/** The members of an object; of anything else, none. */
export const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

/** A member that must be a text, empty where it is not there; null for anything else. */
export function namedText(members: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = Object.hasOwn(members, name) ? members[name] : undefined
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : null
}
