import type { Failure } from '../../shared/result.ts'
import { shellVoice } from '../language/shell-text.ts'

/** Input that a command cannot take; the message is the one line that the person reads. */
export class Refusal extends Error {}

/** An expected failure as the command line says it. */
export const refusalOf = ({ code, detail }: Failure): Refusal =>
  new Refusal(shellVoice('en')(`error.${code}`, detail))
