import type { Failure } from '../result.ts'

/** The sentence for an expected failure in a UI language. */
export const failureSentence = ({ code, detail }: Failure, _language: 'en' | 'ar'): string =>
  detail === '' ? code : `${detail}: ${code}`
