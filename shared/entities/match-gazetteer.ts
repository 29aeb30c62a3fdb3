import type { NamePattern } from './gazetteer.ts'

/** A name of the gazetteer found at some tokens, with every entry that bears it, likeliest first. */
export type Found = {
  readonly count: number
  readonly entries: readonly number[]
  readonly pattern: NamePattern
}

/** The longest name that begins with these keys; `null` for none. */
export function longestName(
  table: ReadonlyMap<string, readonly NamePattern[]>,
  first: string,
  keyAt: (offset: number) => string | undefined,
  accept: (pattern: NamePattern) => boolean = () => true,
): Found | null {
  const patterns = table.get(first)
  if (!patterns) return null
  let found: NamePattern | undefined
  const entries: number[] = []
  for (const pattern of patterns) {
    if (found && pattern.words.length < found.words.length) break
    if (!pattern.words.every((word, at) => at === 0 || keyAt(at) === word) || !accept(pattern)) continue
    found ??= pattern
    if (!entries.includes(pattern.entry)) {
      if (pattern.usual) entries.unshift(pattern.entry)
      else entries.push(pattern.entry)
    }
  }
  return found ? { count: found.words.length, entries, pattern: found } : null
}
