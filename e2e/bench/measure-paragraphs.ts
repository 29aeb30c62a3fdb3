// What paragraph breaks add to the alignment, and whether they mislead: the lines of the gold documents are divided
// into paragraphs in four ways, and aligned with each weight of the evidence. Shared: breaks between beads, the same on
// both sides. Noisy: one break in five is missing on either side, and a few stand elsewhere. Unrelated: each side is
// divided for itself. None: one paragraph. Strict F1 over all groups, each document alike.
//   node e2e/bench/measure-paragraphs.ts [--weights 0,0.35,0.7,1,1.4]
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignSentences } from '../../shared/align/align-sentences.ts'
import { MODEL } from '../../shared/align/alignment-model.ts'
import { FEATURE_INDEX } from '../../shared/align/bead-feature-list.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { Text } from '../../shared/model/text.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'
import { type GoldDocument, readGold } from './read-gold.ts'

const folder = fileURLToPath(new URL('../../../shared/bench/data/align-dev', import.meta.url))
if (!existsSync(folder)) {
  console.error(`not run: no gold alignments at ${folder}`)
  process.exit(2)
}
const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.gold'))
  .sort()
  .map(name => readGold(folder, name.slice(0, -5)))

type Starts = { readonly arabic: Set<number>; readonly english: Set<number> }
const WAYS: Readonly<Record<string, (gold: GoldDocument, random: () => number) => Starts>> = {
  none: () => ({ arabic: new Set(), english: new Set() }),
  shared: (gold, random) => between(gold, random, 0, 0),
  noisy: (gold, random) => between(gold, random, 0.2, 0.04),
  unrelated: (gold, random) => ({
    arabic: anywhere(gold.arabic, random, 0.35),
    english: anywhere(gold.english, random, 0.35),
  }),
}

function between(
  { arabic, english, beads }: GoldDocument,
  random: () => number,
  lost: number,
  stray: number,
): Starts {
  const starts = { arabic: anywhere(arabic, random, stray), english: anywhere(english, random, stray) }
  for (const [a, e] of beads) {
    if (a.length === 0 || e.length === 0 || random() > 0.35) continue
    if (random() >= lost) starts.arabic.add(a[0]!)
    if (random() >= lost) starts.english.add(e[0]!)
  }
  return starts
}

const anywhere = (text: Text, random: () => number, share: number): Set<number> =>
  new Set(text.sentences.flatMap((_, at) => (random() < share ? [at] : [])))

/** The same sentences, a block from each start to the next. */
function divided(text: Text, starts: ReadonlySet<number>): Text {
  let block = 0
  const sentences = text.sentences.map((sentence, at) => {
    if (at > 0 && starts.has(at)) block++
    return { ...sentence, block }
  })
  const blocks = Array.from({ length: block + 1 }, (_, number) => {
    const own = sentences.filter(sentence => sentence.block === number)
    return { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0, kind: 'paragraph' as const }
  })
  return { ...text, blocks, sentences }
}

const keyOf = (arabic: readonly number[], english: readonly number[]) => `${arabic}:${english}`

for (const [way, startsOf] of Object.entries(WAYS)) {
  const figures = (argument('--weights') ?? '0,0.35,0.7,1,1.4').split(',').map(weight => {
    const weights = MODEL.weights.map((old, at) => (at === FEATURE_INDEX.paragraphs ? Number(weight) : old))
    const sums = new Map<string, number[]>()
    for (const gold of documents) {
      let seed = 7 + gold.name.length
      const random = () => {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        return seed / 0x7fffffff
      }
      const starts = startsOf(gold, random)
      const beads = finish(
        alignSentences(
          divided(gold.arabic, starts.arabic),
          divided(gold.english, starts.english),
          knowledge,
          [],
          {
            ...MODEL,
            weights,
          },
        ),
      )
      const right = new Set(gold.beads.map(([a, e]) => keyOf(a, e)))
      const said = beads.filter(bead => bead.arabic.length > 0 && bead.english.length > 0)
      const sum = sums.get(gold.name.split('-')[0]!) ?? [0, 0, 0]
      sum[0]! += said.filter(bead => right.has(keyOf(bead.arabic, bead.english))).length
      sum[1]! += said.length
      sum[2]! += gold.beads.filter(([a, e]) => a.length > 0 && e.length > 0).length
      sums.set(gold.name.split('-')[0]!, sum)
    }
    const f1 = [...sums].map(
      ([group, [hits, of, gold]]) => `${group} ${((200 * hits!) / (of! + gold!)).toFixed(2)}`,
    )
    return `  weight ${weight}: ${f1.join('  ')}`
  })
  console.log(`${way}\n${figures.join('\n')}`)
}
