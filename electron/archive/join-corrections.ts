import type { Row } from './table-shape.ts'

/** One correction of a history, as a row of its table without its article. */
export type HistoryRow = {
  readonly sequence: number
  readonly undone: number
  readonly json: string
  readonly made_at: number
}

/**
 * Joins two histories of corrections of one article. A history that the other goes on from gives way to it. Two that
 * went different ways become one: first what they share, then the rest of both in the order of time, so that where
 * two speak of one thing the later counts and the earlier is still to be had by undoing. What is in force in either
 * is in force; what is undone in both, or in the only one that has it, can be done again. Null where the history that
 * is here has everything already.
 */
export function joinCorrections(here: readonly Row[], there: readonly Row[]): HistoryRow[] | null {
  const ours = ordered(here)
  const theirs = ordered(there)
  const had = new Set(ours.map(keyOf))
  if (theirs.every(row => had.has(keyOf(row)))) return null
  let shared = 0
  while (shared < ours.length && shared < theirs.length && keyOf(ours[shared]!) === keyOf(theirs[shared]!))
    shared++
  if (shared === ours.length) return theirs

  const inForce = new Set([...ours, ...theirs].filter(row => row.undone === 0).map(keyOf))
  const rest = [...ours.slice(shared), ...theirs.slice(shared).filter(row => !had.has(keyOf(row)))]
  const joined = [...ours.slice(0, shared), ...rest.toSorted((a, b) => a.made_at - b.made_at)]
  const done = joined.filter(row => inForce.has(keyOf(row)))
  const undone = joined.filter(row => !inForce.has(keyOf(row)))
  return [...done, ...undone].map((row, at) => ({
    ...row,
    sequence: at + 1,
    undone: at < done.length ? 0 : 1,
  }))
}

const ordered = (rows: readonly Row[]): HistoryRow[] =>
  (rows as readonly HistoryRow[])
    .map(({ sequence, undone, json, made_at }) => ({ sequence, undone, json, made_at }))
    .sort((a, b) => a.sequence - b.sequence)

const keyOf = ({ json, made_at }: HistoryRow): string => `${made_at} ${json}`
