import { expect, it, vi } from 'vitest'
import { paperOf } from './print-page.ts'

vi.mock('electron', () => ({ app: {} }))

it.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['EG', 'A4'],
  ['GB', 'A4'],
  ['', 'A4'],
])('in %j the paper is %s', (region, paper) => {
  expect(paperOf(region)).toBe(paper)
})
