import { LEARNED_PIECES } from './name-channel-weights.ts'

/** Where an Arabic letter stands in its word; the channel knows its spellings for each place. */
export type Place = '^' | '' | '$'

/** Longest stretch of English letters that one Arabic letter may answer (ch, sch, shch). */
export const LONGEST_PIECE = 4

/** Longest Arabic stretch that is spelled as one (تش, كس, يو). */
export const LONGEST_UNIT = 2

/** What is left to spellings that nobody listed: a slip of the pen. */
const SLIP = 2e-6

/**
 * The channel as a table: the joint probability of an Arabic stretch and the English letters that answer it.
 * Rows are units (an Arabic stretch at a place; row 0 stands for no Arabic letter), columns are pieces
 * (stretches of English letters; column 0 stands for none).
 */
export type NameChannel = {
  readonly units: ReadonlyMap<string, number>
  /** Piece number by packed letters, -1 for what is no piece. */
  readonly pieces: Int16Array
  readonly pieceCount: number
  readonly table: Float64Array
  /** Probability of each piece and of each unit by themselves. */
  readonly pieceShare: Float64Array
  readonly unitShare: Float64Array
}

/** Packs up to four letters a to z as digits to the base 27. */
export const pack = (codes: ArrayLike<number>, from: number, length: number): number => {
  let packed = 0
  for (let at = from; at < from + length; at++) packed = packed * 27 + codes[at]!
  return packed
}

const packWord = (piece: string): number =>
  pack(
    Array.from(piece, letter => letter.charCodeAt(0) - 96),
    0,
    piece.length,
  )

/** Builds the table from lines `unit: piece weight …`; weights are joint and need not sum to one. */
export function buildChannel(lines: Readonly<Record<string, string>>): NameChannel {
  const units = new Map<string, number>()
  const pieceNames = ['']
  const pieces = new Int16Array(27 ** LONGEST_PIECE).fill(-1)
  const cells: [number, number, number][] = []
  const pieceOf = (piece: string) => {
    if (piece === '') return 0
    const packed = packWord(piece)
    if (pieces[packed]! < 0) {
      pieces[packed] = pieceNames.length
      pieceNames.push(piece)
    }
    return pieces[packed]!
  }
  for (let letter = 1; letter <= 26; letter++) pieceOf(String.fromCharCode(96 + letter))
  units.set('', 0)
  for (const [unit, line] of Object.entries(lines)) {
    const row = units.get(unit) ?? units.size
    units.set(unit, row)
    for (const field of line.split(' ')) {
      const [piece = '', weight = '0'] = field.split('=')
      cells.push([row, pieceOf(piece === '_' ? '' : piece), Number(weight)])
    }
  }
  const pieceCount = pieceNames.length
  const table = new Float64Array(units.size * pieceCount)
  for (const [row, column, weight] of cells) table[row * pieceCount + column]! += weight
  const total = table.reduce((sum, weight) => sum + weight, 0)
  for (let at = 0; at < table.length; at++) table[at]! /= total
  for (const [unit, row] of units) addSlips(table, row, unit, pieceCount, pieceNames)
  const pieceShare = new Float64Array(pieceCount)
  const unitShare = new Float64Array(units.size)
  for (let row = 0; row < units.size; row++)
    for (let column = 0; column < pieceCount; column++) {
      pieceShare[column]! += table[row * pieceCount + column]!
      unitShare[row]! += table[row * pieceCount + column]!
    }
  return { units, pieces, pieceCount, table, pieceShare, unitShare }
}

/** Any letter may be missing on either side, and any one letter may stand for any one; all at a price. */
function addSlips(table: Float64Array, row: number, unit: string, pieceCount: number, names: string[]): void {
  if (unit.replace(/[\^$]/g, '').length > 1) return
  for (let column = 0; column < names.length; column++)
    if (names[column]!.length <= 1 && (row > 0 || column > 0)) table[row * pieceCount + column]! += SLIP
}

let channel: NameChannel | undefined

/** The learned channel, built when first asked for. */
export const nameChannel = (): NameChannel => {
  channel ??= buildChannel(LEARNED_PIECES)
  return channel
}
