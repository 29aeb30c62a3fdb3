import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './count-results.ts'

const vitest = (...files: [string, ...string[]][]) => ({
  testResults: files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((of, at) => ({ fullName: `t${at}`, status: of })),
  })),
})
const spec = (title: string, status: string, why?: string) => ({
  title,
  tests: [
    {
      projectName: 'standin',
      status,
      annotations: why ? [{ type: 'skip', description: why }] : [],
    },
  ],
})

describe('unit tests', () => {
  test.each([
    ['all pass', vitest(['passed', 'passed', 'passed']), '2 0 0'],
    ['one fails', vitest(['failed', 'passed', 'failed']), '1 1 0'],
    ['a file breaks before its first test', vitest(['failed']), '0 1 0'],
    ['skipped ones are not passed', vitest(['passed', 'passed', 'pending', 'todo']), '1 0 2'],
  ])('%s', (_, report, expected) => {
    const { passed, failed, skipped } = countVitest(report)
    expect(`${passed} ${failed} ${skipped}`).toBe(expected)
  })
})

describe('end-to-end tests', () => {
  test('nested suites, a flaky test, a skipped one with its reason, an error outside tests', () => {
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'flaky'), spec('c', 'skipped', 'needs real Electron')] }],
        },
      ],
      errors: [{}],
    }
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      notRun: ['[standin] c: needs real Electron'],
      repeated: ['[standin] b'],
    })
  })
})
