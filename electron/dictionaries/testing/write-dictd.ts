import { joined, type Parts, utf8 } from './dictionary-parts.ts'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base64 = (value: number): string =>
  (value >= 64 ? base64(Math.floor(value / 64)) : '') + DIGITS.charAt(value % 64)

/** The unpacked parts of a dictd database: .index and .dict. Headword and article, in the order of the index. */
export function writeDictd(
  stem: string,
  name: string,
  entries: readonly (readonly [string, string])[],
): Parts {
  const all = [
    ['00-database-info', `00-database-info\n${name}, made for tests.\n`] as const,
    ['00-database-short', `00-database-short\n     ${name}\n`] as const,
    ['00-database-utf8', '\n'] as const,
    ...entries,
  ]
  let offset = 0
  const index: string[] = []
  const articles: Uint8Array[] = []
  for (const [headword, article] of all) {
    const data = utf8(article)
    index.push(`${headword}\t${base64(offset)}\t${base64(data.length)}\n`)
    articles.push(data)
    offset += data.length
  }
  return { [`${stem}.index`]: utf8(index.join('')), [`${stem}.dict`]: joined(articles) }
}
