import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A typeface that goes with a file, so that its Arabic is as beautiful elsewhere. Both are under the OFL. */
export type Typeface = {
  readonly family: string
  readonly weight: string
  readonly bytes: Uint8Array
  /** Its name inside a book. */
  readonly file: string
  /** The characters it is for, as `unicode-range` says it; an empty text for all. */
  readonly range: string
}

const ARABIC =
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC'
const WANTED = [
  {
    family: 'Amiri',
    weight: '400',
    name: 'amiri-arabic-400-normal',
    from: '@fontsource/amiri',
    range: ARABIC,
  },
  {
    family: 'Amiri',
    weight: '700',
    name: 'amiri-arabic-700-normal',
    from: '@fontsource/amiri',
    range: ARABIC,
  },
  {
    family: 'Amiri Latin',
    weight: '400',
    name: 'amiri-latin-400-normal',
    from: '@fontsource/amiri',
    range: '',
  },
  {
    family: 'Literata',
    weight: '200 900',
    name: 'literata-latin-opsz-normal',
    from: '@fontsource-variable/literata',
    range: '',
  },
] as const

let read: readonly Typeface[] | null = null

/**
 * The typefaces of the reader, 340 kB in all: those of the window of a built application, or of the packages where
 * it runs from its sources. Throws where they are in neither, which only a broken build can cause.
 */
export function typefaces(): readonly Typeface[] {
  read ??= WANTED.map(({ family, weight, name, from, range }) => ({
    family,
    weight,
    bytes: new Uint8Array(readFileSync(placeOf(name, from))),
    file: `${name}.woff2`,
    range,
  }))
  return read
}

function placeOf(name: string, from: string): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = join(here, '../renderer/assets')
  // The window's build puts a hash behind each name.
  const hashed = existsSync(built) && readdirSync(built).find(file => file.startsWith(`${name}-`))
  if (hashed) return join(built, hashed)
  const source = join(here, '../../node_modules', from, 'files', `${name}.woff2`)
  if (!existsSync(source)) throw new Error(`no typeface ${name} at ${built} or ${source}`)
  return source
}
