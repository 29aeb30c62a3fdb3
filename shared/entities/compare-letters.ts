import { LONGEST_PIECE, LONGEST_UNIT, type NameChannel, nameChannel, pack } from './name-channel.ts'

/** An Arabic word as rows of the channel: at each letter the row of one letter, then of two; -1 for none. */
export type ArabicWord = { readonly length: number; readonly rows: Int32Array; readonly logShare: number }

/** An English word as columns of the channel: at each letter those of one to four letters; -1 for none. */
export type EnglishWord = { readonly length: number; readonly columns: Int16Array; readonly logShare: number }

/** Letters beyond this are not compared: no name word is longer, and probabilities stay above underflow. */
const LONGEST_WORD = 24

/** Prepares the letters of one Arabic word (folded, without tashkeel). */
export function prepareArabicWord(word: string, channel: NameChannel = nameChannel()): ArabicWord {
  const letters = word.slice(0, LONGEST_WORD)
  const length = letters.length
  const rows = new Int32Array(length * LONGEST_UNIT).fill(-1)
  for (let at = 0; at < length; at++)
    for (let size = 1; size <= LONGEST_UNIT && at + size <= length; size++)
      rows[at * LONGEST_UNIT + size - 1] = rowOf(letters, at, size, channel)
  const reach = new Float64Array(length + 1)
  reach[0] = 1
  for (let at = 0; at < length; at++)
    for (let size = 1; size <= LONGEST_UNIT && at + size <= length; size++) {
      const row = rows[at * LONGEST_UNIT + size - 1]!
      if (row >= 0) reach[at + size]! += reach[at]! * channel.unitShare[row]!
    }
  return { length, rows, logShare: Math.log(reach[length]! || 1e-300) }
}

function rowOf(letters: string, at: number, size: number, channel: NameChannel): number {
  const unit = letters.slice(at, at + size)
  const last = at + size === letters.length
  const placed = at === 0 ? `^${unit}` : last ? `${unit}$` : unit
  const row = channel.units.get(placed) ?? (size === 1 ? channel.units.get(unit) : undefined)
  return row ?? (size === 1 ? 0 : -1)
}

/** Prepares the letters of one English word: codes 1 to 26. */
export function prepareEnglishWord(codes: Uint8Array, channel: NameChannel = nameChannel()): EnglishWord {
  const length = Math.min(codes.length, LONGEST_WORD)
  const columns = new Int16Array(length * LONGEST_PIECE).fill(-1)
  const reach = new Float64Array(length + 1)
  reach[0] = 1
  for (let at = 0; at < length; at++)
    for (let size = 1; size <= LONGEST_PIECE && at + size <= length; size++) {
      const column = channel.pieces[pack(codes, at, size)]!
      columns[at * LONGEST_PIECE + size - 1] = column
      if (column > 0) reach[at + size]! += reach[at]! * channel.pieceShare[column]!
    }
  return { length, columns, logShare: Math.log(reach[length]! || 1e-300) }
}

let reach = new Float64Array((LONGEST_WORD + 1) * (LONGEST_WORD + 1))

/**
 * The logarithm of the joint probability of two words: the sum over all ways to cut both into stretches that
 * answer each other.
 */
export function jointLogProbability(arabic: ArabicWord, english: EnglishWord, channel: NameChannel): number {
  const n = arabic.length
  const m = english.length
  const width = m + 1
  const { rows } = arabic
  const { columns } = english
  const { table, pieceCount } = channel
  const cells = (n + 1) * width
  if (reach.length < cells) reach = new Float64Array(cells)
  reach.fill(0, 0, cells)
  reach[0] = 1
  for (let i = 0; i <= n; i++) {
    const one = i < n ? rows[i * LONGEST_UNIT]! : -1
    const two = i < n - 1 ? rows[i * LONGEST_UNIT + 1]! : -1
    const here = i * width
    for (let j = 0; j <= m; j++) {
      const mass = reach[here + j]!
      if (mass === 0) continue
      if (one >= 0) reach[here + width + j]! += mass * table[one * pieceCount]!
      const most = Math.min(m - j, LONGEST_PIECE)
      for (let size = 1; size <= most; size++) {
        const column = columns[j * LONGEST_PIECE + size - 1]!
        if (column < 0) continue
        if (size <= 2) reach[here + j + size]! += mass * table[column]!
        if (one >= 0) reach[here + width + j + size]! += mass * table[one * pieceCount + column]!
        if (two >= 0) reach[here + 2 * width + j + size]! += mass * table[two * pieceCount + column]!
      }
    }
  }
  return Math.log(reach[n * width + m]! || 1e-300)
}
