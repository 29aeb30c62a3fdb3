// How well running text is split and aligned: the sentences of each gold document are joined by spaces on both sides,
// then split and aligned by us. Strict: a bead is right when both its character spans are those of a gold bead. Many
// gold lines are two sentences that a script put on one line, which running text cannot show; so the second figure
// also takes as right what is finer or coarser (by at most three) but cut at the same two places as gold.
//   node e2e/bench/measure-raw-alignment.ts [--data DIR] [--group news] [--verbose]
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignSentences } from '../../shared/align/align-sentences.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'
import { readGold } from './read-gold.ts'

const folder =
  argument('--data') ?? fileURLToPath(new URL('../../../shared/bench/data/align-dev', import.meta.url))
if (!existsSync(folder)) {
  console.error(`not run: no gold alignments at ${folder}`)
  process.exit(2)
}
const wanted = argument('--group') ?? 'news'
const verbose = process.argv.includes('--verbose')
const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }

type Joined = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

function join(lines: Text): Joined {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const sentence of lines.sentences) {
    const line = lines.original.slice(sentence.from, sentence.to).trim()
    if (line && text) text += ' '
    from.push(text.length)
    text += line
    to.push(text.length)
  }
  return { text, from, to }
}

const spanOf = (from: readonly number[], to: readonly number[], indexes: readonly number[]): string =>
  indexes.length === 0 ? '-' : `${from[indexes[0]!]}-${to[indexes.at(-1)!]}`

type Cut = { readonly from: string; readonly to: string }

/** The places, on both sides at once, where each bead begins and ends. */
function cuts(
  beads: readonly (readonly [readonly number[], readonly number[]])[],
  arabic: Spans,
  english: Spans,
): Cut[] {
  let a = 0
  let e = 0
  let before = '0 0'
  return beads.map(bead => {
    if (bead[0].length > 0) a = arabic.to[bead[0].at(-1)!]!
    if (bead[1].length > 0) e = english.to[bead[1].at(-1)!]!
    const cut = { from: before, to: `${a} ${e}` }
    before = cut.to
    return cut
  })
}
type Spans = { readonly to: readonly number[] }

/** Beads that begin and end where the other alignment cuts, or lie with at most two others between two such places. */
function tiled(beads: readonly Cut[], others: readonly Cut[]): boolean[] {
  const places = new Set(['0 0', ...others.map(cut => cut.to)])
  const right = beads.map(() => false)
  let from = 0
  for (let at = 0; at < beads.length; at++) {
    if (!places.has(beads[at]!.to)) continue
    if (at - from < 3) right.fill(true, from, at + 1)
    from = at + 1
  }
  return right
}

const tiles = { right: 0, said: 0, found: 0, gold: 0 }
const sum = { right: 0, said: 0, found: 0, gold: 0, sentences: { arabic: [0, 0, 0], english: [0, 0, 0] } }
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.gold') || !file.startsWith(`${wanted}-`)) continue
  const gold = readGold(folder, file.slice(0, -5))
  const joined = { arabic: join(gold.arabic), english: join(gold.english) }
  const segmented = (language: Language) => segmentText(joined[language].text, language, [])
  const arabic = segmented('arabic')
  const english = segmented('english')
  const beads = finish(alignSentences(arabic, english, knowledge))
  const goldKeys = gold.beads
    .filter(([a, e]) => a.length + e.length > 0)
    .map(([a, e]) => ({
      key: `${spanOf(joined.arabic.from, joined.arabic.to, a)} ${spanOf(joined.english.from, joined.english.to, e)}`,
      full: a.length > 0 && e.length > 0,
    }))
  const starts = (text: Text) => text.sentences.map(sentence => sentence.from)
  const ends = (text: Text) => text.sentences.map(sentence => sentence.to)
  const ours = beads.map(
    bead =>
      `${spanOf(starts(arabic), ends(arabic), bead.arabic)} ${spanOf(starts(english), ends(english), bead.english)}`,
  )
  const right = new Set(goldKeys.map(({ key }) => key))
  const said = new Set(ours)
  const hits = ours.filter(key => right.has(key)).length
  const full = goldKeys.filter(bead => bead.full)
  const found = full.filter(({ key }) => said.has(key)).length
  sum.right += hits
  sum.said += ours.length
  sum.found += found
  sum.gold += full.length
  const goldBeads = gold.beads.filter(([x, y]) => x.length + y.length > 0)
  const goldCuts = cuts(goldBeads, joined.arabic, joined.english)
  const ourCuts = cuts(
    beads.map(bead => [bead.arabic, bead.english] as const),
    { to: ends(arabic) },
    { to: ends(english) },
  )
  const ourTiles = tiled(ourCuts, goldCuts)
  const goldTiles = tiled(goldCuts, ourCuts).filter((_, at) => goldBeads[at]!.every(side => side.length > 0))
  tiles.right += ourTiles.filter(Boolean).length
  tiles.said += ourTiles.length
  tiles.found += goldTiles.filter(Boolean).length
  tiles.gold += goldTiles.length
  for (const [language, text] of [
    ['arabic', arabic],
    ['english', english],
  ] as const) {
    const wantedSpans = new Set(joined[language].from.map((from, at) => `${from}-${joined[language].to[at]}`))
    const counts = sum.sentences[language]
    counts[0]! += text.sentences.filter(s => wantedSpans.has(`${s.from}-${s.to}`)).length
    counts[1]! += text.sentences.length
    counts[2]! += wantedSpans.size
    if (verbose)
      for (const s of text.sentences)
        if (!wantedSpans.has(`${s.from}-${s.to}`))
          console.log(`${gold.name} split: ${text.original.slice(s.from, s.to)}`)
  }
}
const f1 = (hits: number, of: number, found: number, gold: number) => {
  const p = hits / of
  const r = found / gold
  return `P ${(100 * p).toFixed(2)} R ${(100 * r).toFixed(2)} F1 ${((200 * p * r) / (p + r)).toFixed(2)}`
}
for (const [language, [hits, of, gold]] of Object.entries(sum.sentences))
  console.log(`sentences ${language}: ${f1(hits!, of!, hits!, gold!)}`)
console.log(
  `raw alignment ${wanted}, strict over character spans: ${f1(sum.right, sum.said, sum.found, sum.gold)}`,
)
console.log(
  `raw alignment ${wanted}, finer and coarser beads between the same cuts too: ${f1(tiles.right, tiles.said, tiles.found, tiles.gold)}`,
)
