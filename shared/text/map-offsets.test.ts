import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyChanges, findChanges, invertChanges, mapSpan, mapSpanOutward } from './map-offsets.ts'

/** A few words of both scripts, as often alike as different. */
const sentence = fc
  .array(fc.constantFrom('قال', 'الرئيس', 'boats', 'boat', 'the', '.', ' ', ' ', '\n', '\u{1f6a2}', 'ٌ'), {
    maxLength: 40,
  })
  .map(words => words.join(''))

describe('the changes between two texts', () => {
  it('make one of the other, and lead back', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const changes = findChanges(before, after)
        expect(applyChanges(before, changes)).toBe(after)
        expect(applyChanges(after, invertChanges(before, changes))).toBe(before)
        let at = 0
        for (const { from, to } of changes) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThanOrEqual(from)
          at = to
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['nothing', 'the old boat', 'the old boat', []],
    ['a word with a wrong letter, whole', 'the olt boat', 'the old boat', [[4, 7, 'old']]],
    [
      'two words far from each other',
      'teh boat is rde',
      'the boat is red',
      [
        [0, 3, 'the'],
        [12, 15, 'red'],
      ],
    ],
    ['a word put in', 'the boat', 'the old boat', [[4, 4, 'old ']]],
    ['words without a word between them, at once', 'a, b c', 'x, y c', [[0, 4, 'x, y']]],
    ['an Arabic word with its tashkeel', 'قال كَتَبَ هنا', 'قال كُتُب هنا', [[4, 10, 'كُتُب']]],
  ])('%s', (_title, before, after, expected) => {
    expect(findChanges(before, after).map(({ from, to, text }) => [from, to, text])).toEqual(expected)
  })
})

describe('a span after changes', () => {
  // The span is what stands between the brackets, before and after.
  test.each([
    ['far before the change', '[old] boat sails', 4 + 5, 4 + 10, 'moors', '[old] boat moors'],
    ['far behind the change', 'old [boat]', 0, 3, 'ancient', 'ancient [boat]'],
    ['around the change', '[old boat]', 0, 3, 'ancient', '[ancient boat]'],
    ['that is changed as a whole', 'old [boat]', 4, 8, 'ship', 'old [ship]'],
    ['with something put in before it', 'old [boat]', 4, 4, 'red ', 'old red [boat]'],
    ['with something put in behind it', '[old] boat', 3, 3, 'er', '[old]er boat'],
    ['of which a change took the end', '[old boat] sails', 4, 14, 'ship', '[old ]ship'],
    ['of which a change took the beginning', 'an [old boat]', 0, 6, 'the', 'the[ boat]'],
    ['that was taken out', 'an [old] boat', 3, 7, '', null],
    ['that a larger change took in', 'an [old] boat', 0, 11, 'ships', null],
  ])('%s', (_title, marked, from, to, text, expected) => {
    const span = { from: marked.indexOf('['), to: marked.indexOf(']') - 1 }
    const before = marked.replace(/[[\]]/g, '')
    const found = mapSpan([{ from, to, text }], span)
    const after = applyChanges(before, [{ from, to, text }])
    expect(
      found && `${after.slice(0, found.from)}[${after.slice(found.from, found.to)}]${after.slice(found.to)}`,
    ).toBe(expected)
  })

  it('lies in the text, and is the same words where no change is', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), (before, after, a, b) => {
        if (before === '') return
        const from = a % before.length
        const span = { from, to: from + 1 + (b % (before.length - from)) }
        const changes = findChanges(before, after)
        const found = mapSpan(changes, span)
        const wide = mapSpanOutward(changes, span)
        expect(wide.from).toBeGreaterThanOrEqual(0)
        expect(wide.to).toBeLessThanOrEqual(after.length)
        expect(wide.from).toBeLessThanOrEqual(wide.to)
        if (found) {
          expect(found.from).toBeGreaterThanOrEqual(wide.from)
          expect(found.to).toBeLessThanOrEqual(wide.to)
        }
        if (changes.every(change => change.to <= span.from || change.from >= span.to)) {
          expect(found && after.slice(found.from, found.to)).toBe(before.slice(span.from, span.to))
        }
      }),
      { numRuns: 1000 },
    )
  })
})
