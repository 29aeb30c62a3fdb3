import type { ErrorCode } from '../../shared/result.ts'

/** Why a dictionary is not taken. */
export type Fault = 'damaged' | 'part-missing' | 'foreign-format' | 'foreign-packing' | 'too-large' | 'empty'

/**
 * Leaves a reader from any depth; `openDictionary` and `importDictionary` turn it into a `Failure`, so that it
 * never leaves them.
 */
export class Refusal extends Error {
  readonly fault: Fault

  constructor(fault: Fault, reason: string) {
    super(reason)
    this.fault = fault
  }
}

/** The code under which the window has a sentence for a fault. */
export const CODE_OF_FAULT: Readonly<Record<Fault, ErrorCode>> = {
  damaged: 'dictionary-damaged',
  'part-missing': 'dictionary-incomplete',
  'foreign-format': 'dictionary-unknown',
  'foreign-packing': 'dictionary-unknown',
  'too-large': 'dictionary-too-large',
  empty: 'dictionary-damaged',
}
