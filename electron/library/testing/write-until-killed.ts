import { addArticle } from '../articles.ts'
import { openDatabase } from '../open-database.ts'
import { smallArticle } from './small-article.ts'

// A process of its own that a test kills: it keeps one article after another and prints each number once kept.
const opened = openDatabase(process.argv[2]!)
if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
for (let at = 1; ; at++) {
  const { id } = addArticle(opened.value.database, smallArticle(`article ${at}`, at))
  process.stdout.write(`${id}\n`)
  // Lets the pipe drain, so that what was acknowledged has left this process.
  await new Promise(resolve => setImmediate(resolve))
}
