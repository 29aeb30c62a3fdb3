import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../model/article.ts'
import { segmentLines } from '../text/segment-text.ts'
import { toBilingualHtml } from './bilingual-html.ts'
import { escapeXml } from './escape-xml.ts'
import { toTmx } from './tmx.ts'
import { toTsv } from './tsv.ts'

const reading = (arabic: string, english: string, beads: Reading['beads']): Reading => ({
  arabic: segmentLines(arabic, 'arabic', []),
  english: segmentLines(english, 'english', []),
  beads,
  entities: [],
})
const sample = reading('نعم.\nقال <هذا> & ذاك.\nوحده.', 'Yes.\nHe said\nthis & that.', [
  { arabic: [0], english: [0], confidence: 1 },
  { arabic: [1], english: [1, 2], confidence: 0.5 },
  { arabic: [2], english: [], confidence: 0.9 },
])

test('TSV has a line a bead, sentences of one side joined, a missing side empty', () => {
  expect(toTsv(sample).split('\n')).toEqual([
    'arabic\tenglish\tconfidence',
    'نعم.\tYes.\t1.000',
    'قال <هذا> & ذاك.\tHe said this & that.\t0.500',
    'وحده.\t\t0.900',
    '',
  ])
})

describe('TMX', () => {
  const tmx = toTmx(sample, '1.0')
  test('holds only pairs', () => expect(tmx.match(/<tu>/g)).toHaveLength(2))
  test('escapes what is markup', () => expect(tmx).toContain('<seg>قال &lt;هذا&gt; &amp; ذاك.</seg>'))
})

test('HTML gives each side its language and direction', () => {
  const html = toBilingualHtml(sample, 'a <b>')
  expect(html).toContain('<td lang="ar" dir="rtl">نعم.</td>')
  expect(html).toContain('<title>a &lt;b&gt;</title>')
})

test('escaped text holds no markup and no character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const escaped = escapeXml(text)
      expect(escaped).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
      expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
    }),
  )
})
