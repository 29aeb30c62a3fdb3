import { expect, test } from 'vitest'
import { middleOfThread, threadPath, tickPath } from './thread-path.ts'

const left = { x: 100, top: 0, bottom: 40 }
const right = { x: 160, top: 20, bottom: 100 }

test('the tick of a confirmed pairing stands on its thread', () => {
  expect(middleOfThread(left, right)).toEqual({ x: 130, y: 40 })
  // The thread bends at the same height half way.
  expect(threadPath(left, right)).toContain('M112 20C130 20 130 60 148 60')
  expect(tickPath({ x: 130, y: 40 })).toMatch(/^M122 40a8 8 /)
})
