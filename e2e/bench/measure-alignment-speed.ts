// How time and peak memory of aligning grow with the length of the texts: the news documents are repeated in a
// shuffled order (seeded, with numbers and names of their own changed so that copies differ) up to each size, each
// size in a process of its own.
//   node e2e/bench/measure-alignment-speed.ts [--sizes 1000,3000,10000,30000]
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignSentences } from '../../shared/align/align-sentences.ts'
import { finish } from '../../shared/engine-steps.ts'
import { segmentLines, segmentText } from '../../shared/text/segment-text.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'
import { readGold } from './read-gold.ts'

const folder = fileURLToPath(new URL('../../../shared/bench/data/align-dev', import.meta.url))
if (!existsSync(folder)) {
  console.error(`not run: no gold alignments at ${folder}`)
  process.exit(2)
}

const size = argument('--one')
if (size === undefined) {
  for (const one of (argument('--sizes') ?? '300-words,1000,3000,10000,30000').split(',')) {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', one], {
      encoding: 'utf8',
    })
    process.stdout.write(run.status === 0 ? run.stdout : `${one}: failed: ${run.stderr.slice(-300)}\n`)
  }
} else if (size === '300-words') measureArticle()
else measureLines(Number(size))

function documents() {
  const names = readdirSync(folder)
    .filter(name => /^news-.*\.gold$/.test(name))
    .sort()
  return names.map(name => readGold(folder, name.slice(0, -5)))
}

function measureArticle(): void {
  const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }
  const gold = documents().find(one => one.english.original.split(/\s+/).length >= 300)!
  const cut = (text: string, share: number) =>
    text.slice(0, Math.round(text.length * share)).replace(/\n/g, ' ')
  const share = 300 / gold.english.original.split(/\s+/).length
  const run = () => {
    const started = performance.now()
    const arabic = segmentText(cut(gold.arabic.original, share), 'arabic', [])
    const english = segmentText(cut(gold.english.original, share), 'english', [])
    finish(alignSentences(arabic, english, knowledge))
    return performance.now() - started
  }
  const first = run()
  const warm = Math.min(...Array.from({ length: 5 }, run))
  console.log(
    `an article of 300 English words, split and aligned: first ${first.toFixed(0)} ms, warm ${warm.toFixed(0)} ms`,
  )
}

function measureLines(wanted: number): void {
  const all = documents()
  let seed = 7
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const arabic: string[] = []
  const english: string[] = []
  const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')
  for (let copy = 0; arabic.length < wanted; copy++) {
    const gold = all[Math.floor(random() * all.length)]!
    const vary = (line: string) => line.replace(/\d+/g, digits => String(Number(digits) + copy))
    arabic.push(...linesOf(gold.arabic.original).map(vary))
    english.push(...linesOf(gold.english.original).map(vary))
  }
  const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }
  const idle = process.memoryUsage().rss
  const started = performance.now()
  const cpu = process.cpuUsage()
  const beads = finish(
    alignSentences(
      segmentLines(arabic.slice(0, wanted).join('\n'), 'arabic', []),
      segmentLines(english.join('\n'), 'english', []),
      knowledge,
    ),
  )
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `${wanted} × ${english.length} sentences: ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processor time), ${beads.length} beads, peak ${peak.toFixed(0)} MB (${(idle / 1048576).toFixed(0)} MB before)`,
  )
}
