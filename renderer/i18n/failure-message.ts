import type { Failure } from '../../shared/result.ts'
import type { Speak } from './say.tsx'

/** One clear sentence for an expected failure; its detail, mostly a file's name, cannot turn the sentence round. */
export const failureMessage = (speak: Speak, { code, detail }: Failure): string =>
  speak(`error.${code}`, { detail: detail === '' ? '' : `\u2068${detail}\u2069` })
