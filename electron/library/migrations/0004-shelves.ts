import type { Migration } from './migration.ts'

/** Where articles come from, how a person arranges them, and what is reckoned of their texts once. */
export const shelves: Migration = {
  version: 4,
  sql: `
    ALTER TABLE article ADD COLUMN site TEXT NOT NULL DEFAULT '';
    ALTER TABLE article ADD COLUMN byline TEXT NOT NULL DEFAULT '';
    ALTER TABLE article ADD COLUMN published_at INTEGER;
    -- Milliseconds that the article was on the page and looked at.
    ALTER TABLE article ADD COLUMN read_for INTEGER NOT NULL DEFAULT 0;
    -- Arabic words; null where they have to be counted, as after an edit of the text.
    ALTER TABLE article ADD COLUMN words INTEGER;
    -- The titles as they are put in order; null where they have to be folded.
    ALTER TABLE article ADD COLUMN order_arabic TEXT;
    ALTER TABLE article ADD COLUMN order_english TEXT;
    CREATE INDEX shelf_opened ON article (opened_at DESC, added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_added ON article (added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_published ON article (published_at DESC, added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_words ON article (words DESC, added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_progress ON article (progress DESC, added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_english ON article
      (coalesce(nullif(order_english, ''), order_arabic), added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_arabic ON article
      (coalesce(nullif(order_arabic, ''), order_english), added_at DESC, id DESC) WHERE removed_at IS NULL;
    CREATE INDEX shelf_site ON article (site) WHERE removed_at IS NULL;
    CREATE INDEX shelf_bin ON article (removed_at) WHERE removed_at IS NOT NULL;
    CREATE INDEX shelf_unreckoned ON article (id) WHERE words IS NULL OR order_arabic IS NULL;

    -- A removed one is kept for a while, so that its removal can be undone. A name is compared by its key.
    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      position INTEGER NOT NULL DEFAULT 0,
      made_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX tag_key ON tag (key) WHERE removed_at IS NULL;
    CREATE TABLE article_tag (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
      PRIMARY KEY (article, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_tag_tag ON article_tag (tag);

    -- An article stands in any number of collections, in an order of the person's own; so do the collections.
    CREATE TABLE collection (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      position INTEGER NOT NULL DEFAULT 0,
      made_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX collection_key ON collection (key) WHERE removed_at IS NULL;
    CREATE TABLE article_collection (
      collection INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (collection, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_collection_article ON article_collection (article);

    -- By what a text is known again: as it compares, and by some of its runs of words.
    CREATE TABLE text_print (
      text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
      digest BLOB NOT NULL
    ) STRICT;
    CREATE INDEX text_print_digest ON text_print (digest);
    CREATE TABLE text_shingle (
      hash INTEGER NOT NULL,
      text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
      PRIMARY KEY (hash, text)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX text_shingle_text ON text_shingle (text);
    -- How often each word of the lexicon stands in an article, as a JSON list; counted when it is first asked for.
    CREATE TABLE lemma_count (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      counts TEXT NOT NULL
    ) STRICT;

    -- What was reckoned of a text ends with it; whoever edits a text or a title need not know of it.
    CREATE TRIGGER text_edited AFTER UPDATE OF original ON text WHEN NEW.original IS NOT OLD.original BEGIN
      DELETE FROM text_print WHERE text = NEW.id;
      DELETE FROM text_shingle WHERE text = NEW.id;
      DELETE FROM lemma_count WHERE article = NEW.article;
      UPDATE article SET words = NULL WHERE id = NEW.article;
    END;
    CREATE TRIGGER text_taken AFTER DELETE ON text BEGIN
      DELETE FROM lemma_count WHERE article = OLD.article;
      UPDATE article SET words = NULL WHERE id = OLD.article;
    END;
    CREATE TRIGGER title_edited AFTER UPDATE OF title_arabic, title_english ON article
      WHEN NEW.title_arabic IS NOT OLD.title_arabic OR NEW.title_english IS NOT OLD.title_english BEGIN
      UPDATE article SET order_arabic = NULL, order_english = NULL WHERE id = NEW.id;
    END;
  `,
}
