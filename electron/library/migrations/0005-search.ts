import type { Migration } from './migration.ts'

/** What is searched: every sentence of the library, folded, and by its lemmas. */
export const search: Migration = {
  version: 5,
  sql: `
    -- Articles whose sentences are in the index.
    CREATE TABLE indexed_article (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE
    ) STRICT;
  `,
}
