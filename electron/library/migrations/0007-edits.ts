import type { Migration } from './migration.ts'

/** What a person changed in the text of an article. */
export const edits: Migration = {
  version: 7,
  sql: `
    -- The text as it was before the first edit; the file as it came is in source.
    CREATE TABLE unedited_text (
      text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
      original TEXT NOT NULL
    ) STRICT;
  `,
}
