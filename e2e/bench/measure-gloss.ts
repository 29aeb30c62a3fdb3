// The right gloss of a word in its sentence: first right, in the first three, and the wrong sense first, with the
// Arabic alone and with the aligned English sentence as evidence. Counted as the scorer beside the project counts.
//   node e2e/bench/measure-gloss.ts [--data FILE]
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { glossWord } from '../../shared/arabic/gloss-word.ts'
import { argument } from './argument.ts'
import { loadLexicon } from './load-knowledge.ts'

type Gold = {
  readonly sentence: string
  readonly english: string
  readonly from: number
  readonly to: number
  readonly glosses: readonly string[]
  readonly wrong?: readonly string[]
}

const file =
  argument('--data') ?? fileURLToPath(new URL('../../../shared/bench/data/gloss-dev.jsonl', import.meta.url))
if (!existsSync(file)) {
  console.error(`not run: no gold glosses at ${file}`)
  process.exit(2)
}
const gold = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim())
  .map(line => JSON.parse(line) as Gold)
const lexicon = loadLexicon()
const fold = (gloss: string) =>
  gloss
    .toLowerCase()
    .replace(/^(to|a|an|the) /, '')
    .replace(/[^a-z0-9' -]/g, '')
    .trim()
for (const withEnglish of [false, true]) {
  const counts = { first: 0, three: 0, wrong: 0 }
  for (const { sentence, english, from, to, glosses, wrong } of gold) {
    const said = glossWord(sentence, { from, to }, lexicon, withEnglish ? english : undefined).glosses.map(
      fold,
    )
    const right = new Set(glosses.map(fold))
    if (right.has(said[0] ?? '')) counts.first++
    if (said.slice(0, 3).some(gloss => right.has(gloss))) counts.three++
    if ((wrong ?? []).map(fold).includes(said[0] ?? '')) counts.wrong++
  }
  const share = (count: number) => ((100 * count) / gold.length).toFixed(2)
  console.log(
    `gloss ${withEnglish ? 'with the English sentence' : 'from the Arabic alone'}: ${gold.length} words, first right ${share(counts.first)}, in first three ${share(counts.three)}, wrong sense first ${share(counts.wrong)}`,
  )
}
