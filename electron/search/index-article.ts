import type { DatabaseSync } from 'node:sqlite'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import { readCorrectedReading } from '../library/corrected-readings.ts'
import { readReading } from '../library/readings.ts'
import { indexRows } from './index-rows.ts'
import { type QueuedArticle, writeRows } from './search-index.ts'

/**
 * Indexes an article as it reads now, corrections included. Answers whether it is in the index: where it was changed
 * meanwhile it goes on waiting.
 */
export function* indexArticle(
  database: DatabaseSync,
  queued: QueuedArticle,
  lexicon: Lexicon,
): Steps<'indexing', boolean> {
  const reading = readReading(database, queued.article)
  const corrected = readCorrectedReading(database, queued.article)
  const rows = yield* indexRows({ ...reading, ...corrected }, lexicon)
  const written = writeRows(database, queued, rows, reading.arabic.sentences.length)
  for (;;) {
    const next = written.next()
    if (next.done) return next.value
    yield { stage: 'indexing', done: 1 }
  }
}
