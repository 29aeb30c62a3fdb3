// How long an edit of the text of a long article takes in the engine, from the request to the whole article as it reads
// now: a word changed, a sentence broken in two, a paragraph begun, and each undone and done again. The article is the
// samples one after the other, with numbers of their own changed so that copies differ.
//   node e2e/bench/measure-edit.ts [--sentences N] [--max MILLISECONDS]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../../electron/knowledge/load-knowledge.ts'
import { addArticle } from '../../electron/library/articles.ts'
import { openDatabase } from '../../electron/library/open-database.ts'
import { ArticleCorrections } from '../../electron/worker/article-corrections.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { Article } from '../../shared/model/article.ts'
import { type Correction, placeOf } from '../../shared/model/correction.ts'
import type { Language } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'
import type { Result } from '../../shared/result.ts'
import { argument } from './argument.ts'

const wanted = Number(argument('--sentences') ?? 5000)
const most = Number(argument('--max') ?? 0)
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
const names = readdirSync(samples).filter(name => name.endsWith('.ar.txt'))
const read = (name: string) => readFileSync(`${samples}${name}`, 'utf8')
const knowledge = loadKnowledge()

const pieces = { arabic: [] as string[], english: [] as string[] }
let sentences = 0
for (let copy = 0; sentences < wanted; copy++) {
  const name = names[copy % names.length]!
  const mark = (text: string) => text.replace(/\d+/g, digits => String(Number(digits) + copy))
  const arabic = mark(read(name))
  const english = mark(read(name.replace('.ar.', '.en.')))
  pieces.arabic.push(arabic)
  pieces.english.push(english)
  sentences += finish(readPair(arabic, '', knowledge)).arabic.sentences.length
}
const began = performance.now()
const reading = finish(readPair(pieces.arabic.join('\n\n'), pieces.english.join('\n\n'), knowledge))
console.log(
  `edit: an article of ${reading.arabic.sentences.length} Arabic and ${reading.english.sentences.length} English sentences, read in ${((performance.now() - began) / 1000).toFixed(1)} s`,
)

const folder = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
const opened = openDatabase(join(folder, 'library.sqlite'))
if (!opened.ok) throw new Error(opened.code)
const { database, close } = opened.value
const source = { name: '', encoding: 'UTF-8', bytes: new Uint8Array() }
const { id } = addArticle(database, {
  title: { arabic: '', english: '' },
  reading,
  sources: { arabic: source, english: source },
  addedAt: 1,
  openedAt: null,
})
const desk = new ArticleCorrections({ database, knowledge: () => knowledge, onNames: () => {} })
let article: Article
const times: number[] = []

async function measure(label: string, answer: () => Promise<Result<Article>>): Promise<void> {
  const start = performance.now()
  const done = await answer()
  const took = performance.now() - start
  if (!done.ok) throw new Error(`${label}: ${done.code}`)
  article = done.value
  times.push(took)
  console.log(`edit: ${label}: ${took.toFixed(0)} ms`)
}

/** An edit of a sentence at a share of a side. */
function editAt(side: Language, share: number, change: (sentence: string) => string): Correction {
  const text = (article?.reading ?? reading)[side]
  const sentence = text.sentences[Math.floor(share * text.sentences.length)]!
  const place = placeOf(text, sentence)
  return { kind: 'edit-text', place, text: change(place.quote) }
}

await measure('the first, a word in the middle of the Arabic', () =>
  desk.correct(
    id,
    editAt('arabic', 0.5, text => text.replace(/\S+$/, 'هنا.')),
  ),
)
await measure('a word of the English, near the end', () =>
  desk.correct(
    id,
    editAt('english', 0.9, text => `So ${text}`),
  ),
)
await measure('a sentence of the Arabic broken in two', () =>
  desk.correct(
    id,
    editAt('arabic', 0.3, text => text.replace(' ', '. ')),
  ),
)
await measure('a paragraph begun in the English', () =>
  desk.correct(
    id,
    editAt('english', 0.2, text => `${text}\nThat was all.`),
  ),
)
for (const at of [4, 3, 2, 1]) await measure(`edit ${at} undone`, () => desk.undo(id))
for (const at of [1, 2, 3, 4]) await measure(`edit ${at} done again`, () => desk.redo(id))
close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!
console.log(`edit: median ${middle.toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`)
if (most > 0 && Math.max(...times) > most) process.exit(1)
