// Writes the golden library of the newest version, once, before a release brings that version to people:
//   node electron/library/testing/write-golden.ts
//   npx biome check --write electron/library/golden
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finish } from '../../../shared/engine-steps.ts'
import { placeOf } from '../../../shared/model/correction.ts'
import { readPair } from '../../../shared/read-pair.ts'
import { assetsFolder } from '../../knowledge/assets-folder.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { ArticleCorrections } from '../../worker/article-corrections.ts'
import { addArticle, listArticles, openArticle, removeArticle, savePosition } from '../articles.ts'
import { readCorrectedReading } from '../corrected-readings.ts'
import { readCorrections } from '../corrections.ts'
import { addDictionary, listDictionaries, lookUp } from '../dictionaries.ts'
import { readKnownNames } from '../known-names.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { openDatabase } from '../open-database.ts'
import { keepGloss, ownGloss } from '../own-glosses.ts'
import { smallArticle } from './small-article.ts'

const golden = join(import.meta.dirname, '..', 'golden')
const name = join(golden, `version-${MIGRATIONS.at(-1)!.version}`)
if (existsSync(`${name}.sqlite`))
  throw new Error(`${name}.sqlite is there; a golden library is never written again`)
mkdirSync(golden, { recursive: true })

const sample = join(assetsFolder(), 'samples', '1-the-ship-off-alexandria')
const arabic = readFileSync(`${sample}.ar.txt`)
const english = readFileSync(`${sample}.en.txt`)
const opened = openDatabase(`${name}.sqlite`)
if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
const { database, close } = opened.value
const whole = addArticle(database, {
  title: { arabic: 'سفينة قبالة الإسكندرية', english: 'A ship off Alexandria' },
  reading: finish(readPair(arabic.toString(), english.toString(), loadKnowledge())),
  sources: {
    arabic: { name: 'ship.ar.txt', encoding: 'UTF-8', bytes: arabic },
    english: { name: 'ship.en.txt', encoding: 'UTF-8', bytes: english },
  },
  addedAt: 1_764_000_000_000,
  openedAt: null,
})
const small = addArticle(database, smallArticle('small', 1_764_000_060_000))
removeArticle(
  database,
  addArticle(database, smallArticle('in the bin', 1_764_000_120_000)).id,
  1_764_000_180_000,
)
openArticle(database, whole.id, 1_764_000_240_000)
savePosition(database, whole.id, { sentence: 4, pinned: 6 }, 0.25)

const desk = new ArticleCorrections({ database, knowledge: loadKnowledge, onNames: () => {} })
const { reading: asRead } = smallArticle('small', 0)
const mention = placeOf(asRead.arabic, asRead.entities[0]!.arabic[0]!)
for (const english of ['Laila', 'Layla', 'Lila'])
  await desk.correct(small.id, { kind: 'rename', mention, name: { english } })
await desk.correct(small.id, {
  kind: 'pair',
  arabic: [placeOf(asRead.arabic, asRead.arabic.sentences[0]!)],
  english: [placeOf(asRead.english, asRead.english.sentences[0]!)],
})
await desk.undo(small.id)
await desk.undo(small.id)
const gloss = { lemma: 'قال', root: 'ق و ل' }
keepGloss(database, gloss, 'state', 1_764_000_300_000)
const harbour = join(import.meta.dirname, '../../../e2e/fixtures/dictionaries/harbour.zip')
const added = finish(addDictionary(database, harbour, 1_764_000_360_000))
if (!added.ok) throw new Error(added.code)
const kept = {
  corrections: readCorrections(database, small.id),
  corrected: readCorrectedReading(database, small.id),
  names: readKnownNames(database),
  gloss: ownGloss(database, gloss),
  dictionaries: listDictionaries(database),
  lookedUp: lookUp(database, ['ميناء']),
}
const articles = listArticles(database)
const readings = articles.map(({ id, openedAt }) => {
  const article = openArticle(database, id, openedAt ?? 0)
  if (!article.ok) throw new Error(article.code)
  return { reading: article.value.reading, position: article.value.position }
})
// Reading an article notes it as opened; the small one shall stay one that never was.
database.exec('UPDATE article SET opened_at = NULL WHERE opened_at = 0')
close()
writeFileSync(`${name}.json`, `${JSON.stringify({ articles, readings, kept }, null, 1)}\n`)
