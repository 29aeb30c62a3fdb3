import type { KeptWord } from '../../shared/model/kept-word.ts'
import { foldForSearch } from '../state/fold-for-search.ts'

/** In which order the kept words stand, and which of them. */
export type KeptOrder = 'newest' | 'word' | 'root'
export type KeptFilter = 'all' | 'learning' | 'known'

/** The kept words to be shown: of an article or of all, in this order, that have what is searched for in any part. */
export function sortKeptWords(
  words: readonly KeptWord[],
  {
    order,
    filter,
    search,
    article,
  }: {
    readonly order: KeptOrder
    readonly filter: KeptFilter
    readonly search: string
    readonly article: number | null
  },
): KeptWord[] {
  const wanted = foldForSearch(search)
  const shown = words.filter(
    word =>
      (article === null || word.article === article) &&
      (filter === 'all' || word.known === (filter === 'known')) &&
      (wanted === '' ||
        [word.lemma, word.form, word.root, word.gloss, word.sentence].some(part =>
          foldForSearch(part).includes(wanted),
        )),
  )
  const { compare } = new Intl.Collator('ar')
  switch (order) {
    case 'newest':
      return shown.sort((a, b) => b.keptAt - a.keptAt)
    case 'word':
      return shown.sort((a, b) => compare(a.lemma, b.lemma))
    case 'root':
      // Words without a root stand at the end.
      return shown.sort(
        (a, b) =>
          Number(a.root === '') - Number(b.root === '') ||
          compare(a.root, b.root) ||
          compare(a.lemma, b.lemma),
      )
  }
}
