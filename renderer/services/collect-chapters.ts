import { LONGEST_SHELF_NAME, type Shelf } from '../../shared/model/shelf.ts'
import { bridge } from '../bridge.ts'
import type { BookMade } from '../state/chapters-made.ts'
import { tell } from '../state/notices-store.ts'

/** Puts the chapters of each book into a collection of its name; answers the collection where it is one book. */
export async function collectChapters(books: readonly BookMade[]): Promise<Shelf | null> {
  let last: Shelf | null = null
  for (const { name, articles } of books) {
    const collection = name
      .slice(0, LONGEST_SHELF_NAME)
      .replace(/[\ud800-\udbff]$/, '')
      .trim()
    const answer = await bridge.shelveArticles({ kind: 'collection', name: collection, ids: articles })
    if (answer.ok) last = answer.value
    else tell({ kind: 'failure', failure: answer })
  }
  return books.length === 1 ? last : null
}
