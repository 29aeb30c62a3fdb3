import { z } from 'zod'

/**
 * What came of a group of checks; `notRun` names each skipped one with its reason, `repeated` each one that passed
 * only the second time.
 */
export type Counts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notRun: readonly string[]
  readonly repeated: readonly string[]
}
export const NONE: Counts = { passed: 0, failed: 0, skipped: 0, notRun: [], repeated: [] }

/** The sum of two groups. */
export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  notRun: [...a.notRun, ...b.notRun],
  repeated: [...a.repeated, ...b.repeated],
})

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Counts a report of vitest's JSON reporter; a file that broke before its first test is one failure. */
export function countVitest(report: unknown): Counts {
  return VitestReport.parse(report).testResults.reduce((sum, file) => {
    const tests = file.assertionResults
    const passed = tests.filter(test => test.status === 'passed').length
    const failed = tests.filter(test => test.status === 'failed').length
    const skipped = tests.filter(test => test.status !== 'passed' && test.status !== 'failed')
    const broken = failed === 0 && file.status === 'failed' ? 1 : 0
    return addCounts(sum, {
      passed,
      failed: failed + broken,
      skipped: skipped.length,
      notRun: skipped.map(test => test.fullName),
      repeated: [],
    })
  }, NONE)
}

const PlaywrightTest = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
})
const PlaywrightSuite = z.object({
  get suites() {
    return z.array(PlaywrightSuite).optional()
  },
  specs: z.array(z.object({ title: z.string(), tests: z.array(PlaywrightTest) })),
})
const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.unknown()),
})

/** Counts a report of Playwright's JSON reporter; a test that passed only when repeated is named as such. */
export function countPlaywright(report: unknown): Counts {
  const { suites, errors } = PlaywrightReport.parse(report)
  return suites.map(countSuite).reduce(addCounts, { ...NONE, failed: errors.length })
}

function countSuite(suite: z.infer<typeof PlaywrightSuite>): Counts {
  const own = suite.specs.flatMap(spec =>
    spec.tests.map((test): Counts => {
      if (test.status === 'expected') return { ...NONE, passed: 1 }
      if (test.status === 'flaky')
        return { ...NONE, passed: 1, repeated: [`[${test.projectName}] ${spec.title}`] }
      if (test.status !== 'skipped') return { ...NONE, failed: 1 }
      const reason = test.annotations.find(note => note.type === 'skip' || note.type === 'fixme')?.description
      const line = `[${test.projectName}] ${spec.title}${reason ? `: ${reason}` : ''}`
      return { ...NONE, skipped: 1, notRun: [line] }
    }),
  )
  return [...own, ...(suite.suites ?? []).map(countSuite)].reduce(addCounts, NONE)
}
