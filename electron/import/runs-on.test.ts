import { expect, it } from 'vitest'
import { runsOn } from './runs-on.ts'

const WORDS = 'كلمة '.repeat(39_000)

const ROWS: [string, string, boolean][] = [
  ['nothing', '', false],
  ['a sentence of nearly the greatest length', WORDS, false],
  ['many of them', `${WORDS}.${WORDS}؟${WORDS}\n${WORDS}…${WORDS}`, false],
  ['one that is longer', WORDS + WORDS, true],
  ['one that is longer behind others', `${WORDS}.${WORDS}${WORDS}`, true],
  ['one that is longer before others', `${WORDS}${WORDS}. ${WORDS}`, true],
  ['numbers with points, which end nothing', '3.5 '.repeat(60_000), true],
  ['commas, which end nothing', '، كلمة'.repeat(50_000), true],
]

it.each(ROWS)('%s', (_title, text, expected) => {
  expect(runsOn(text)).toBe(expected)
})
