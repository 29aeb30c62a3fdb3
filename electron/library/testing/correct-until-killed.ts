import { placeOf } from '../../../shared/model/correction.ts'
import { ArticleCorrections } from '../../worker/article-corrections.ts'
import { addArticle } from '../articles.ts'
import { openDatabase } from '../open-database.ts'
import { smallArticle } from './small-article.ts'

// A process of its own that a test kills: it corrects one article again and again and prints each number once kept.
const opened = openDatabase(process.argv[2]!)
if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
const { database } = opened.value
const article = smallArticle('corrected', 1)
const { id } = addArticle(database, article)
const corrections = new ArticleCorrections({
  database,
  knowledge: () => {
    throw new Error('names are corrected without knowledge')
  },
  onNames: () => {},
})
const mention = placeOf(article.reading.arabic, article.reading.entities[0]!.arabic[0]!)
for (let at = 1; ; at++) {
  const answer = await corrections.correct(id, { kind: 'rename', mention, name: { english: `Leila ${at}` } })
  if (!answer.ok) throw new Error(answer.code)
  process.stdout.write(`${id} ${at}\n`)
  // Lets the pipe drain, so that what was acknowledged has left this process.
  await new Promise(resolve => setImmediate(resolve))
}
