import { failureSentence } from '../../shared/i18n/failure-sentence.ts'
import type { Failure } from '../../shared/result.ts'

/** Input that a command cannot take; the message is the one line that the person reads. */
export class Refusal extends Error {}

/** An expected failure as the command line says it. */
export const refusalOf = (failure: Failure): Refusal => new Refusal(failureSentence(failure, 'en'))
