import { describe, expect, it } from 'vitest'
import { dictdArticle } from './dictd-article.ts'
import { utf8 } from './testing/dictionary-parts.ts'

const rows: [string, string, string, string][] = [
  ['the line of the headword goes', 'سوق', 'سوق /sūq/ <n>\nmarket\nbazaar\n', 'market\nbazaar'],
  ['also where only it has tashkeel', 'محول', 'مُحَوِّل /muḥawwil/\nadapter', 'adapter'],
  ['also where its number is written otherwise', '1000', '1,000 /ʔalf/\nthousand', 'thousand'],
  ['on one line, what follows the headword stays', 'سعر', 'سعر <n> price', 'price'],
  ['a first line that is a sense stays', 'سوق', 'market\nbazaar', 'market\nbazaar'],
  ['braces around other headwords go', 'بائع', 'بائع\n{seller}', 'seller'],
  ['a headword alone leaves nothing', 'سوق', 'سوق /sūq/\n', ''],
]

describe('meanings of a dictd article', () => {
  it.each(rows)('%s', (_title, headword, article, meanings) =>
    expect(dictdArticle(utf8(article), headword)).toBe(meanings),
  )
})
