import { type ErrorCode, type Failure, failure } from '../../shared/result.ts'

/** An archive that cannot be taken in; thrown where it is found, and answered as the failure that it bears. */
export class ArchiveRefusal extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode & `archive-${string}`, detail: string) {
    super(`${code}: ${detail}`)
    this.failure = failure(code, detail)
  }
}

/** Refuses an archive that does not hold together. */
export const damaged = (detail: string): ArchiveRefusal => new ArchiveRefusal('archive-damaged', detail)

/** Refuses an archive that asks for more than is given. */
export const tooLarge = (detail: string): ArchiveRefusal => new ArchiveRefusal('archive-too-large', detail)
