// How long the names of an article of about 1,000 words a side take to be recognised and linked, sentences already
// aligned: the first time in a process and once warm. Reads the gold articles; says "not run" where they are absent.
//   node e2e/bench/measure-entities.ts [--max MILLISECONDS]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignSentences } from '../../shared/align/align-sentences.ts'
import { finish } from '../../shared/engine-steps.ts'
import { glueableNames } from '../../shared/entities/gazetteer.ts'
import { linkMentions } from '../../shared/entities/link-mentions.ts'
import { prepareNames } from '../../shared/entities/prepare-names.ts'
import { recogniseArabic } from '../../shared/entities/recognise-arabic.ts'
import { recogniseEnglish } from '../../shared/entities/recognise-english.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'

const folder = fileURLToPath(new URL('../../../shared/bench/data/entities-dev/', import.meta.url))
if (!existsSync(folder)) {
  console.error(`not run: no articles at ${folder}`)
  process.exit(2)
}
const WORDS = 1000
const knowledge = { gazetteer: loadGazetteer(), lexicon: loadLexicon() }
const article = { arabic: '', english: '' }
for (const name of readdirSync(folder).sort()) {
  if (article.english.split(/\s+/).length > WORDS) break
  const { arabic, english } = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'))
  article.arabic += `${arabic}\n`
  article.english += `${english}\n`
}
const arabic = segmentText(article.arabic, 'arabic', glueableNames(knowledge.gazetteer))
const english = segmentText(article.english, 'english', [])
const beads = finish(alignSentences(arabic, english, knowledge))

function run(): { milliseconds: number; linked: number } {
  const started = performance.now()
  const mentions = {
    arabic: recogniseArabic(arabic, knowledge),
    english: recogniseEnglish(english, knowledge),
  }
  const entities = linkMentions(arabic, english, beads, mentions, knowledge)
  const linked = entities.filter(entity => entity.arabic.length > 0 && entity.english.length > 0).length
  return { milliseconds: performance.now() - started, linked }
}

prepareNames(knowledge)
const first = run()
const warm = Math.min(...Array.from({ length: 5 }, () => run().milliseconds))
const words = article.english.split(/\s+/).length
console.log(`entities: ${words} English words, ${first.linked} linked entities`)
console.log(`entities speed: first ${first.milliseconds.toFixed(0)} ms, warm ${warm.toFixed(0)} ms`)
const most = Number(process.argv[process.argv.indexOf('--max') + 1])
if (process.argv.includes('--max') && warm > most) process.exit(1)
