import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import type { Steps } from '../../shared/engine-steps.ts'

/** A side of an article: its text as it was imported, before any edit, and its original. */
type SideOf = {
  readonly language: string
  readonly imported: string
  readonly bytes: Uint8Array | null
}

/** By what an article is known again, whatever its number is and whatever was corrected; Arabic first. */
export function digestOf(sides: readonly SideOf[]): string {
  const whole = createHash('sha256')
  // Each piece goes in by its own digest, so that no two pieces can be divided in another way.
  for (const { language, imported, bytes } of sides)
    whole.update(`${language} ${sha256(imported)} ${bytes ? sha256(bytes) : 'none'}\n`)
  return whole.digest('hex')
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** An article of this library that one of an archive may be. */
export type KnownArticle = { readonly id: number; readonly addedAt: number; readonly digest: string }

/** The articles of a library by what they are known again by, the bin's included. */
export class KnownArticles {
  readonly #alike = new Map<string, KnownArticle[]>()
  readonly #times = new Map<number, KnownArticle>()
  readonly #taken = new Set<number>()
  readonly #timesInArchive: ReadonlySet<number>

  /** `timesInArchive`: when the articles of the archive were added. */
  constructor(articles: readonly KnownArticle[], timesInArchive: Iterable<number>) {
    this.#timesInArchive = new Set(timesInArchive)
    for (const article of articles) {
      this.#alike.set(article.digest, [...(this.#alike.get(article.digest) ?? []), article])
      this.#times.set(article.addedAt, article)
    }
  }

  /**
   * The article with the same imported texts and originals, the one added at the same time if there are several.
   * Each is found once, so that two copies that a person made stay two.
   */
  take(digest: string, addedAt: number): KnownArticle | null {
    const alike = this.#alike.get(digest) ?? []
    const found =
      alike.find(one => one.addedAt === addedAt) ??
      // One that was added at the time of another of the archive is that other one.
      alike.find(one => !this.#taken.has(one.id) && !this.#timesInArchive.has(one.addedAt)) ??
      null
    if (found) this.#taken.add(found.id)
    return found
  }

  /** Whether an article was added at this very time and has other texts now: one of its sides was replaced. */
  hasOtherText(digest: string, addedAt: number): boolean {
    const known = this.#times.get(addedAt)
    return known !== undefined && known.digest !== digest
  }
}

/** Reads by what each article of a library is known again. */
export function* readKnownArticles(database: DatabaseSync): Steps<'reading', KnownArticle[]> {
  const articles = database.prepare('SELECT id, added_at FROM article ORDER BY id').all()
  const sides = database.prepare(
    `SELECT language, coalesce(unedited_text.original, text.original) AS imported, gzip
     FROM text LEFT JOIN source ON source.text = text.id LEFT JOIN unedited_text ON unedited_text.text = text.id
     WHERE article = ? ORDER BY language`,
  )
  const known: KnownArticle[] = []
  for (const { id, added_at } of articles) {
    const read = sides.all(id!) as { language: string; imported: string; gzip: Uint8Array | null }[]
    const digest = digestOf(
      read.map(({ language, imported, gzip }) => ({
        language,
        imported,
        bytes: gzip === null ? null : gunzipSync(gzip),
      })),
    )
    known.push({ id: Number(id), addedAt: Number(added_at), digest })
    yield { stage: 'reading', done: 0 }
  }
  return known
}
