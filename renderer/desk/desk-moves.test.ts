import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Place } from '../state/place.ts'
import {
  exchangeWithNext,
  leaveAlone,
  type Moved,
  mergeWithNext,
  moveTo,
  type Sentences,
  splitBefore,
  unlink,
} from './desk-moves.ts'

/** Beads as they are drawn: `1 2|7` has two Arabic sentences and one English. */
const beads = (drawn: string): Sentences[] =>
  drawn.split(' / ').map(bead => {
    const [arabic, english] = bead.split('|').map(side => side.split(' ').filter(Boolean).map(Number))
    return { arabic: arabic!, english: english! }
  })
const draw = (moved: Moved): string | null =>
  moved?.map(({ arabic, english }) => `${arabic.join(' ')}|${english.join(' ')}`).join(' / ') ?? null
const arabic = (sentence: number): Place => ({ side: 'arabic', sentence })
const english = (sentence: number): Place => ({ side: 'english', sentence })
const even = () => 10

describe('what the moves make of beads', () => {
  it.each([
    ['1|1 / 2|2', 0, '1 2|1 2'],
    ['1| / |1', 0, '1|1'],
    ['1|1', 0, null],
  ])('merging %s with the next', (drawn, at, made) => {
    expect(draw(mergeWithNext(beads(drawn), at))).toBe(made)
  })

  it.each([
    ['1 2|1 2', arabic(2), '1|1 / 2|2'],
    ['1 2|1 2', english(2), '1|1 / 2|2'],
    ['1 2|1', arabic(2), '1|1 / 2|'],
    ['1 2 3|1', arabic(2), '1| / 2 3|1'],
    ['1 2 3|1 2', arabic(3), '1 2|1 / 3|2'],
    ['1 2|', arabic(2), '1| / 2|'],
    ['1 2|1 2', arabic(1), null],
    ['1|1 2', arabic(1), null],
    ['1 2|1 2', arabic(7), null],
  ])('splitting %s', (drawn, place, made) => {
    expect(draw(splitBefore(beads(drawn), 0, place, even))).toBe(made)
  })

  it('a bead is split where the other side is about as long', () => {
    const lengths = { arabic: [90, 10], english: [30, 30, 30, 10] }
    expect(draw(splitBefore(beads('0 1|0 1 2 3'), 0, arabic(1), (side, at) => lengths[side][at]!))).toBe(
      '0|0 1 2 / 1|3',
    )
  })

  it.each([
    ['1 2|1 / 3|2', 0, arabic(2), 1, '1|1 / 2 3|2'],
    ['1 2|1 / 3|2', 0, arabic(1), 1, '|1 / 1 2 3|2'],
    ['1|1 / 2 3|2', 1, arabic(2), 0, '1 2|1 / 3|2'],
    ['1|1 / 2|', 1, arabic(2), 0, '1 2|1'],
    ['1|1 / 2|2 / 3|3', 0, english(1), 2, '1| / 2| / 3|1 2 3'],
    ['1|1', 0, arabic(1), 1, null],
    ['1|1', 0, arabic(1), -1, null],
    ['1|1 / 2|2', 0, arabic(1), 0, null],
    ['1|1 / 2|2', 0, arabic(2), 1, null],
  ])('moving a sentence of %s', (drawn, at, place, target, made) => {
    expect(draw(moveTo(beads(drawn), at, place, target))).toBe(made)
  })

  it.each([
    ['1 2|1', '1 2| / |1'],
    ['1|', null],
  ])('unlinking %s', (drawn, made) => {
    expect(draw(unlink(beads(drawn), 0))).toBe(made)
  })

  it.each([
    ['1|1 / |2', '|1 / 1|2'],
    ['1| / 2|2', '1|2 / 2|'],
    ['|1 / 1|2', '1|1 / |2'],
    ['1|1 / 2|2', null],
    ['1| / |1', null],
    ['1| / 2|', null],
  ])('exchanging the gap of %s', (drawn, made) => {
    const moved = exchangeWithNext(beads(drawn), 0)
    expect(draw(moved)).toBe(made)
  })

  it.each([
    ['1 2 3|1', arabic(2), '2| / 1 3|1'],
    ['1|1', english(1), '|1'],
    ['1|', arabic(1), '1|'],
    ['1|1', arabic(2), null],
  ])('leaving a sentence of %s without a partner', (drawn, place, made) => {
    expect(draw(leaveAlone(beads(drawn), 0, place))).toBe(made)
  })
})

/** Beads of both sides in text order, none of them empty. */
const reading = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 9 })
  .map(sizes => {
    const next = { arabic: 0, english: 0 }
    return sizes
      .filter(([a, e]) => a + e > 0)
      .map(([a, e]) => ({
        arabic: Array.from({ length: a }, () => next.arabic++),
        english: Array.from({ length: e }, () => next.english++),
      }))
  })
  .filter(list => list.length > 0)

describe('whatever is done', () => {
  it('keeps each sentence once, the order of each side, and no empty bead', () => {
    fc.assert(
      fc.property(reading, fc.nat(), fc.nat(), fc.nat(), (list, one, two, choice) => {
        const at = one % list.length
        const target = two % list.length
        const places = LANGUAGES.flatMap(side => list[at]![side].map(sentence => ({ side, sentence })))
        const place = places[choice % places.length]!
        const [from, to] = [Math.min(at, target), Math.max(at, target)]
        const cases: [Moved, readonly Sentences[]][] = [
          [mergeWithNext(list, at), list.slice(at, at + 2)],
          [splitBefore(list, at, place, even), [list[at]!]],
          [unlink(list, at), [list[at]!]],
          [exchangeWithNext(list, at), list.slice(at, at + 2)],
          [moveTo(list, at, place, target), list.slice(from, to + 1)],
        ]
        for (const [moved, touched] of cases) {
          if (!moved) continue
          for (const bead of moved) expect(bead.arabic.length + bead.english.length).toBeGreaterThan(0)
          for (const side of LANGUAGES) {
            const after = moved.flatMap(bead => bead[side])
            expect(after).toEqual([...after].sort((a, b) => a - b))
            // What was left as it stood need not be said again.
            const before = new Set(touched.flatMap(bead => bead[side]))
            expect(after.every(sentence => before.has(sentence))).toBe(true)
            expect(new Set(after).size).toBe(after.length)
          }
        }
      }),
    )
  })
})
