import type { Migration } from './migration.ts'

/** Dictionaries that a person added. `key` is a headword as `entryKey` folds it; `glosses` a JSON list of text. */
export const dictionaries: Migration = {
  version: 3,
  sql: `
    CREATE TABLE dictionary (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      format TEXT NOT NULL CHECK (format IN ('stardict', 'dictd', 'yomitan')),
      entries INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      -- Glosses are shown in this order.
      position INTEGER NOT NULL,
      enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
    ) STRICT;

    -- A word has several entries in many dictionaries; number keeps them in the dictionary's own order.
    CREATE TABLE dictionary_entry (
      dictionary INTEGER NOT NULL REFERENCES dictionary ON DELETE CASCADE,
      key TEXT NOT NULL,
      number INTEGER NOT NULL,
      headword TEXT NOT NULL,
      glosses TEXT NOT NULL,
      PRIMARY KEY (dictionary, key, number)
    ) STRICT, WITHOUT ROWID;
  `,
}
