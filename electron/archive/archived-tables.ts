/** A table whose rows belong to one article or to one of its texts, and stand in the article's file. */
export type ArticlePart = {
  readonly table: string
  /** The list's name in the file. */
  readonly as: string
  readonly of: 'article' | 'text'
  /**
   * How it comes into an article that is here already: what was read of the texts stays as it is here; a person's
   * rows join those that are here; the history of corrections is a matter of its own.
   */
  readonly join: 'as-here' | 'rows' | 'history'
  readonly rows?: RowRules
}

/** A table of the whole library, with a file of its own of one row a line. */
export type LibraryPart = {
  readonly table: string
  /** The file's name under `library/`, without its ending. */
  readonly as: string
  /** Before the articles, which refer to it, or after, as it refers to them. */
  readonly when: 'before-articles' | 'after-articles' | 'only-told'
  readonly rows: RowRules
}

/** How one row is known again, and which of two wins. */
export type RowRules = {
  /** Columns in which two rows that are the same agree. */
  readonly same: readonly string[]
  /** Columns of times, the latest of which says how new a row is; without them the row that is here stays. */
  readonly newer?: readonly string[]
  /** The column that a person would miss if the other row won. */
  readonly text?: string
  /** Rows that were removed and can be taken back are the same only where that was at the same time. */
  readonly hasBin?: true
}

/** Tables of an article, in the order in which their rows can be written. `text` and `source` have their own place. */
export const ARTICLE_PARTS: readonly ArticlePart[] = [
  { table: 'block', as: 'blocks', of: 'text', join: 'as-here' },
  { table: 'sentence', as: 'sentences', of: 'text', join: 'as-here' },
  { table: 'repair', as: 'repairs', of: 'text', join: 'as-here' },
  { table: 'unedited_text', as: 'unedited', of: 'text', join: 'as-here' },
  { table: 'bead', as: 'beads', of: 'article', join: 'as-here' },
  { table: 'bead_sentence', as: 'beadSentences', of: 'article', join: 'as-here' },
  { table: 'entity', as: 'entities', of: 'article', join: 'as-here' },
  { table: 'mention', as: 'mentions', of: 'article', join: 'as-here' },
  { table: 'correction', as: 'corrections', of: 'article', join: 'history' },
  { table: 'corrected_reading', as: 'correctedReading', of: 'article', join: 'history' },
  {
    table: 'mark',
    as: 'marks',
    of: 'article',
    join: 'rows',
    rows: { same: ['made_at', 'place'], newer: ['changed_at', 'removed_at'], text: 'note' },
  },
  { table: 'article_tag', as: 'tags', of: 'article', join: 'rows', rows: { same: ['tag'] } },
  {
    table: 'article_collection',
    as: 'collections',
    of: 'article',
    join: 'rows',
    rows: { same: ['collection'] },
  },
]

/** Tables of the library. */
export const LIBRARY_PARTS: readonly LibraryPart[] = [
  { table: 'tag', as: 'tags', when: 'before-articles', rows: { same: ['key'], hasBin: true } },
  { table: 'collection', as: 'collections', when: 'before-articles', rows: { same: ['key'], hasBin: true } },
  {
    table: 'own_gloss',
    as: 'own-glosses',
    when: 'before-articles',
    rows: { same: ['lemma', 'root'], newer: ['kept_at'], text: 'gloss' },
  },
  {
    table: 'search_question',
    as: 'search-questions',
    when: 'before-articles',
    rows: { same: ['question'], newer: ['asked_at'] },
  },
  {
    table: 'dictionary',
    as: 'dictionaries',
    when: 'only-told',
    rows: { same: ['name', 'format', 'entries'] },
  },
  {
    table: 'known_name',
    as: 'known-names',
    when: 'after-articles',
    rows: { same: ['arabic', 'english', 'type', 'article'] },
  },
  {
    table: 'kept_word',
    as: 'kept-words',
    when: 'after-articles',
    rows: { same: ['lemma', 'root'], newer: ['kept_at'], text: 'gloss' },
  },
  {
    table: 'translation_unit',
    as: 'translation-units',
    when: 'after-articles',
    rows: { same: ['arabic', 'english', 'origin', 'article', 'made_at'] },
  },
]

/** Tables that no archive holds, each with its reason. */
export const NOT_ARCHIVED: Readonly<Record<string, string>> = {
  note: 'what this library remembers about itself, such as the samples still to come',
  dictionary_entry: 'somebody else’s work, which lies in its own file and is added again from it',
  reading_before_edit: 'computed again from the texts as they were imported when an edit is undone',
  indexed_article: 'made from the texts when they are searched',
  dropped_rows: 'what is to be tidied in the index of this library',
  search_queue: 'what is still to be indexed in this library',
  search_term: 'made from the texts when they are searched',
  text_print: 'made from the texts when articles are listed',
  text_shingle: 'made from the texts when articles are listed',
  lemma_count: 'counted from the texts when it is asked for',
}

/** Columns of an article that are made from its texts and titles again, and so are left out. */
export const MADE_AGAIN: readonly string[] = ['words', 'order_arabic', 'order_english']

/** Tables that have a place of their own in the file of an article. */
export const OWN_PLACE = ['article', 'text', 'source'] as const
