// How many names of two scripts are compared in a second on one core, prepared and from strings.
//   node e2e/bench/measure-names.ts [--min COMPARISONS]
import {
  matchNames,
  prepareArabicName,
  preparedSimilarity,
  prepareEnglishName,
} from '../../shared/entities/match-names.ts'
import { loadGazetteer } from './load-knowledge.ts'

const people = loadGazetteer().entries.filter(entry => entry.type === 'PER')
const arabic = people.map(entry => entry.arabic[0]!.split(' ').at(-1)!).slice(0, 400)
const english = people.map(entry => entry.english[0]!.split(' ').at(-1)!).slice(0, 400)

/** The best of several rounds, after one to warm up. */
function comparisonsPerSecond(round: () => number): number {
  round()
  let best = 0
  for (let k = 0; k < 5; k++) {
    const started = performance.now()
    const count = round()
    best = Math.max(best, count / ((performance.now() - started) / 1000))
  }
  return best
}

const prepared = {
  arabic: arabic.map(name => prepareArabicName(name)),
  english: english.map(name => prepareEnglishName(name)),
}
const ready = comparisonsPerSecond(() => {
  for (const a of prepared.arabic) for (const e of prepared.english) preparedSimilarity(a, e)
  return prepared.arabic.length * prepared.english.length
})
const fifty = english.slice(0, 50)
const strings = comparisonsPerSecond(() => {
  for (const a of arabic) matchNames(a, fifty)
  return arabic.length * fifty.length
})
console.log(`names prepared: ${ready.toFixed(0)} comparisons a second on one core`)
console.log(`names from strings, fifty candidates: ${strings.toFixed(0)} comparisons a second on one core`)
const least = Number(process.argv[process.argv.indexOf('--min') + 1])
if (process.argv.includes('--min') && Math.min(ready, strings) < least) process.exit(1)
