import { describe, expect, test } from 'vitest'
import { parseLexicon } from '../arabic/lexicon.ts'
import { finish } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import { segmentLines } from '../text/segment-text.ts'
import { realignEdited } from './realign-edited.ts'

const knowledge = { lexicon: parseLexicon([]) }
const LINES = 60
/** Each line names its number, so that it has one right partner. */
const pair = (numbers: readonly number[], others: readonly number[] = numbers) => ({
  arabic: segmentLines(numbers.map(n => `السطر رقم ${n} هنا`).join('\n'), 'arabic', []),
  english: segmentLines(others.map(n => `Here is line number ${n}`).join('\n'), 'english', []),
})
const all = Array.from({ length: LINES }, (_, at) => 1000 + 7 * at)
// A confidence that the aligner would not give tells what was kept.
const beads: Bead[] = all.map((_, at) => ({ arabic: [at], english: [at], confidence: 0.123 }))
const run = (after: ReturnType<typeof pair>, confirmed: Bead[] = []) =>
  finish(realignEdited({ ...pair(all), beads }, after, knowledge, confirmed))

describe('after an edit', () => {
  test('a sentence taken out leaves its partner alone, and the rest moves up', () => {
    const found = run(pair(all.toSpliced(30, 1), all))
    expect(found).toContainEqual(expect.objectContaining({ arabic: [], english: [30] }))
    expect(found).toContainEqual({ arabic: [58], english: [59], confidence: 0.123 })
  })
  test('only the neighbourhood is aligned anew', () => {
    const found = run(pair(all.toSpliced(30, 0, 5), all))
    const anew = found.filter(bead => bead.confidence !== 0.123)
    expect(anew.length).toBeGreaterThan(10)
    expect(anew.length).toBeLessThan(30)
    expect(found.filter(bead => bead.arabic[0] === 2)[0]).toEqual(beads[2])
  })
  test('nothing changed keeps every pair as it was', () => {
    expect(run(pair(all))).toEqual(beads)
  })
  test('sentences without a partner behind an edit do not keep its neighbourhood from being aligned', () => {
    const others = [...all, ...Array.from({ length: 20 }, (_, at) => 9001 + at)]
    const alone = others
      .slice(LINES)
      .map((_, at) => ({ arabic: [], english: [LINES + at], confidence: 0.123 }))
    const before = { ...pair(all, others), beads: [...beads, ...alone] }
    const found = finish(realignEdited(before, pair(all.toSpliced(10, 1), others), knowledge))
    expect(found).toContainEqual(expect.objectContaining({ arabic: [], english: [10] }))
    expect(found.slice(-20)).toEqual(alone)
  })
  test('a sentence that became an aside is let go of by its partner', () => {
    const after = pair(all)
    const blocks = after.arabic.blocks.with(30, { ...after.arabic.blocks[30]!, kind: 'aside' })
    const found = run({ ...after, arabic: { ...after.arabic, blocks } })
    expect(found).toContainEqual(expect.objectContaining({ arabic: [30], english: [] }))
    expect(found[2]).toEqual(beads[2])
  })
  test('what a person confirmed wins over what is kept', () => {
    const confirmed = { arabic: [2], english: [3], confidence: 1 }
    expect(run(pair(all), [confirmed])).toContainEqual(confirmed)
  })
})
