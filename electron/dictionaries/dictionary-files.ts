import { Refusal } from './refusal.ts'

/** The files a dictionary consists of, wherever they lie. Their paths use `/`. */
export type DictionaryFiles = {
  readonly paths: readonly string[]
  /** One file whole; throws `Refusal` for one that is missing, broken or larger than `maxBytes`. */
  readonly read: (path: string, maxBytes: number) => Uint8Array
}

/** The only file with an ending, in any case; null where there is none, refused where there are several. */
export function onlyFile(files: DictionaryFiles, ending: string): string | null {
  // Archives made on a Mac carry a shadow of each file.
  const found = files.paths.filter(
    path => path.toLowerCase().endsWith(ending) && !/(^|\/)(__MACOSX\/|\._)/.test(path),
  )
  if (found.length > 1)
    throw new Refusal('foreign-format', `it holds ${found.length} files *${ending}, not one`)
  return found[0] ?? null
}

/** The first of several spellings of a file that is there: `words.dict`, `words.dict.dz`. Refused if none is. */
export function findPart(files: DictionaryFiles, stem: string, endings: readonly string[]): string {
  const found = findOptionalPart(files, stem, endings)
  if (found === null) throw new Refusal('part-missing', `${stem}${endings[0]} is missing`)
  return found
}

/** Like `findPart`, for a part that a dictionary may do without; then null. */
export function findOptionalPart(
  files: DictionaryFiles,
  stem: string,
  endings: readonly string[],
): string | null {
  for (const ending of endings) {
    const wanted = (stem + ending).toLowerCase()
    const found = files.paths.find(path => path.toLowerCase() === wanted)
    if (found !== undefined) return found
  }
  return null
}
