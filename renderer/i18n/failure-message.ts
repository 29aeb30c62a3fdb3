import type { Failure } from '../../shared/result.ts'
import type { Speak } from './say.tsx'

/** One clear sentence for an expected failure. */
export const failureMessage = (speak: Speak, { code, detail }: Failure): string =>
  speak(`error.${code}`, { detail })
