import type { Migration } from './migration.ts'

/**
 * Articles with everything that was read of them. Offsets are UTF-16 units into `text.original`; `number` is the
 * index in the model's list; times are milliseconds since 1970.
 */
export const articles: Migration = {
  version: 1,
  sql: `
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      title_arabic TEXT NOT NULL,
      title_english TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      opened_at INTEGER,
      -- In the bin since.
      removed_at INTEGER,
      -- Counted once, so that the list of articles reads this table alone.
      arabic_sentences INTEGER NOT NULL,
      english_sentences INTEGER NOT NULL,
      linked_entities INTEGER NOT NULL,
      progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
      top_sentence INTEGER NOT NULL DEFAULT 0,
      pinned_sentence INTEGER
    ) STRICT;

    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      language TEXT NOT NULL CHECK (language IN ('arabic', 'english')),
      original TEXT NOT NULL,
      UNIQUE (article, language)
    ) STRICT;

    -- The file as it came, so that a better decoder or reader can start again from it.
    CREATE TABLE source (
      text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
      name TEXT NOT NULL,
      encoding TEXT NOT NULL,
      gzip BLOB NOT NULL
    ) STRICT;

    CREATE TABLE block (
      text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
      number INTEGER NOT NULL,
      from_offset INTEGER NOT NULL,
      to_offset INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'heading', 'aside')),
      PRIMARY KEY (text, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sentence (
      text INTEGER NOT NULL,
      number INTEGER NOT NULL,
      from_offset INTEGER NOT NULL,
      to_offset INTEGER NOT NULL,
      block INTEGER NOT NULL,
      PRIMARY KEY (text, number),
      FOREIGN KEY (text, block) REFERENCES block (text, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE repair (
      text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
      number INTEGER NOT NULL,
      from_offset INTEGER NOT NULL,
      to_offset INTEGER NOT NULL,
      reading TEXT NOT NULL,
      PRIMARY KEY (text, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bead (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      confidence REAL NOT NULL,
      PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID;

    -- The key says that every sentence is in one bead only.
    CREATE TABLE bead_sentence (
      article INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('arabic', 'english')),
      sentence INTEGER NOT NULL,
      bead INTEGER NOT NULL,
      PRIMARY KEY (article, language, sentence),
      FOREIGN KEY (article, bead) REFERENCES bead (article, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entity (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
      name_arabic TEXT,
      name_english TEXT,
      confidence REAL NOT NULL,
      PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mention (
      article INTEGER NOT NULL,
      entity INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('arabic', 'english')),
      number INTEGER NOT NULL,
      from_offset INTEGER NOT NULL,
      to_offset INTEGER NOT NULL,
      PRIMARY KEY (article, entity, language, number),
      FOREIGN KEY (article, entity) REFERENCES entity (article, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- What the library remembers about itself, such as whether the samples still have to be brought in.
    CREATE TABLE note (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
