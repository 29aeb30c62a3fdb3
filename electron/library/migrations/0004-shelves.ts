import type { Migration } from './migration.ts'

/** Where articles come from and how a person arranges them. */
export const shelves: Migration = {
  version: 4,
  sql: `
    ALTER TABLE article ADD COLUMN site TEXT NOT NULL DEFAULT '';
    ALTER TABLE article ADD COLUMN byline TEXT NOT NULL DEFAULT '';
    ALTER TABLE article ADD COLUMN published_at INTEGER;
    -- Milliseconds that the article was on the page and looked at.
    ALTER TABLE article ADD COLUMN read_for INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE article_tag (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
      PRIMARY KEY (article, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_tag_tag ON article_tag (tag);

    -- An article stands in any number of collections, in an order of the person's own.
    CREATE TABLE collection (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      made_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE article_collection (
      collection INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (collection, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_collection_article ON article_collection (article);
  `,
}
