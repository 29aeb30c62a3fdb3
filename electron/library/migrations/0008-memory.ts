import type { Migration } from './migration.ts'

/** Translation units and terms, for every article to come. */
export const memory: Migration = {
  version: 8,
  sql: `
    CREATE TABLE translation_unit (
      id INTEGER PRIMARY KEY,
      arabic TEXT NOT NULL,
      english TEXT NOT NULL,
      -- Folded as it is looked up.
      arabic_key TEXT NOT NULL,
      english_key TEXT NOT NULL,
      -- Where it comes from: an article of the library, or a file that was read in.
      article INTEGER REFERENCES article ON DELETE SET NULL,
      origin TEXT NOT NULL,
      -- What the file says besides, as JSON; kept so that it goes out again.
      properties TEXT NOT NULL DEFAULT '{}',
      made_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX translation_unit_arabic ON translation_unit (arabic_key);
    CREATE INDEX translation_unit_english ON translation_unit (english_key);
    CREATE INDEX translation_unit_article ON translation_unit (article);
  `,
}
