import type { Shelf } from '../../shared/model/shelf.ts'
import { showExport } from '../export/export-articles.ts'
import type { MessageId } from '../i18n/say.tsx'
import { removeArticles, restoreArticles } from '../services/library.ts'
import { unshelve } from '../services/shelves.ts'
import { selectNone } from '../state/select-articles.ts'

/** Where a selection is made, as far as it decides what can be done with it. */
export type SelectionPlace = {
  readonly place: 'shelf' | 'bin'
  /** The collection on show; null outside one. */
  readonly collection: Shelf | null
  /** The title of the first selected article. */
  readonly title: string
  /** Opens the sheet in which tags or collections are chosen. */
  readonly pick: (kind: 'tag' | 'collection') => void
}

/** Something that can be done with several articles. Each stands as a button in the bar of the selection. */
export type SelectionAction = {
  readonly name: MessageId
  readonly isOffered: (place: SelectionPlace) => boolean
  readonly run: (ids: readonly number[], place: SelectionPlace) => void
}

const onShelf = ({ place }: SelectionPlace): boolean => place === 'shelf'

/** What can be done with a selection, in the order of the bar. */
export const SELECTION_ACTIONS: readonly SelectionAction[] = [
  { name: 'shelf.do-tag', isOffered: onShelf, run: (_ids, { pick }) => pick('tag') },
  { name: 'shelf.do-collect', isOffered: onShelf, run: (_ids, { pick }) => pick('collection') },
  {
    name: 'shelf.do-uncollect',
    isOffered: ({ place, collection }) => place === 'shelf' && collection !== null,
    run: (ids, { collection }) => {
      if (collection) void unshelve(collection, ids)
    },
  },
  { name: 'command.export', isOffered: onShelf, run: ids => showExport(ids) },
  { name: 'shelf.do-remove', isOffered: onShelf, run: (ids, { title }) => void removeArticles(ids, title) },
  {
    name: 'shelf.do-restore',
    isOffered: ({ place }) => place === 'bin',
    run: ids => {
      selectNone()
      void restoreArticles(ids)
    },
  },
]
