import type { Migration } from './migration.ts'

/** What a person corrects and keeps, apart from what the engine computed. */
export const corrections: Migration = {
  version: 2,
  sql: `
    -- What a person corrected, in order; those undone come last and can be done again.
    CREATE TABLE correction (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      sequence INTEGER NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      json TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      PRIMARY KEY (article, sequence)
    ) STRICT, WITHOUT ROWID;

    -- What comes of the engine's reading and the corrections: can be computed again, and is kept so that an article
    -- opens without the lexicon. There is a row exactly where a correction is in force.
    CREATE TABLE corrected_reading (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      beads TEXT NOT NULL,
      entities TEXT NOT NULL,
      unplaced TEXT NOT NULL
    ) STRICT;

    -- Names that a person vouched for, with the article where that was; they outlive it.
    CREATE TABLE known_name (
      arabic TEXT NOT NULL,
      english TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
      article INTEGER REFERENCES article ON DELETE SET NULL,
      confirmed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX known_name_article ON known_name (article);

    -- The person's own gloss of a word or phrase, for every article.
    CREATE TABLE own_gloss (
      lemma TEXT NOT NULL,
      root TEXT NOT NULL,
      gloss TEXT NOT NULL,
      kept_at INTEGER NOT NULL,
      PRIMARY KEY (lemma, root)
    ) STRICT, WITHOUT ROWID;
  `,
}
