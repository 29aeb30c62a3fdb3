import { expect, test } from 'vitest'
import { splitPieces } from './split-pieces.ts'

test.each([
  // word, clitics, lemma, pieces
  ['وللتعاون', ['و', 'ل', 'ال'], 'تعاون', 'و + ل + ال + [تعاون]'],
  ['للتفاوض', ['ل', 'ال'], 'تفاوض', 'ل + ال + [تفاوض]'],
  ['والولايات', ['و', 'ال'], 'ولاية', 'و + ال + [ولايات]'],
  ['كتابك', ['ك'], 'كتاب', '[كتاب] + ك'],
  ['ككتاب', ['ك'], 'كتاب', 'ك + [كتاب]'],
  ['توليه', ['ه'], 'تولي', '[تولي] + ه'],
  ['لمنحه', ['ل', 'ه'], 'منح', 'ل + [منح] + ه'],
  ['سيلتقي', ['س'], 'التقى', 'س + [يلتقي]'],
  ['وَكِتَابُهُ', ['و', 'ه'], 'كِتاب', 'و + [كتاب] + ه'],
  ['مرتين', [], 'مرة', '[مرتين]'],
  // must not: clitics that are not written there leave the word whole
  ['بيت', ['و', 'ال'], 'بيت', '[بيت]'],
])('%s', (surface, clitics, lemma, picture) => {
  const { before, stem, after } = splitPieces(surface, clitics, lemma)
  expect([...before, `[${stem}]`, ...after].join(' + ')).toBe(picture)
})
