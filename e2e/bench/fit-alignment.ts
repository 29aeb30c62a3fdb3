// Fits the aligner's model on gold alignments: the linear weights as a conditional random field over whole
// alignments (Lafferty et al. 2001) by gradient, the other settings by trying steps. Prints figures on documents
// held out, and writes shared/align/alignment-model.ts with --write.
//   node e2e/bench/fit-alignment.ts [--data DIR] [--epochs N] [--tune N] [--write]
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { adaptToText } from '../../shared/align/adapt-to-text.ts'
import { type AlignmentModel, MODEL } from '../../shared/align/alignment-model.ts'
import { FEATURE_COUNT, FEATURE_INDEX, FEATURES } from '../../shared/align/bead-feature-list.ts'
import { FIRST_SHAPES, SHAPES } from '../../shared/align/bead-shapes.ts'
import { type Prepared, prepareAlignment } from '../../shared/align/prepare-alignment.ts'
import { searchBeads, wholeBand } from '../../shared/align/search-beads.ts'
import { finish } from '../../shared/engine-steps.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'
import { type GoldDocument, readGold } from './read-gold.ts'

const folder =
  argument('--data') ?? fileURLToPath(new URL('../../../shared/bench/data/align-dev', import.meta.url))
if (!existsSync(folder)) {
  console.error(`not run: no gold alignments at ${folder}`)
  process.exit(2)
}
const epochs = Number(argument('--epochs') ?? 120)
const tune = Number(argument('--tune') ?? 0)
/** English sentences to each side of the gold path that training looks at. */
const REACH = 14
/** Strength of the pull of each weight towards zero. */
const PRIOR = 0.006

/** All beads near the gold path of one document with their features, as flat arrays. */
type Lattice = {
  readonly group: string
  readonly gold: GoldDocument
  readonly from: Int32Array
  readonly to: Int32Array
  readonly shape: Uint8Array
  readonly feature: Float32Array
  readonly allowed: Uint8Array
  readonly cells: number
  readonly i: Int32Array
  readonly j: Int32Array
}

const lexicon = loadLexicon()
const gazetteer = loadGazetteer()
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.gold'))
  .sort()
  .map(name => readGold(folder, name.slice(0, -5)))

function latticeOf(gold: GoldDocument, prepared: Prepared): Lattice {
  const n = prepared.arabic.sentences.length
  const m = prepared.english.sentences.length
  // The corridor: English positions within reach of where gold is at each Arabic position.
  const low = new Int32Array(n + 1).fill(m)
  const high = new Int32Array(n + 1).fill(0)
  let at = 0
  let other = 0
  const mark = (i: number, j: number) => {
    for (let r = Math.max(0, i - 3); r <= Math.min(n, i + 3); r++) {
      low[r] = Math.min(low[r]!, Math.max(0, j - REACH))
      high[r] = Math.max(high[r]!, Math.min(m, j + REACH))
    }
  }
  mark(0, 0)
  for (const [a, e] of gold.beads) {
    at = Math.max(at, (a.at(-1) ?? at - 1) + 1)
    other = Math.max(other, (e.at(-1) ?? other - 1) + 1)
    mark(at, other)
  }
  low[0] = 0
  high[n] = m
  const start = new Int32Array(n + 2)
  for (let i = 0; i <= n; i++) start[i + 1] = start[i]! + high[i]! - low[i]! + 1
  const cell = (i: number, j: number) => (i > n || j < low[i]! || j > high[i]! ? -1 : start[i]! + j - low[i]!)
  const keys = new Set(gold.beads.map(([a, e]) => `${a}|${e}`))
  // Gold beads of shapes that the search does not have: anything inside them is right.
  const large = gold.beads.filter(
    ([a, e]) => !SHAPES.some(s => s.arabic === a.length && s.english === e.length),
  )
  const from: number[] = []
  const to: number[] = []
  const shape: number[] = []
  const allowed: number[] = []
  const is: number[] = []
  const js: number[] = []
  const features: Float64Array[] = []
  for (let i = 0; i < n; i++) prepared.evidence.prepare(i, 0, m)
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++)
      SHAPES.forEach((s, k) => {
        const target = cell(i + s.arabic, j + s.english)
        if (target < 0) return
        if (s.arabic && s.english && !prepared.features.plausible(i, s.arabic, j, s.english)) return
        const row = new Float64Array(FEATURE_COUNT)
        if (s.english === 0) prepared.features.skip(true, i, row)
        else if (s.arabic === 0) prepared.features.skip(false, j, row)
        else prepared.features.bead(i, s.arabic, j, s.english, row)
        const a = range(i, s.arabic)
        const e = range(j, s.english)
        const inLarge = large.some(
          ([x, y]) =>
            a.every(v => x.includes(v)) && e.every(v => y.includes(v)) && (a.length > 0 || e.length > 0),
        )
        from.push(cell(i, j))
        to.push(target)
        shape.push(k)
        is.push(i)
        js.push(j)
        allowed.push(keys.has(`${a}|${e}`) || inLarge ? 1 : 0)
        features.push(row)
      })
  const feature = new Float32Array(features.length * FEATURE_COUNT)
  features.forEach((row, b) => {
    feature.set(row, b * FEATURE_COUNT)
  })
  return {
    group: gold.name.split('-')[0]!,
    gold,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    shape: Uint8Array.from(shape),
    feature,
    allowed: Uint8Array.from(allowed),
    cells: start[n + 1]!,
    i: Int32Array.from(is),
    j: Int32Array.from(js),
  }
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k)

const LOW = -1e30
function logAdd(a: number, b: number): number {
  if (a <= LOW) return b
  if (b <= LOW) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

function scoresOf(lattice: Lattice, weights: Float64Array): Float64Array {
  const scores = new Float64Array(lattice.from.length)
  for (let b = 0; b < scores.length; b++) {
    let sum = 0
    const at = b * FEATURE_COUNT
    for (let k = 0; k < FEATURE_COUNT; k++) sum += weights[k]! * lattice.feature[at + k]!
    scores[b] = sum
  }
  return scores
}

/** Adds the gradient of the log-likelihood of gold; answers the log-likelihood. Beads stand in topological order. */
function learn(lattice: Lattice, weights: Float64Array, gradient: Float64Array, scale: number): number {
  const scores = scoresOf(lattice, weights)
  const sums = (only: boolean) => {
    const forward = new Float64Array(lattice.cells).fill(LOW)
    const backward = new Float64Array(lattice.cells).fill(LOW)
    forward[0] = 0
    backward[lattice.cells - 1] = 0
    for (let b = 0; b < scores.length; b++) {
      if (only && !lattice.allowed[b]) continue
      forward[lattice.to[b]!] = logAdd(forward[lattice.to[b]!]!, forward[lattice.from[b]!]! + scores[b]!)
    }
    for (let b = scores.length - 1; b >= 0; b--) {
      if (only && !lattice.allowed[b]) continue
      backward[lattice.from[b]!] = logAdd(backward[lattice.from[b]!]!, backward[lattice.to[b]!]! + scores[b]!)
    }
    return { forward, backward, total: forward[lattice.cells - 1]! }
  }
  const all = sums(false)
  const right = sums(true)
  if (right.total <= LOW) return 0
  for (let b = 0; b < scores.length; b++) {
    const from = lattice.from[b]!
    const to = lattice.to[b]!
    let share = -Math.exp(all.forward[from]! + scores[b]! + all.backward[to]! - all.total)
    if (lattice.allowed[b])
      share += Math.exp(right.forward[from]! + scores[b]! + right.backward[to]! - right.total)
    if (Math.abs(share) < 1e-7) continue
    const at = b * FEATURE_COUNT
    for (let k = 0; k < FEATURE_COUNT; k++) gradient[k]! += scale * share * lattice.feature[at + k]!
  }
  return right.total - all.total
}

type Score = {
  right: number
  said: number
  hit: number
  wanted: number
  sure: [probability: number, right: boolean][]
}
const f1 = ({ right, said, hit, wanted }: Score) => {
  const p = said ? right / said : 0
  const r = wanted ? hit / wanted : 0
  return p + r ? (200 * p * r) / (p + r) : 0
}

/** The probability of each bead, summed over all ways. */
function posteriors(lattice: Lattice, scores: Float64Array): (bead: number) => number {
  const forward = new Float64Array(lattice.cells).fill(LOW)
  const backward = new Float64Array(lattice.cells).fill(LOW)
  forward[0] = 0
  backward[lattice.cells - 1] = 0
  for (let b = 0; b < scores.length; b++)
    forward[lattice.to[b]!] = logAdd(forward[lattice.to[b]!]!, forward[lattice.from[b]!]! + scores[b]!)
  for (let b = scores.length - 1; b >= 0; b--)
    backward[lattice.from[b]!] = logAdd(backward[lattice.from[b]!]!, backward[lattice.to[b]!]! + scores[b]!)
  return b =>
    Math.exp(
      forward[lattice.from[b]!]! + scores[b]! + backward[lattice.to[b]!]! - forward[lattice.cells - 1]!,
    )
}

/** How far stated probabilities are from what they state, in ten bins, and how right those of 0.9 and more are. */
function calibration(sure: readonly (readonly [number, boolean])[]): string {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = sure.filter(([p]) => Math.min(9, Math.floor(p * 10)) === bin)
    if (inside.length === 0) continue
    const stated = inside.reduce((sum, [p]) => sum + p, 0) / inside.length
    const right = inside.filter(([, r]) => r).length / inside.length
    error += (inside.length / sure.length) * Math.abs(stated - right)
  }
  const high = sure.filter(([p]) => p >= 0.9)
  const right = high.filter(([, r]) => r).length / (high.length || 1)
  return `expected calibration error ${error.toFixed(3)}; ${high.length} of ${sure.length} beads at 0.9 and more, ${(100 * right).toFixed(1)}% of them right`
}

function decode(lattice: Lattice, weights: Float64Array): Score {
  const scores = scoresOf(lattice, weights)
  const best = new Float64Array(lattice.cells).fill(LOW)
  const came = new Int32Array(lattice.cells).fill(-1)
  best[0] = 0
  for (let b = 0; b < scores.length; b++) {
    const value = best[lattice.from[b]!]! + scores[b]!
    if (value > best[lattice.to[b]!]!) {
      best[lattice.to[b]!] = value
      came[lattice.to[b]!] = b
    }
  }
  const keys = new Set(lattice.gold.beads.map(([a, e]) => `${a}|${e}`))
  const score: Score = {
    right: 0,
    said: 0,
    hit: 0,
    sure: [],
    wanted: lattice.gold.beads.filter(([a, e]) => a.length && e.length).length,
  }
  const probabilities = posteriors(lattice, scores)
  for (let at = lattice.cells - 1; at > 0; ) {
    const b = came[at]!
    const s = SHAPES[lattice.shape[b]!]!
    score.said++
    const right = keys.has(`${range(lattice.i[b]!, s.arabic)}|${range(lattice.j[b]!, s.english)}`)
    score.sure.push([probabilities(b), right])
    if (right) {
      score.right++
      if (s.arabic && s.english) score.hit++
    }
    at = lattice.from[b]!
  }
  return score
}

function train(
  lattices: readonly Lattice[],
  initial: readonly number[],
  rounds: number,
): { weights: Float64Array; likelihood: number } {
  const weights = Float64Array.from({ length: FEATURE_COUNT }, (_, k) => initial[k] ?? 0)
  const beads: Record<string, number> = {}
  for (const { group, gold } of lattices) beads[group] = (beads[group] ?? 0) + gold.beads.length
  const mean = new Float64Array(FEATURE_COUNT)
  const square = new Float64Array(FEATURE_COUNT)
  let likelihood = 0
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(FEATURE_COUNT)
    likelihood = 0
    // Every kind of text weighs the same, however many beads of it there are.
    for (const lattice of lattices)
      likelihood += learn(lattice, weights, gradient, 1 / beads[lattice.group]!) / beads[lattice.group]!
    const rate = 0.12 * (1 - 0.8 * (round / rounds))
    for (let k = 0; k < FEATURE_COUNT; k++) {
      const g = gradient[k]! - PRIOR * weights[k]!
      mean[k] = 0.9 * mean[k]! + 0.1 * g
      square[k] = 0.99 * square[k]! + 0.01 * g * g
      weights[k]! +=
        (rate * (mean[k]! / (1 - 0.9 ** round))) / (Math.sqrt(square[k]! / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return { weights, likelihood }
}

function report(
  label: string,
  lattices: readonly Lattice[],
  weightsOf: (lattice: Lattice) => Float64Array,
): Record<string, number> {
  const groups = new Map<string, Score>()
  for (const lattice of lattices) {
    const score = decode(lattice, weightsOf(lattice))
    for (const group of [lattice.group, 'total']) {
      const sum = groups.get(group) ?? { right: 0, said: 0, hit: 0, wanted: 0, sure: [] }
      sum.right += score.right
      sum.said += score.said
      sum.hit += score.hit
      sum.wanted += score.wanted
      sum.sure.push(...score.sure)
      groups.set(group, sum)
    }
  }
  console.log(`  ${calibration(groups.get('total')!.sure)}`)
  const figures = Object.fromEntries([...groups].map(([group, score]) => [group, f1(score)]))
  console.log(
    label,
    Object.entries(figures)
      .map(([group, value]) => `${group} ${value.toFixed(2)}`)
      .join('  '),
  )
  return figures
}

const prepare = (model: AlignmentModel): Prepared[] =>
  documents.map(gold => prepareAlignment(gold.arabic, gold.english, { lexicon, gazetteer }, model))
const lattice = (prepared: readonly Prepared[]): Lattice[] =>
  documents.map((gold, at) => latticeOf(gold, prepared[at]!))
/** The second pass as the aligner makes it, after a first one with the weights of the model. */
const adapted = (prepared: readonly Prepared[], model: AlignmentModel): Prepared[] =>
  prepared.map(one => {
    const n = one.arabic.sentences.length
    const m = one.english.sentences.length
    return adaptToText(
      one,
      finish(searchBeads(n, m, wholeBand(n, m), one, model.first, done => done, FIRST_SHAPES)),
      model,
    )
  })

/** Fits on all documents but a fold and decodes the fold, for each fold in turn. */
function heldOut(
  lattices: readonly Lattice[],
  initial: readonly number[],
  folds: number,
  rounds: number,
): Record<string, number> {
  const counts: Record<string, number> = {}
  const foldOf = new Map(
    lattices.map(lattice => {
      const next = counts[lattice.group] ?? 0
      counts[lattice.group] = next + 1
      return [lattice, next % folds]
    }),
  )
  const fitted = Array.from(
    { length: folds },
    (_, fold) =>
      train(
        lattices.filter(l => foldOf.get(l) !== fold),
        initial,
        rounds,
      ).weights,
  )
  return report('  held out:          ', lattices, lattice => fitted[foldOf.get(lattice)!]!)
}

let model = MODEL
const floats = (values: readonly number[]) =>
  Float64Array.from({ length: FEATURE_COUNT }, (_, k) => values[k] ?? 0)
const base = prepare(model)
const firstLattices = lattice(base)
report('first pass as it is: ', firstLattices, () => floats(model.first))
const first = train(firstLattices, model.first, epochs)
model = { ...model, first: [...first.weights] }
report('first pass fitted:   ', firstLattices, () => first.weights)
heldOut(firstLattices, model.first, 3, Math.round(epochs * 0.7))
let lattices = lattice(adapted(base, model))
report('second pass as it is:', lattices, () => floats(model.weights))
let { weights, likelihood } = train(lattices, model.weights, epochs)
console.log('log-likelihood a bead, all kinds alike:', (likelihood / 3).toFixed(4))

// The settings that are no linear weights: a step is kept when the likelihood rises.
const steps: ((m: AlignmentModel, by: number) => AlignmentModel)[] = [
  (m, by) => ({ ...m, power: m.power * by }),
  (m, by) => ({ ...m, spread: m.spread * by }),
  (m, by) => ({ ...m, rarity: m.rarity * by }),
  ...[1, 2, 3, 4, 5].map(k => (m: AlignmentModel, by: number) => ({
    ...m,
    classes: m.classes.map((c, at) => (at === k ? c * by : c)),
  })),
  ...[0, 1, 2, 3, 5].map(k => (m: AlignmentModel, by: number) => ({
    ...m,
    found: m.found.map((c, at) => (at === k ? 1 - (1 - c) / by : c)),
  })),
]
for (let step = 0; step < tune; step++) {
  const change = steps[step % steps.length]!
  for (const by of [1.3, 1 / 1.3]) {
    const candidate = change(model, by)
    const tried = lattice(adapted(prepare(candidate), candidate))
    const result = train(tried, [...weights], Math.round(epochs / 4))
    if (result.likelihood > likelihood + 1e-4) {
      model = candidate
      lattices = tried
      weights = result.weights
      likelihood = result.likelihood
      console.log(`step ${step}: ${(likelihood / 3).toFixed(4)}`)
      break
    }
  }
}
if (tune > 0) ({ weights, likelihood } = train(lattices, [...weights], epochs))
report('second pass fitted:  ', lattices, () => weights)
heldOut(lattices, [...weights], 3, Math.round(epochs * 0.7))
for (const [k, name] of FEATURES.entries()) console.log(name.padEnd(18), weights[k]!.toFixed(3))

if (process.argv.includes('--write')) {
  const path = fileURLToPath(new URL('../../shared/align/alignment-model.ts', import.meta.url))
  const source = readFileSync(path, 'utf8')
  // Gold lines bear no paragraphs: e2e/bench/measure-paragraphs.ts shows what this weight does.
  weights[FEATURE_INDEX.paragraphs] = MODEL.weights[FEATURE_INDEX.paragraphs]!
  const list = (values: Iterable<number>) => `[${[...values].map(v => Number(v.toFixed(4))).join(', ')}]`
  const text = `export const MODEL: AlignmentModel = {
  classes: ${list(model.classes)},
  rarity: ${Number(model.rarity.toFixed(4))},
  found: ${list(model.found)},
  power: ${Number(model.power.toFixed(4))},
  spread: ${Number(model.spread.toFixed(4))},
  usualShare: ${Number(model.usualShare.toFixed(4))},
  first: ${list(model.first)},
  weights: ${list(weights)},
}
`
  writeFileSync(path, source.slice(0, source.indexOf('export const MODEL')) + text)
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'ignore' })
}
