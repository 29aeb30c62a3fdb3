import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Steps } from '../../shared/engine-steps.ts'
import type { Article } from '../../shared/model/article.ts'
import { ENDINGS, type ExportChoice, fittingChoice } from '../../shared/model/export.ts'
import type { Mark } from '../../shared/model/mark.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { writeDurably } from '../files/write-durably.ts'
import { epubBook } from './epub-book.ts'
import { htmlPage } from './html-page.ts'
import { layOutArticle } from './lay-out-article.ts'
import { toMarkdown } from './markdown.ts'
import { packBook } from './pack-book.ts'
import { toPlainText } from './plain-text.ts'
import { typefaces } from './typefaces.ts'

/** An article with what the person marked in it. */
export type MarkedArticle = { readonly article: Article; readonly marks: readonly Mark[] }

/** Rows of a page between two steps. */
const ROWS_A_STEP = 100

/** The bytes of an article in the format chosen; an arrangement that it cannot show gives way to its usual one. */
export function* exportBytes(
  { article, marks }: MarkedArticle,
  wished: ExportChoice,
  now: Date,
): Steps<'saving', string | Uint8Array> {
  const { format, arrangement, marks: withMarks } = fittingChoice(wished)
  yield { stage: 'saving', done: 0 }
  const laid = layOutArticle(article, arrangement, withMarks ? marks : [])
  yield { stage: 'saving', done: 0.3 }
  switch (format) {
    case 'text':
      return toPlainText(laid)
    case 'markdown':
      return toMarkdown(laid)
    case 'html': {
      const parts: string[] = []
      for (const part of htmlPage(laid, arrangement, typefaces())) {
        parts.push(part)
        if (parts.length % ROWS_A_STEP === 0)
          yield { stage: 'saving', done: 0.3 + (0.6 * parts.length) / (laid.rows.length + 2) }
      }
      return parts.join('')
    }
    case 'epub': {
      const packing = packBook(epubBook(laid, arrangement, typefaces(), now), now)
      for (;;) {
        const next = packing.next()
        if (next.done) return next.value
        yield { stage: 'saving', done: 0.6 }
      }
    }
    default:
      return format satisfies never
  }
}

/** Writes an article into a file, whole or not at all. Refused is `unwritable-file` with its name. */
export function* exportArticle(
  article: MarkedArticle,
  choice: ExportChoice,
  path: string,
  now: Date,
): Steps<'saving', Result<null>> {
  const bytes = yield* exportBytes(article, choice, now)
  yield { stage: 'saving', done: 0.95 }
  return write(path, bytes)
}

/**
 * Writes articles into a folder, each into a file of its own that takes no other's place; answers how many there are.
 * An article that is gone is passed over. Refused is `unwritable-file`; refused or left half way, the files that were
 * written are removed again.
 */
export function* exportArticles(
  ids: readonly number[],
  read: (id: number) => MarkedArticle | null,
  nameOf: (article: Article) => string,
  choice: ExportChoice,
  folder: string,
  now: Date,
): Steps<'saving', Result<number>> {
  const written: string[] = []
  let isWhole = false
  try {
    for (const [at, id] of ids.entries()) {
      const done = at / ids.length
      yield { stage: 'saving', done }
      const article = read(id)
      if (!article) continue
      const path = freePath(folder, nameOf(article.article), ENDINGS[choice.format])
      const steps = exportBytes(article, choice, now)
      let step = steps.next()
      while (!step.done) {
        yield { stage: 'saving', done: done + step.value.done / ids.length }
        step = steps.next()
      }
      const result = write(path, step.value)
      if (!result.ok) return result
      written.push(path)
    }
    isWhole = true
    return success(written.length)
  } finally {
    if (!isWhole) for (const path of written) rmSync(path, { force: true })
  }
}

function write(path: string, bytes: string | Uint8Array): Result<null> {
  try {
    // A document that a person saves is as open to others as their other documents are.
    writeDurably(path, bytes, 0o666)
    return success(null)
  } catch (error) {
    // What the system says has a code such as ENOSPC.
    if (!/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) throw error
    return failure('unwritable-file', basename(path))
  }
}

/** A path in a folder at which nothing lies yet. */
function freePath(folder: string, title: string, ending: string): string {
  for (let number = 1; ; number++) {
    const name = safeFileName(number === 1 ? title : `${title.slice(0, 70)} ${number}`, ending)
    const path = join(folder, name)
    if (!existsSync(path)) return path
  }
}
