import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { later } from './later.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a task asked for often is done once, after the last asking', () => {
  const task = vi.fn()
  const put = later(300, task)
  put.soon()
  vi.advanceTimersByTime(200)
  put.soon()
  vi.advanceTimersByTime(299)
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(task).toHaveBeenCalledTimes(1)
})

test('now does a waiting task at once, and nothing when nothing waits', () => {
  const task = vi.fn()
  const put = later(300, task)
  put.now()
  expect(task).not.toHaveBeenCalled()
  put.soon()
  put.now()
  vi.runAllTimers()
  expect(task).toHaveBeenCalledTimes(1)
})
