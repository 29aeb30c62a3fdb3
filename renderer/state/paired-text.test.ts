import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language, Text } from '../../shared/model/text.ts'
import { pairedText } from './paired-text.ts'
import { indexReading } from './reading-index.ts'

/** A text of paragraphs of sentences. */
function textOf(language: Language, paragraphs: readonly (readonly string[])[]): Text {
  let original = ''
  const blocks: Text['blocks'][number][] = []
  const sentences: Text['sentences'][number][] = []
  for (const [block, paragraph] of paragraphs.entries()) {
    const start = original.length
    for (const [at, sentence] of paragraph.entries()) {
      const from = original.length + (at > 0 ? 1 : 0)
      original += `${at > 0 ? ' ' : ''}${sentence}`
      sentences.push({ from, to: original.length, block })
    }
    blocks.push({ from: start, to: original.length, kind: 'paragraph' })
    original += '\n'
  }
  return { language, original, blocks, sentences, repairs: [] }
}

const index = indexReading({
  arabic: textOf('arabic', [['جاء زيد.', 'ثم ذهب.'], ['انتهى <الأمر>.']]),
  english: textOf('english', [['Zayd came & went.'], ['It\twas\nover.', 'Really.']]),
  beads: [
    { arabic: [0, 1], english: [0], confidence: 1 },
    { arabic: [2], english: [1], confidence: 1 },
    { arabic: [], english: [2], confidence: 1 },
  ],
  entities: [],
})

test('of both sides there is a line for each pairing, in text order, and none twice', () => {
  expect(pairedText(index, [1, 0, 1], 'both').plain).toBe(
    'جاء زيد. ثم ذهب.\tZayd came & went.\nانتهى <الأمر>.\tIt was over.',
  )
})

test('what has no partner leaves its cell empty', () => {
  expect(pairedText(index, [2], 'both')).toEqual({
    plain: '\tReally.',
    html: '<table><tbody><tr><td lang="ar" dir="rtl"></td><td lang="en" dir="ltr">Really.</td></tr></tbody></table>',
  })
  expect(pairedText(index, [2], 'arabic')).toEqual({ plain: '', html: '' })
})

test('of one side there is a line for each paragraph', () => {
  expect(pairedText(index, [0, 1], 'arabic').plain).toBe('جاء زيد. ثم ذهب.\nانتهى <الأمر>.')
  expect(pairedText(index, [0, 1, 2], 'english').plain).toBe('Zayd came & went.\nIt was over. Really.')
})

test('no text becomes an element, a cell or a line', () => {
  expect(pairedText(index, [0, 1], 'both').html).toContain('انتهى &lt;الأمر&gt;.')
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), sentence => {
      const one = indexReading({
        arabic: textOf('arabic', [[sentence]]),
        english: textOf('english', [[sentence]]),
        beads: [{ arabic: [0], english: [0], confidence: 1 }],
        entities: [],
      })
      const { plain, html } = pairedText(one, [0], 'both')
      expect(plain.split('\n')).toHaveLength(1)
      expect(plain.split('\t')).toHaveLength(2)
      expect(html.match(/<[^>]*>/g)).toHaveLength(8 + 2)
    }),
  )
})
