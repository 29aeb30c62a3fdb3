import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from '../model/article.ts'
import type { BlockKind, Language, Text } from '../model/text.ts'
import { type Passage, rowsFromBeads } from './rows-from-beads.ts'

/**
 * A text from a picture: each word is a block, each letter of it a sentence; `#ab` is a heading, `>a` an aside.
 * `length` is the length of each sentence.
 */
function draw(language: Language, picture: string, length = 10): Text {
  const blocks: { from: number; to: number; kind: BlockKind }[] = []
  const sentences: { from: number; to: number; block: number }[] = []
  for (const word of picture.split(' ').filter(Boolean)) {
    const kind = word.startsWith('#') ? 'heading' : word.startsWith('>') ? 'aside' : 'paragraph'
    const letters = word.replace(/^[#>]/, '')
    const from = sentences.length * (length + 1)
    for (let at = 0; at < letters.length; at++) {
      const start = sentences.length * (length + 1)
      sentences.push({ from: start, to: start + length, block: blocks.length })
    }
    blocks.push({ from, to: from + letters.length * (length + 1), kind })
  }
  return { language, original: 'x'.repeat(sentences.length * (length + 1)), blocks, sentences, repairs: [] }
}

/** A reading from pictures; `beads` is `a-b ab-c d-`, the letters counting sentences of each side. */
function reading(arabic: string, english: string, beads: string, length = 10): Reading {
  const indexes = (letters: string) => [...letters].map(letter => letter.charCodeAt(0) - 97)
  return {
    arabic: draw('arabic', arabic, length),
    english: draw('english', english, length),
    beads: beads.split(' ').map(bead => {
      const [left = '', right = ''] = bead.split('-')
      return { arabic: indexes(left), english: indexes(right), confidence: 1 }
    }),
    entities: [],
  }
}

const side = (passages: readonly Passage[]) =>
  passages
    .map(({ kind, pieces }) => {
      const letters = pieces.map(piece =>
        piece.kind === 'gap' ? '_' : String.fromCharCode(97 + piece.sentence),
      )
      return `${kind === 'heading' ? '#' : kind === 'aside' ? '>' : ''}${letters.join('')}`
    })
    .join(' ')

const picture = (given: Reading) =>
  rowsFromBeads(given).map(row => `${side(row.arabic)} | ${side(row.english)}${row.continues ? ' ~' : ''}`)

test.each([
  ['paragraphs that agree', 'ab c', 'ab c', 'a-a b-b c-c', ['ab | ab', 'c | c']],
  ['Arabic without paragraphs follows the English ones', 'abc', 'ab c', 'a-a b-b c-c', ['ab | ab', 'c | c']],
  ['English without paragraphs follows the Arabic ones', 'ab c', 'abc', 'a-a b-b c-c', ['ab | ab', 'c | c']],
  ['a bead that reaches over a paragraph holds the row together', 'a b', 'ab', 'ab-ab', ['a b | ab']],
  ['a heading has a row of its own', '#a b', '#a b', 'a-a b-b', ['#a | #a', 'b | b']],
  ['an aside faces nothing, and that is no gap', 'a >b c', 'ab', 'a-a b- c-b', ['a | a', '>b | ', 'c | b']],
  ['a sentence without partner faces a gap', 'abc', 'ab', 'a-a b- c-b', ['abc | a_b']],
  ['gaps in a row are one gap', 'abcd', 'ab', 'a-a b- c- d-b', ['abcd | a_b']],
  ['a gap may begin a row', 'ab', 'a', 'a- b-a', ['ab | _a']],
  ['paragraphs of one side each do not face each other', 'a b', 'ab c', 'a-a -b b-', ['a_ | ab', 'b | _']],
  ['a whole paragraph may face a gap', 'a b', 'a', 'a-a b-', ['a | a', 'b | _']],
  ['one text alone has no gaps', 'ab c', '', 'a- b- c-', ['ab | ', 'c | ']],
  ['pairs that cross stay on one row', 'a b', 'ab', 'a-b b-a', ['a b | ab']],
  ['what is left out within a bead stays in its place', 'abc', 'ab', 'ac-a b- -b', ['abc_ | a_b']],
])('%s', (_, arabic, english, beads, rows) => {
  expect(picture(reading(arabic, english, beads))).toEqual(rows)
})

test('a long row is cut at a bead, and what follows continues it', () => {
  const letters = 'abcdef'
  const beads = [...letters].map(letter => `${letter}-${letter}`).join(' ')
  expect(picture(reading(letters, letters, beads, 300))).toEqual(['abc | abc', 'def | def ~'])
})

test('one text alone is not cut, however long', () => {
  expect(picture(reading('abcdef', '', 'a- b- c- d- e- f-', 300))).toEqual(['abcdef | '])
})

/** Beads in text order over sentences of two sides, with blocks cut anywhere and kinds of all sorts. */
const anyReading = fc
  .array(fc.record({ arabic: fc.integer({ min: 0, max: 3 }), english: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 24,
  })
  .chain(shapes => {
    const beads: { arabic: number[]; english: number[]; confidence: number }[] = []
    let a = 0
    let e = 0
    for (const { arabic, english } of shapes.filter(shape => shape.arabic + shape.english > 0)) {
      beads.push({
        arabic: Array.from({ length: arabic }, () => a++),
        english: Array.from({ length: english }, () => e++),
        confidence: 1,
      })
    }
    const text = (language: Language, count: number) =>
      fc
        .array(fc.tuple(fc.boolean(), fc.constantFrom('', '#', '>'), fc.constantFrom(5, 400)), {
          minLength: count,
          maxLength: count,
        })
        .map(cuts => {
          const words = cuts.map(([cut, mark]) => (cut ? ` ${mark}x` : 'x')).join('')
          return draw(language, words, cuts[0]?.[2] ?? 5)
        })
    return fc
      .record({ arabic: text('arabic', a), english: text('english', e) })
      .map((texts): Reading => ({ ...texts, beads, entities: [] }))
  })

test('every sentence is on exactly one row, in text order, and so is every bead', () => {
  fc.assert(
    fc.property(anyReading, given => {
      const rows = rowsFromBeads(given)
      for (const language of ['arabic', 'english'] as const) {
        const drawn = rows.flatMap(row =>
          row[language].flatMap(({ pieces }) =>
            pieces.flatMap(piece => (piece.kind === 'sentence' ? [piece.sentence] : [])),
          ),
        )
        expect(drawn).toEqual(given[language].sentences.map((_, at) => at))
      }
      expect(rows.flatMap(row => row.beads)).toEqual(given.beads.map((_, at) => at))
    }),
  )
})

test('beads in any order lose no sentence and keep each row in text order', () => {
  const anyOrder = anyReading.chain(given =>
    fc
      .shuffledSubarray([...given.beads], { minLength: given.beads.length })
      .map(beads => ({ ...given, beads })),
  )
  fc.assert(
    fc.property(anyOrder, given => {
      for (const language of ['arabic', 'english'] as const) {
        const drawn = rowsFromBeads(given).flatMap(row =>
          row[language].flatMap(({ pieces }) =>
            pieces.flatMap(piece => (piece.kind === 'sentence' ? [piece.sentence] : [])),
          ),
        )
        expect(drawn).toEqual(given[language].sentences.map((_, at) => at))
      }
    }),
  )
})
