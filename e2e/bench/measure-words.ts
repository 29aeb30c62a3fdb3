// The lexicon and the analyser: how long the lexicon takes to parse and, compiled, to load (best of five fresh
// processes, file and index), words analysed a second on one core (every
// running word anew, nothing remembered), and the share of running words of the news documents, names apart, that
// have an analysis; with --failures the commonest that have none.
//   node e2e/bench/measure-words.ts [--failures N]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCompiledFile } from '../../electron/knowledge/load-knowledge.ts'
import { analyseWord } from '../../shared/arabic/analyse-word.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { recogniseArabic } from '../../shared/entities/recognise-arabic.ts'
import { repairGluedWords } from '../../shared/text/repair-glued-words.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { compileLexicon } from '../build/compile-lexicon.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'

const toLoad = argument('--load')
if (toLoad !== undefined) {
  const begun = performance.now()
  readCompiledFile(toLoad)
  console.log(performance.now() - begun)
  process.exit(0)
}

const folder = fileURLToPath(new URL('../../../shared/bench/data/align-dev/', import.meta.url))
const started = performance.now()
const lexicon = loadLexicon()
const loaded = performance.now() - started
lexicon.derived()
console.log(
  `lexicon: ${lexicon.lexemes.length} entries loaded in ${loaded.toFixed(0)} ms, regular derivations in ${(performance.now() - started - loaded).toFixed(0)} ms more`,
)
const compiled = measureCompiled()
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
// In turns, for what else the machine does changes in the meantime.
const turns = Array.from({ length: 3 }, () => [speed(lexicon), speed(compiled)] as const)
console.log(
  `speed: ${Math.max(...turns.map(([parsed]) => parsed))} words a second, one core; ${Math.max(...turns.map(([, read]) => read))} with the compiled lexicon (the best of ${turns.length} turns)`,
)
const wanted = Number(argument('--failures') ?? 0)
for (const [word, count] of [...failures].sort((a, b) => b[1] - a[1]).slice(0, wanted))
  console.log(`${word} ${count}`)

function measureCompiled(): Lexicon {
  const temporary = mkdtempSync(join(tmpdir(), 'muqabil-lexicon-'))
  try {
    const file = join(temporary, 'lexicon.compiled')
    const size = compileLexicon(fileURLToPath(new URL('../../assets', import.meta.url)), file)
    const times = Array.from({ length: 5 }, () =>
      Number(
        execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--load', file], {
          encoding: 'utf8',
        }),
      ),
    )
    console.log(
      `compiled: ${(size / 1e6).toFixed(2)} MB loaded in ${Math.min(...times).toFixed(0)} ms, best of ${times.length} fresh processes`,
    )
    return readCompiledFile(file)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** Words analysed a second once the first round has read what it needs. */
function speed(source: Lexicon): number {
  for (const word of running) analyseWord(word, source)
  const begun = performance.now()
  let rounds = 0
  for (; performance.now() - begun < 1500; rounds++) for (const word of running) analyseWord(word, source)
  return Math.round((rounds * running.length) / ((performance.now() - begun) / 1000))
}
