/** What groups articles: a tag is put on them, and a collection holds them in an order of the person's own. */
export type ShelfKind = 'tag' | 'collection'

/** A tag or a collection. */
export type Shelf = {
  readonly kind: ShelfKind
  readonly id: number
  readonly name: string
  /** How many articles outside the bin it holds. */
  readonly articles: number
}

/** A site or paper that articles come from. */
export type Site = { readonly name: string; readonly articles: number }

/** What the articles of the library can be found by, with how many there are of each. */
export type Shelves = {
  /** In the order of the alphabet. */
  readonly tags: readonly Shelf[]
  /** In the person's own order. */
  readonly collections: readonly Shelf[]
  /** Those with the most articles first. */
  readonly sites: readonly Site[]
  readonly articles: number
  readonly unread: number
  readonly withoutEnglish: number
  readonly inBin: number
}

/** By what articles are put in order; `own` is the person's order within a collection. */
export const SHELF_ORDERS = [
  'opened',
  'added',
  'published',
  'title',
  'length',
  'progress',
  'site',
  'own',
] as const
export type ShelfOrder = (typeof SHELF_ORDERS)[number]

/** Which articles are on show, and in what order; each filter narrows what the others leave. */
export type ShelfView = {
  readonly place: 'shelf' | 'bin'
  readonly order: ShelfOrder
  /** Against the usual direction: the oldest, the shortest, the end of the alphabet first. */
  readonly reversed: boolean
  /** Which of an article's two titles the order by title goes by; the other stands in where it is missing. */
  readonly titles: 'arabic' | 'english'
  readonly reading: 'any' | 'unread' | 'begun' | 'finished'
  readonly english: 'any' | 'with' | 'without'
  readonly site: string | null
  readonly tag: number | null
  readonly collection: number | null
}

/** All articles outside the bin, the last opened first. */
export const WHOLE_SHELF: ShelfView = {
  place: 'shelf',
  order: 'opened',
  reversed: false,
  titles: 'english',
  reading: 'any',
  english: 'any',
  site: null,
  tag: null,
  collection: null,
}

/** Milliseconds that an article stays in the bin before it is deleted for good. */
export const KEPT_IN_BIN = 30 * 24 * 60 * 60 * 1000

/** Share of an article from which on it counts as read to its end; the last lines need not be scrolled past. */
export const READ_TO_END = 0.995

/** UTF-16 units of the longest name of a tag or a collection, and of what is said of an article. */
export const LONGEST_SHELF_NAME = 100
export const LONGEST_TITLE = 1000

/** What a person changes in what is said of an article; what is left out stays. */
export type Description = {
  readonly title?: { readonly arabic: string; readonly english: string }
  readonly site?: string
  readonly byline?: string
  readonly publishedAt?: number | null
}

/** A text that is in the library already: `same` letter by letter as it is compared, or `similar` with small edits. */
export type Likeness = 'same' | 'similar'

/** The share of the words of an article's Arabic that a person knows, 0 to 1. */
export type KnownShare = { readonly id: number; readonly share: number }
