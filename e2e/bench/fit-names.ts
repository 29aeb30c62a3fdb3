// Learns the name channel's weights from name pairs of this project: the gazetteer's people and places, and the
// given names of shared/entities/given-names.ts. Expectation maximisation over all ways to cut the two words (a joint
// many-to-many model after Jiampojamarn et al. 2007), with shared/entities/spelling-habits.ts as prior.
// Prints how well pairs held out are found among others, and writes name-channel-weights.ts with --write.
//   node e2e/bench/fit-names.ts [--rounds N] [--write]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import {
  type ArabicWord,
  type EnglishWord,
  jointLogProbability,
  prepareArabicWord,
  prepareEnglishWord,
} from '../../shared/entities/compare-letters.ts'
import { foldArabicName, foldEnglish, letterCodes } from '../../shared/entities/fold-names.ts'
import { GIVEN_NAMES } from '../../shared/entities/given-names.ts'
import {
  buildChannel,
  LONGEST_PIECE,
  LONGEST_UNIT,
  type NameChannel,
} from '../../shared/entities/name-channel.ts'
import { SPELLING_HABITS } from '../../shared/entities/spelling-habits.ts'

type Pair = { readonly arabic: string; readonly english: string }
type Weights = Map<string, Map<string, number>>

const rounds = process.argv.includes('--rounds')
  ? Number(process.argv[process.argv.indexOf('--rounds') + 1])
  : 8
const write = process.argv.includes('--write')

/** How many pairs the habits weigh as much as, shared out over all units. */
const PRIOR_PAIRS = 400
/** How much an expected count at one place of the word counts at the two others. */
const OTHER_PLACES = 0.15
/** Log odds a letter below which a pair is no transliteration (Germany = ألمانيا). */
const LEAST_ODDS = 0.5
/** Joint weights below this share are left out of the file. */
const LEAST_WEIGHT = 0.004

/** Words of the gazetteer that answer each other by their place in names of as many words. */
function gazetteerPairs(): Pair[] {
  const folder = new URL('../../assets/gazetteer/', import.meta.url)
  const pairs: Pair[] = []
  for (const file of readdirSync(folder).filter(name => name.endsWith('.tsv')))
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const [type, arabic, english] = line.split('\t')
      if (!arabic || !english || line.startsWith('#') || type === 'ORG' || type === 'MISC') continue
      for (const a of arabic.split('|')) for (const e of english.split('|')) pairs.push(...wordPairs(a, e))
    }
  return pairs
}

/** The given names of shared/entities/given-names.ts. */
function givenPairs(): Pair[] {
  return GIVEN_NAMES.split(/[;\n]/).flatMap(field => {
    const [arabic = '', english = ''] = field.split('=')
    return arabic.split('|').flatMap(a => english.split('|').flatMap(e => wordPairs(a, e)))
  })
}

const PARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az)$/

function wordPairs(arabic: string, english: string): Pair[] {
  const a = foldArabicName(arabic)
    .trim()
    .split(/[\s\-–]+/)
  const words = foldEnglish(english)
    .trim()
    .split(/[\s\-–]+/)
  const e = words.filter((word, at) => !(PARTICLE.test(word) && at < words.length - 1))
  if (a.length !== e.length) return []
  return a.flatMap((word, at) => {
    const other = e[at]!.replace(/[^a-z]/g, '')
    const plain = words.length !== e.length ? word.replace(/^ال/, '') : word
    return plain.length >= 2 && other.length >= 2 && /^[\u0621-\u06af]+$/.test(plain)
      ? [{ arabic: plain, english: other }]
      : []
  })
}

const places = (unit: string) => (unit === '' ? [''] : [`^${unit}`, unit, `${unit}$`])

/** The habits as weights that sum to one; the first spelling of a letter weighs most. */
function priorWeights(): Weights {
  const prior: Weights = new Map()
  let total = 0
  for (const [unit, line] of Object.entries(SPELLING_HABITS)) {
    const size = unit === '' ? 1.2 : unit.length === 1 ? 1 : 0.12
    const common = /^[اويأ]/.test(unit) ? 2.5 : /^[رنلتسمكدب]/.test(unit) ? 1.5 : 1
    line.split(' ').forEach((piece, at) => {
      const weight = (size * common) / (at + 1) ** 1.5
      for (const placed of places(unit)) {
        const row = prior.get(placed) ?? new Map<string, number>()
        prior.set(placed, row)
        row.set(piece, (row.get(piece) ?? 0) + weight)
        total += weight
      }
    })
  }
  for (const row of prior.values()) for (const [piece, weight] of row) row.set(piece, weight / total)
  return prior
}

const toLines = (weights: Weights): Record<string, string> =>
  Object.fromEntries(
    [...weights].map(([unit, row]) => [
      unit,
      [...row]
        .sort((a, b) => b[1] - a[1])
        .map(([piece, weight]) => `${piece}=${Number(weight.toPrecision(3))}`)
        .join(' '),
    ]),
  )

/** Adds the expected counts of one pair; answers its log probability. */
function expect(a: ArabicWord, e: EnglishWord, channel: NameChannel, counts: Float64Array): number {
  const n = a.length
  const m = e.length
  const width = m + 1
  const before = new Float64Array((n + 1) * width)
  const after = new Float64Array((n + 1) * width)
  const steps: [number, number, number][] = []
  before[0] = 1
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const from = i * width + j
      if (before[from] === 0) continue
      for (let take = 0; take <= LONGEST_UNIT && i + take <= n; take++) {
        const row = take === 0 ? 0 : a.rows[i * LONGEST_UNIT + take - 1]!
        if (row < 0) continue
        for (
          let size = take === 0 ? 1 : 0;
          size <= (take === 0 ? 2 : LONGEST_PIECE) && j + size <= m;
          size++
        ) {
          const column = size === 0 ? 0 : e.columns[j * LONGEST_PIECE + size - 1]!
          if (column < 0) continue
          const cell = row * channel.pieceCount + column
          if (channel.table[cell] === 0) continue
          const to = (i + take) * width + j + size
          before[to]! += before[from]! * channel.table[cell]!
          steps.push([from, to, cell])
        }
      }
    }
  const whole = before[n * width + m]!
  if (!(whole > 1e-200)) return -Infinity
  after[n * width + m] = 1
  for (const [from, to, cell] of steps.reverse()) after[from]! += after[to]! * channel.table[cell]!
  for (const [from, to, cell] of steps)
    counts[cell]! += (before[from]! * channel.table[cell]! * after[to]!) / whole
  return Math.log(whole)
}

/** Log odds of being one name against being two by chance, for each letter. */
function odds(pair: Pair, channel: NameChannel): number {
  const a = prepareArabicWord(pair.arabic, channel)
  const e = prepareEnglishWord(letterCodes(pair.english), channel)
  return (jointLogProbability(a, e, channel) - a.logShare - e.logShare) / (a.length + e.length)
}

function maximise(channel: NameChannel, counts: Float64Array, prior: Weights): Weights {
  const names: string[] = new Array(channel.pieceCount).fill('')
  const spell = (packed: number): string =>
    packed === 0 ? '' : spell(Math.floor(packed / 27)) + String.fromCharCode(96 + (packed % 27))
  channel.pieces.forEach((column, packed) => {
    if (column > 0) names[column] = spell(packed)
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  const letters = total / PRIOR_PAIRS > 0 ? PRIOR_PAIRS * 6 : 0
  const weights: Weights = new Map()
  for (const unit of Object.keys(SPELLING_HABITS)) {
    const rows = places(unit).map(placed => channel.units.get(placed)!)
    places(unit).forEach((placed, at) => {
      const row = new Map<string, number>()
      for (let column = 0; column < channel.pieceCount; column++) {
        const pooled = rows.reduce(
          (sum, r, k) => sum + (k === at ? 0 : counts[r * channel.pieceCount + column]!),
          0,
        )
        const piece = names[column] === '' ? '_' : names[column]!
        const habit = (prior.get(placed)?.get(piece) ?? 0) * letters
        const weight = counts[rows[at]! * channel.pieceCount + column]! + OTHER_PLACES * pooled + habit
        if (weight > LEAST_WEIGHT) row.set(piece, weight)
      }
      weights.set(placed, row)
    })
  }
  return weights
}

function learn(pairs: readonly Pair[], prior: Weights): Weights {
  let weights = prior
  for (let round = 0; round < rounds; round++) {
    const channel = buildChannel(toLines(weights))
    const counts = new Float64Array(channel.table.length)
    let used = 0
    for (const pair of pairs) {
      if (odds(pair, channel) < LEAST_ODDS) continue
      used++
      expect(
        prepareArabicWord(pair.arabic, channel),
        prepareEnglishWord(letterCodes(pair.english), channel),
        channel,
        counts,
      )
    }
    weights = maximise(channel, counts, prior)
    if (round === rounds - 1) console.log(`learned from ${used} of ${pairs.length} pairs`)
  }
  return weights
}

/** Share of pairs found first among 500 of the list. */
function firstOfMany(pairs: readonly Pair[], all: readonly Pair[], channel: NameChannel): number {
  let right = 0
  pairs.forEach((pair, at) => {
    const a = prepareArabicWord(pair.arabic, channel)
    const score = (english: string) => {
      const e = prepareEnglishWord(letterCodes(english), channel)
      return jointLogProbability(a, e, channel) - e.logShare
    }
    const own = score(pair.english)
    let best = true
    for (let k = 1; k < 500 && best; k++) {
      const other = all[(at * 7919 + k * 104729) % all.length]!.english
      best = other === pair.english || score(other) < own
    }
    if (best) right++
  })
  return (100 * right) / pairs.length
}

const prior = priorWeights()
const unique = new Map(
  [...gazetteerPairs(), ...givenPairs()].map(pair => [`${pair.arabic} ${pair.english}`, pair]),
)
const pairs = [...unique.values()]
const start = buildChannel(toLines(prior))
const heldOut = pairs.filter((pair, at) => at % 10 === 0 && odds(pair, start) >= LEAST_ODDS)
console.log(`habits alone: ${firstOfMany(heldOut, pairs, start).toFixed(2)} of ${heldOut.length}`)
const nine = learn(
  pairs.filter((_, at) => at % 10 !== 0),
  prior,
)
console.log(`held out: ${firstOfMany(heldOut, pairs, buildChannel(toLines(nine))).toFixed(2)}`)
if (write) {
  const lines = Object.entries(toLines(learn(pairs, prior)))
    .filter(([, line]) => line !== '')
    .map(([unit, line]) => `  ${JSON.stringify(unit)}: '${line}',`)
  writeFileSync(
    new URL('../../shared/entities/name-channel-weights.ts', import.meta.url),
    `/**\n * Joint weights of Arabic stretches (^ begins, $ ends a word) and English letters, \`_\` for none.\n * Written by e2e/bench/fit-names.ts; do not edit.\n */\nexport const LEARNED_PIECES: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n}\n`,
  )
}
