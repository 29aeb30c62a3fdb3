import type { Migration } from './migration.ts'

/** What a person marks while reading, and the words kept and known. */
export const marks: Migration = {
  version: 6,
  sql: `
    -- A highlight, with or without a note; the place is kept with its quote, so that it finds itself again.
    CREATE TABLE mark (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      place TEXT NOT NULL,
      colour TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '',
      made_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX mark_article ON mark (article);

    -- A word that a person keeps to learn, or knows; it outlives the article where it was met.
    CREATE TABLE kept_word (
      lemma TEXT NOT NULL,
      root TEXT NOT NULL,
      known INTEGER NOT NULL DEFAULT 0 CHECK (known IN (0, 1)),
      gloss TEXT NOT NULL,
      form TEXT NOT NULL,
      sentence TEXT NOT NULL,
      english TEXT NOT NULL,
      article INTEGER REFERENCES article ON DELETE SET NULL,
      place TEXT NOT NULL,
      kept_at INTEGER NOT NULL,
      PRIMARY KEY (lemma, root)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kept_word_article ON kept_word (article);
  `,
}
