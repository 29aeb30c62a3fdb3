// The lexicon and the analyser: how long the lexicon takes to load, words analysed a second on one core (every
// running word anew, nothing remembered), and the share of running words of the news documents, names apart, that
// have an analysis; with --failures the commonest that have none.
//   node e2e/bench/measure-words.ts [--failures N]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analyseWord } from '../../shared/arabic/analyse-word.ts'
import { recogniseArabic } from '../../shared/entities/recognise-arabic.ts'
import { repairGluedWords } from '../../shared/text/repair-glued-words.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'

const folder = fileURLToPath(new URL('../../../shared/bench/data/align-dev/', import.meta.url))
const started = performance.now()
const lexicon = loadLexicon()
const loaded = performance.now() - started
lexicon.derived()
console.log(
  `lexicon: ${lexicon.lexemes.length} entries loaded in ${loaded.toFixed(0)} ms, regular derivations in ${(performance.now() - started - loaded).toFixed(0)} ms more`,
)
if (!existsSync(folder)) {
  console.error(`not run: no news at ${folder}`)
  process.exit(2)
}
const gazetteer = loadGazetteer()
const running: string[] = []
let names = 0
let known = 0
const failures = new Map<string, number>()
for (const file of readdirSync(folder)) {
  if (!/^news-.*\.ar\.txt$/.test(file)) continue
  const text = segmentText(readFileSync(folder + file, 'utf8'), 'arabic', [])
  const mentions = recogniseArabic(text, { lexicon, gazetteer })
  const repairs = repairGluedWords(text.original, [])
  for (const word of splitWords(text.original)) {
    if (word.kind !== 'word') continue
    const surface = text.original.slice(word.from, word.to)
    if (!/^[\u0621-\u0652]{2,}$/.test(surface)) continue
    running.push(surface)
    if (mentions.some(mention => mention.from < word.to && word.from < mention.to)) {
      names++
      continue
    }
    const parts = repairs.find(repair => repair.from === word.from)?.reading.split(' ') ?? [surface]
    if (parts.every(part => analyseWord(part, lexicon)[0]!.lexeme !== null)) known++
    else failures.set(surface, (failures.get(surface) ?? 0) + 1)
  }
}
const common = running.length - names
console.log(
  `coverage: ${known} of ${common} running words of the news, names apart (${names}), have an analysis: ${((100 * known) / common).toFixed(2)}%`,
)
for (const word of running) analyseWord(word, lexicon)
const begun = performance.now()
let rounds = 0
for (; performance.now() - begun < 3000; rounds++) for (const word of running) analyseWord(word, lexicon)
const rate = (rounds * running.length) / ((performance.now() - begun) / 1000)
console.log(`speed: ${Math.round(rate)} words a second, one core`)
const wanted = Number(argument('--failures') ?? 0)
for (const [word, count] of [...failures].sort((a, b) => b[1] - a[1]).slice(0, wanted))
  console.log(`${word} ${count}`)
