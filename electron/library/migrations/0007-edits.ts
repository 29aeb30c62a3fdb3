import type { Migration } from './migration.ts'

/** What a person changed in the text of an article. */
export const edits: Migration = {
  version: 7,
  sql: `
    -- The text as it was before the first edit; the file as it came is in source.
    CREATE TABLE unedited_text (
      text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
      original TEXT NOT NULL,
      -- Its blocks, sentences and repairs.
      divided TEXT NOT NULL DEFAULT '{"blocks":[],"sentences":[],"repairs":[]}'
    ) STRICT;

    -- The engine's reading of an article as it was under the first so many edits, so that undoing is exact and quick;
    -- it can be computed again. The digest tells which edits those were.
    CREATE TABLE reading_before_edit (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      edits INTEGER NOT NULL,
      digest TEXT NOT NULL,
      gzip BLOB NOT NULL,
      PRIMARY KEY (article, edits)
    ) STRICT;
  `,
}
