import type { DatabaseSync } from 'node:sqlite'
import { stemKey, stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import type { GlossKey } from '../../shared/model/gloss.ts'

/** Keeps a person's gloss in the place of one kept before. */
export function keepGloss(database: DatabaseSync, key: GlossKey, gloss: string, now: number): void {
  database
    .prepare(
      `INSERT INTO own_gloss VALUES (?, ?, ?, ?)
       ON CONFLICT (lemma, root) DO UPDATE SET gloss = excluded.gloss, kept_at = excluded.kept_at`,
    )
    .run(lemmaKey(key.lemma), key.root, gloss.trim(), now)
}

/** Lets go of a person's gloss; one that is not there is passed over. */
export function forgetGloss(database: DatabaseSync, key: GlossKey): void {
  database.prepare('DELETE FROM own_gloss WHERE lemma = ? AND root = ?').run(lemmaKey(key.lemma), key.root)
}

/** The gloss that a person keeps for a word or phrase; null for none. */
export function ownGloss(database: DatabaseSync, key: GlossKey): string | null {
  const row = database
    .prepare('SELECT gloss FROM own_gloss WHERE lemma = ? AND root = ?')
    .get(lemmaKey(key.lemma), key.root)
  return row ? String(row.gloss) : null
}

/**
 * A lemma comes from the lexicon and is spelled in one way, so that على and علي stay two; the words of a phrase are
 * spelled as their writers spell them.
 */
function lemmaKey(lemma: string): string {
  const words = stripDiacritics(lemma).trim().split(/\s+/)
  return words.length === 1 ? words[0]! : words.map(stemKey).join(' ')
}
