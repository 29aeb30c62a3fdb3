import type { Migration } from './migration.ts'

/**
 * What is searched. The index holds no text, only where words stand: a row a sentence, of both languages, the rows of
 * an article one after the other. Whatever changes an article puts it in the queue within the same transaction.
 */
export const search: Migration = {
  version: 5,
  sql: `
    -- Words come folded and divided by spaces. A lemma stands only where it is not the word itself.
    CREATE VIRTUAL TABLE sentence_index USING fts5 (
      word, lemma, root, name, content = '', contentless_delete = 1, tokenize = 'ascii'
    );

    -- Where the rows of an article begin: first those of its Arabic sentences, then those of its English ones.
    CREATE TABLE indexed_article (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      first_row INTEGER NOT NULL UNIQUE,
      arabic_rows INTEGER NOT NULL,
      english_rows INTEGER NOT NULL
    ) STRICT;

    -- Rows that are nobody's any more, or that are only being written; they are taken out when there is time.
    CREATE TABLE dropped_rows (
      first_row INTEGER PRIMARY KEY,
      row_count INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER indexed_article_gone AFTER DELETE ON indexed_article BEGIN
      INSERT INTO dropped_rows VALUES (old.first_row, old.arabic_rows + old.english_rows);
    END;

    -- Articles to be indexed, or indexed anew. The stamp tells a change that came while one was being read.
    CREATE TABLE search_queue (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      stamp INTEGER NOT NULL
    ) STRICT;
    INSERT INTO search_queue SELECT id, 0 FROM article;
    CREATE TRIGGER search_text_added AFTER INSERT ON text BEGIN
      INSERT OR REPLACE INTO search_queue VALUES (new.article, random());
    END;
    CREATE TRIGGER search_text_changed AFTER UPDATE OF original ON text BEGIN
      INSERT OR REPLACE INTO search_queue VALUES (new.article, random());
    END;
    CREATE TRIGGER search_correction_added AFTER INSERT ON corrected_reading BEGIN
      INSERT OR REPLACE INTO search_queue VALUES (new.article, random());
    END;
    CREATE TRIGGER search_correction_changed AFTER UPDATE ON corrected_reading BEGIN
      INSERT OR REPLACE INTO search_queue VALUES (new.article, random());
    END;
    CREATE TRIGGER search_correction_gone AFTER DELETE ON corrected_reading
    WHEN EXISTS (SELECT 1 FROM article WHERE id = old.article) BEGIN
      INSERT OR REPLACE INTO search_queue VALUES (old.article, random());
    END;

    -- The words of the index, so that the beginning of one leads to it; counts grow with each sentence indexed.
    CREATE TABLE search_term (
      term TEXT PRIMARY KEY,
      sentences INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Questions that led somewhere.
    CREATE TABLE search_question (
      question TEXT PRIMARY KEY,
      asked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX article_date ON article (coalesce(published_at, added_at));
    -- From a pairing to its sentences across.
    CREATE INDEX bead_sentence_bead ON bead_sentence (article, bead);
  `,
}
