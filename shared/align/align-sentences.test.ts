import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLexicon } from '../arabic/lexicon.ts'
import { finish } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import { segmentLines, segmentText } from '../text/segment-text.ts'
import { alignSentences } from './align-sentences.ts'
import { bandOf } from './coarse-path.ts'

const LINES = `كِتَاب,كتب,noun,pl=كُتُب,book
بَيْت,بيت,noun,pl=بُيُوت,house
سَافَرَ,سفر,verb,III,travel
قَالَ,قول,verb,I:u,say
وَزِير,وزر,noun,pl=وُزَرَاء,minister
مَطَر,مطر,noun,pl=أَمْطَار,rain
سَيَّارَة,سير,noun,pl=ات,car
بَاعَ,بيع,verb,I:i,sell
نَهْر,نهر,noun,pl=أَنْهَار,river
ثَلَاثَة,ثلث,num,-,three`
const text = LINES.split('\n')
  .map(line => {
    const [lemma, root, part, forms, gloss] = line.split(',')
    return [lemma, root, part, forms, '1', '-', gloss].join('\t')
  })
  .join('\n')
const lexicon = parseLexicon([{ name: 'test.tsv', text }])

const align = (arabic: string, english: string): Bead[] =>
  finish(
    alignSentences(segmentLines(arabic, 'arabic', []), segmentLines(english, 'english', []), { lexicon }),
  )
const draw = (beads: readonly Bead[]) => beads.map(({ arabic, english }) => `${arabic}:${english}`).join(' ')

describe('sentences that share words are paired', () => {
  test.each([
    [
      'one to one',
      'سافر الوزير أمس\nباع الكتاب\nالمطر فوق النهر',
      'The minister travelled yesterday\nHe sold the book\nThe rain over the river',
      '0:0 1:1 2:2',
    ],
    [
      'one to two',
      'سافر الوزير في سيارة وباع كتابا في البيت قرب النهر\nقال إن المطر قادم',
      'The minister travelled in a car\nHe sold a book in the house by the river\nHe said that rain was coming',
      '0:0,1 1:2',
    ],
    [
      'a name and numbers',
      'وصل بوتين عام 1999\nعاد ترامب بعد ثلاثة أيام',
      'Putin arrived in 1999\nTrump returned after 3 days',
      '0:0 1:1',
    ],
  ])('%s', (_, arabic, english, wanted) => expect(draw(align(arabic, english))).toBe(wanted))

  test('an aside that only one side has takes no part', () => {
    const arabic = segmentText(
      'سافر الوزير أمس. ◄ اقرأ أيضًا | وزير المالية يبيع البيت القديم ومن جانبها، باع الكتاب.',
      'arabic',
      [],
    )
    const english = segmentText('The minister travelled yesterday. He sold the book.', 'english', [])
    expect(draw(finish(alignSentences(arabic, english, { lexicon })))).toBe('0:0 1: 2:1')
  })
})

describe('texts of unusual size', () => {
  test.each([
    ['', '', ':0 0:'],
    ['سافر', '', ':0 0:'],
    ['', 'travelled', ':0 0:'],
    ['سافر الوزير', 'The minister travelled', '0:0'],
  ])('%j and %j', (arabic, english, wanted) => expect(draw(align(arabic, english))).toBe(wanted))
})

describe('around what a person confirmed', () => {
  const arabic = 'سافر الوزير أمس\nباع الكتاب\nالمطر فوق النهر\nقال الوزير'
  const english = 'The minister travelled\nHe sold the book\nThe rain over the river\nThe minister said'
  const around = (...confirmed: [number[], number[]][]) =>
    draw(
      finish(
        alignSentences(
          segmentLines(arabic, 'arabic', []),
          segmentLines(english, 'english', []),
          { lexicon },
          confirmed.map(([a, e]) => ({ arabic: a, english: e, confidence: 1 })),
        ),
      ),
    )
  test.each([
    ['a pair stays, however wrong', [[[1], [2]]], ['1:2']],
    ['what stands before it is paired with what stands before it', [[[2], [3]]], ['0:0', '1:1', '2:3']],
    ['a sentence confirmed to stand alone stays alone', [[[1], []]], ['0:0', '1:', '2:2']],
    ['an English one too', [[[], [1]]], ['0:0', ':1', '2:2']],
    [
      'many to many',
      [
        [
          [1, 2],
          [1, 2],
        ],
      ],
      ['0:0', '1,2:1,2', '3:3'],
    ],
    [
      'two that cross',
      [
        [[0], [2]],
        [[2], [0]],
      ],
      ['0:2', '2:0'],
    ],
    [
      'one that names a sentence twice is left out',
      [
        [[0], [0]],
        [[0], [1]],
      ],
      ['0:0', '1:1'],
    ],
    ['one that names a sentence there is none of is left out', [[[9], [0]]], ['0:0', '1:1', '2:2', '3:3']],
  ] as [string, [number[], number[]][], string[]][])('%s', (_, confirmed, wanted) => {
    expect(around(...confirmed).split(' ')).toEqual(expect.arrayContaining(wanted))
  })
})

const arabicLine = fc
  .array(fc.constantFrom('سافر', 'الوزير', 'كتاب', 'باع', 'نهر', 'قال', '٣', 'بوتين'), {
    minLength: 0,
    maxLength: 8,
  })
  .map(words => words.join(' '))
const englishLine = fc
  .array(fc.constantFrom('travelled', 'minister', 'book', 'sold', 'river', 'said', '3', 'Putin'), {
    minLength: 0,
    maxLength: 8,
  })
  .map(words => words.join(' '))

describe('for any two texts', () => {
  test('every sentence is in exactly one bead, in order, with a probability', () => {
    fc.assert(
      fc.property(
        fc.array(arabicLine, { minLength: 1, maxLength: 14 }),
        fc.array(englishLine, { minLength: 1, maxLength: 14 }),
        (arabic, english) => {
          const beads = align(`${arabic.join('\n')}\n`, `${english.join('\n')}\n`)
          expect(beads.flatMap(bead => bead.arabic).toSorted((a, b) => a - b)).toEqual(
            arabic.map((_, at) => at),
          )
          expect(beads.flatMap(bead => bead.english).toSorted((a, b) => a - b)).toEqual(
            english.map((_, at) => at),
          )
          for (const { arabic: a, english: e, confidence } of beads) {
            expect(a.toSorted((x, y) => x - y)).toEqual(a)
            expect(e.toSorted((x, y) => x - y)).toEqual(e)
            expect(confidence).toBeGreaterThanOrEqual(0)
            expect(confidence).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
  test('confirmed beads come back, and every sentence is still in exactly one', () => {
    const side = fc.uniqueArray(fc.nat(7), { maxLength: 3 }).map(list => list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(
        fc.array(arabicLine, { minLength: 8, maxLength: 8 }),
        fc.array(englishLine, { minLength: 8, maxLength: 8 }),
        fc.array(fc.record({ arabic: side, english: side, confidence: fc.constant(1) }), { maxLength: 4 }),
        (arabic, english, wished) => {
          const taken = { arabic: new Set<number>(), english: new Set<number>() }
          const confirmed = wished.filter(bead => {
            if (bead.arabic.length + bead.english.length === 0) return false
            if (
              bead.arabic.some(at => taken.arabic.has(at)) ||
              bead.english.some(at => taken.english.has(at))
            )
              return false
            for (const at of bead.arabic) taken.arabic.add(at)
            for (const at of bead.english) taken.english.add(at)
            return true
          })
          const beads = finish(
            alignSentences(
              segmentLines(`${arabic.join('\n')}\n`, 'arabic', []),
              segmentLines(`${english.join('\n')}\n`, 'english', []),
              { lexicon },
              confirmed,
            ),
          )
          for (const bead of confirmed) expect(beads).toContainEqual(bead)
          for (const side of ['arabic', 'english'] as const)
            expect(beads.flatMap(bead => bead[side]).toSorted((a, b) => a - b)).toEqual([
              0, 1, 2, 3, 4, 5, 6, 7,
            ])
        },
      ),
      { numRuns: 100 },
    )
  })
  test('the same texts give the same beads', () => {
    fc.assert(
      fc.property(
        fc.array(arabicLine, { minLength: 1, maxLength: 8 }),
        fc.array(englishLine, { minLength: 1, maxLength: 8 }),
        (arabic, english) => {
          expect(align(arabic.join('\n'), english.join('\n'))).toEqual(
            align(arabic.join('\n'), english.join('\n')),
          )
        },
      ),
      { numRuns: 20 },
    )
  })
  test('paragraphs that change places far away change nothing here', () => {
    const words = [
      ['سافر الوزير', 'The minister travelled'],
      ['باع كتابا', 'He sold a book'],
      ['المطر فوق النهر', 'Rain over the river'],
      ['قال بوتين ذلك', 'Putin said that'],
    ] as const
    const line = fc.record({
      kind: fc.nat(3),
      // Each line has a number of its own, or no one could tell which is which.
      number: fc.integer({ min: 1000, max: 99_999 }),
      merge: fc.boolean(),
    })
    const lines = fc.uniqueArray(line, { minLength: 36, maxLength: 36, selector: one => one.number })
    fc.assert(
      fc.property(lines, all => {
        // A paragraph ends where its last sentence does.
        const paragraph = (from: number, to: number) =>
          all.slice(from, to).map((one, at) => (from + at === to - 1 ? { ...one, merge: false } : one))
        const here = paragraph(0, 20)
        const one = paragraph(20, 28)
        const other = paragraph(28, 36)
        const beadsHere = (paragraphs: (typeof here)[]): string => {
          const all = paragraphs.flat()
          const arabic = all.map(({ kind, number }) => `${words[kind]![0]} ${number}`)
          const english = all.map(
            ({ kind, number, merge }) => `${words[kind]![1]} ${number}${merge ? ' ' : '\n'}`,
          )
          return draw(align(arabic.join('\n'), english.join('')).filter(bead => (bead.arabic[0] ?? 36) < 10))
        }
        expect(beadsHere([here, one, other])).toBe(beadsHere([here, other, one]))
      }),
      { numRuns: 30 },
    )
  })
  test('the band always has a way from corner to corner', () => {
    const anchor = fc.record({ i: fc.nat(30), j: fc.nat(30), score: fc.constant(1) })
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 10 }), anchors => {
        const chain = anchors
          .toSorted((a, b) => a.i - b.i)
          .filter((a, at, all) => at === 0 || (a.i > all[at - 1]!.i && a.j > all[at - 1]!.j))
        const band = bandOf(chain, 31, 31)
        expect(band.from[0]).toBe(0)
        expect(band.to[31]).toBe(31)
        for (let i = 1; i <= 31; i++) expect(band.from[i]!).toBeLessThanOrEqual(band.to[i - 1]!)
      }),
    )
  })
})

test('the search can be stopped between two steps', () => {
  const steps = alignSentences(
    segmentLines('سافر\n'.repeat(80), 'arabic', []),
    segmentLines('travelled\n'.repeat(80), 'english', []),
    { lexicon },
  )
  let last = 0
  let count = 0
  for (let step = steps.next(); !step.done; step = steps.next()) {
    expect(step.value.done).toBeGreaterThanOrEqual(last)
    expect(step.value.done).toBeLessThanOrEqual(1)
    last = step.value.done
    count++
  }
  expect(count).toBeGreaterThan(2)
})
