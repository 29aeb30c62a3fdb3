import { expect, test } from 'vitest'
import { compareGloss } from './compare-gloss.ts'

test.each([
  ['large', 'larger', 'largest'],
  ['big', 'bigger', 'biggest'],
  ['great', 'greater', 'greatest'],
  ['long', 'longer', 'longest'],
  ['heavy', 'heavier', 'heaviest'],
  ['grey', 'greyer', 'greyest'],
  ['simple', 'simpler', 'simplest'],
  ['free', 'freer', 'freest'],
  ['good', 'better', 'best'],
  ['important', 'more important', 'most important'],
  ['famous', 'more famous', 'most famous'],
  ['tired', 'more tired', 'most tired'],
  ['well known', 'more well known', 'most well known'],
])('%s, %s, %s', (gloss, more, most) => {
  expect(compareGloss(gloss, 'more')).toBe(more)
  expect(compareGloss(gloss, 'most')).toBe(most)
})
