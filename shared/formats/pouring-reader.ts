/** Why a file was refused, or its rest. */
export type ReadFailureKind =
  /** It is of another format. */
  | 'other-format'
  /** It breaks off. */
  | 'cut-off'
  /** It breaks the rules of its format. */
  | 'damaged'
  /** It defines entities, by which a few lines can stand for gigabytes or for other files. */
  | 'entities'
  /** A unit of it is longer than any text. */
  | 'too-long'
  /** Its elements lie in each other deeper than any real file's. */
  | 'too-deep'

/** `line` counts from 1. */
export type ReadFailure = { readonly kind: ReadFailureKind; readonly line: number }

/** What is amiss with a unit while the file goes on. */
export type UnitProblemKind =
  /** A text does not say in which language it is; it is left out. */
  | 'language-missing'
  /** There is no Arabic; a unit is left out, a term stays. */
  | 'arabic-missing'
  /** There is no English; a unit is left out, a term stays. */
  | 'english-missing'
  /** A language came twice; the first was taken. */
  | 'language-repeated'
  /** A third language was left out. */
  | 'other-language'

/** How often a problem came up, and in which unit of the file first; units count from 1. */
export type UnitProblem = {
  readonly kind: UnitProblemKind
  readonly count: number
  readonly unit: number
  readonly line: number
}

/** What became of a file. */
export type ReadReport = {
  /** Units, terms or rows that the file has, those left out among them. */
  readonly found: number
  readonly problems: readonly UnitProblem[]
  /** Null if the file was read to its end. */
  readonly failure: ReadFailure | null
}

/**
 * Takes a file's text piece by piece and hands out what has become whole, so that a file of any length is read in
 * the memory of one unit. The caller decodes; a byte order mark may stay.
 */
export type PouringReader<T> = {
  /** Takes the next piece and answers what it completed; after a failure, nothing. */
  write(piece: string): readonly T[]
  /** Why the rest will not be read; null as long as it will. */
  readonly failure: ReadFailure | null
  /** Says that there is no more, and answers what became of the file. To be called once. */
  end(): ReadReport
}

/** Everything that was read, or why nothing is answered. */
export type ReadWhole<T> =
  | { readonly ok: true; readonly items: readonly T[]; readonly report: ReadReport }
  | { readonly ok: false; readonly failure: ReadFailure }

/** What to do with a file that breaks off or is damaged: refuse it, or keep what was whole before. */
export type WhenBroken = 'refuse' | 'keep-whole'

/** Reads a file to its end. What is hostile (`entities`, `too-long`, `too-deep`) or foreign is refused in any case. */
export function readWhole<T>(
  reader: PouringReader<T>,
  pieces: Iterable<string>,
  whenBroken: WhenBroken = 'refuse',
): ReadWhole<T> {
  const items: T[] = []
  for (const piece of pieces) {
    for (const item of reader.write(piece)) items.push(item)
    if (reader.failure) break
  }
  const report = reader.end()
  const { failure } = report
  if (!failure) return { ok: true, items, report }
  const isBroken = failure.kind === 'cut-off' || failure.kind === 'damaged'
  return isBroken && whenBroken === 'keep-whole' ? { ok: true, items, report } : { ok: false, failure }
}
