import { expect, test } from 'vitest'
import { ReadingClock } from './reading-clock.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

function rig() {
  const noted: [number, number][] = []
  const clock = new ReadingClock((article, milliseconds) => noted.push([article, milliseconds]))
  return { clock, noted }
}

test('time is noted at most every fifteen seconds, and the rest when the article goes', () => {
  const { clock, noted } = rig()
  clock.look(100, 7)
  for (let at = 5; at <= 35; at += 5) clock.look(100 + at * SECOND, 7)
  expect(noted).toEqual([
    [7, 15 * SECOND],
    [7, 15 * SECOND],
  ])
  clock.look(100 + 36 * SECOND, null)
  expect(noted.at(-1)).toEqual([7, 6 * SECOND])
})

test('each article has its own time, and none is counted while there is no article', () => {
  const { clock, noted } = rig()
  clock.look(0, 1)
  clock.look(4 * SECOND, 2)
  clock.look(6 * SECOND, null)
  clock.look(60 * SECOND, 3)
  clock.look(61 * SECOND, null)
  expect(noted).toEqual([
    [1, 4 * SECOND],
    [2, 2 * SECOND],
    [3, 1 * SECOND],
  ])
})

test('nobody reads for two minutes without a stir', () => {
  const { clock, noted } = rig()
  clock.look(0, 1)
  clock.look(30 * MINUTE, 1)
  expect(noted).toEqual([[1, 2 * MINUTE]])
  clock.stir(40 * MINUTE)
  clock.look(40 * MINUTE + 20 * SECOND, 1)
  expect(noted.slice(1)).toEqual([[1, 20 * SECOND]])
})

test('a clock that stood while the machine slept counts no sleep', () => {
  const { clock, noted } = rig()
  clock.look(0, 1)
  clock.stir(MINUTE)
  clock.look(9 * 60 * MINUTE, null)
  expect(noted).toEqual([[1, 3 * MINUTE]])
})
