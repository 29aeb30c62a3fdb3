import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf, slice } from '../model/text.ts'
import { segmentLines, segmentText } from './segment-text.ts'

const SEED = new URL('../../../shared/articles/kremlin-envoy.ar.txt', import.meta.url)

describe.skipIf(!existsSync(SEED))(
  `the seed article${existsSync(SEED) ? '' : ' (not run: not on this machine)'}`,
  () => {
    const text = () => segmentText(readFileSync(SEED, 'utf8'), 'arabic', ['الولايات المتحدة', 'روسيا'])
    test('has one aside, that ends before «ومن جانبها»', () => {
      const asides = text().blocks.filter(block => block.kind === 'aside')
      expect(asides.map(block => slice(text(), block))).toEqual([
        '◄ اقرأ أيضًا | زعيم الديمقراطيين بمجلس الشيوخ الأمريكي ينتقد سياسات ترامب الاقتصادية',
      ])
    })
    test('has twelve sentences beside it, quotations whole', () => {
      const sentences = text()
        .sentences.filter(s => kindOf(text(), s) === 'paragraph')
        .map(s => slice(text(), s))
      expect(sentences.length).toBe(12)
      expect(sentences.some(s => s.startsWith('وفي تعليقه') && s.endsWith('في الوقت الحالي".'))).toBe(true)
      expect(sentences.some(s => s.startsWith('وكتب دميترييف') && s.endsWith('الدائمين؟"'))).toBe(true)
    })
    test('reads the glued names', () => {
      expect(new Set(text().repairs.map(r => r.reading))).toEqual(
        new Set(['الولايات المتحدة', 'روسيا والولايات المتحدة', 'الولايات المتحدة وروسيا']),
      )
    })
  },
)

describe('lines are sentences as given', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\n\n', ['a', '']],
    ['\na\n', ['', 'a']],
    ['a\r\nb\r\n', ['a', 'b']],
    [' a \n', [' a ']],
    ['', ['']],
    ['\n', ['']],
  ])('%j', (original, wanted) => {
    const text = segmentLines(original, 'english', [])
    expect(text.sentences.map(s => slice(text, s))).toEqual(wanted)
  })
  test('as many as the lines, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ', 'ب') }), original => {
        expect(segmentLines(original, 'arabic', []).sentences.length).toBe(
          original.replace(/\n$/, '').split('\n').length,
        )
      }),
    )
  })
})

test('every letter of any text is in exactly one sentence, in its block', () => {
  const piece = fc.constantFrom(
    'نعم',
    'قال ',
    '. ',
    '؟',
    '"',
    '\n',
    '◄ اقرأ أيضًا | ',
    'وقال ',
    'Mr. ',
    'He said',
    '«',
    '»',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = segmentText(pieces.join(''), 'arabic', [])
      let at = 0
      for (const sentence of text.sentences) {
        expect(text.original.slice(at, sentence.from).trim()).toBe('')
        const block = text.blocks[sentence.block]!
        expect(block.from <= sentence.from && sentence.to <= block.to && sentence.from < sentence.to).toBe(
          true,
        )
        at = sentence.to
      }
      expect(text.original.slice(at).trim()).toBe('')
    }),
  )
})
