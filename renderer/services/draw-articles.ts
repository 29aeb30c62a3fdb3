import type { ArticleSummary } from '../../shared/model/article.ts'
import { bridge } from '../bridge.ts'
import { libraryStore } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { later } from './later.ts'

/** Articles that are remembered though they are out of sight; beyond that, those on show are read anew. */
const MOST_REMEMBERED = 3000
/** Milliseconds of rest in the list before known words are counted: not for what only flies past. */
const REST = 250

/** At which reading of the library each article was asked for. */
let asked = new Map<number, number>()
let onShow: readonly number[] = []

/** Has what is known of the articles on show read, where it is not yet or the library was read anew since. */
export async function drawArticles(ids: readonly number[]): Promise<void> {
  onShow = ids
  const { reading, articles: before } = libraryStore.getState()
  if (before.size > MOST_REMEMBERED) forget()
  const wanted = ids.filter(id => asked.get(id) !== reading)
  if (wanted.length === 0) return
  for (const id of wanted) asked.set(id, reading)
  const answer = await bridge.readSummaries({ ids: wanted })
  if (!answer.ok) {
    for (const id of wanted) asked.delete(id)
    tell({ kind: 'failure', failure: answer })
    return
  }
  libraryStore.setState(({ articles }) => {
    const next = new Map(articles)
    for (const article of answer.value) next.set(article.id, article)
    return { articles: next }
  })
  countKnown.soon()
}

const countKnown = later(REST, async () => {
  const answer = await bridge.knownShares({ ids: onShow })
  if (!answer.ok) {
    if (answer.code !== 'cancelled') tell({ kind: 'failure', failure: answer })
    return
  }
  libraryStore.setState({ shares: new Map(answer.value.map(({ id, share }) => [id, share])) })
})

function forget(): void {
  asked = new Map([...asked].filter(([id]) => onShow.includes(id)))
  libraryStore.setState(({ articles }) => ({
    articles: new Map(
      onShow.flatMap((id): [number, ArticleSummary][] => {
        const article = articles.get(id)
        return article ? [[id, article]] : []
      }),
    ),
  }))
}
