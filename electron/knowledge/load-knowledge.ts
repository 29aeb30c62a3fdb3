import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { toCompiledText } from '../../shared/arabic/compile-lexicon.ts'
import { readCompiledLexicon } from '../../shared/arabic/compiled-lexicon.ts'
import { type Lexicon, parseLexicon } from '../../shared/arabic/lexicon.ts'
import type { LexiconFile } from '../../shared/arabic/parse-lexicon.ts'
import { parseGazetteer } from '../../shared/entities/gazetteer.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { assetsFolder } from './assets-folder.ts'

/** The compiled lexicon in the assets of a built application. */
export const COMPILED_FILE = 'lexicon.compiled'

/**
 * Reads the lexicon and the gazetteer from the assets. A built application has its lexicon compiled; where the
 * sources run, it is compiled the first time, which takes a second, and kept until lexicon or code changes.
 */
export function loadKnowledge(): Knowledge {
  const assets = assetsFolder()
  return {
    lexicon: loadLexicon(assets),
    gazetteer: parseGazetteer(readTables(join(assets, 'gazetteer'))),
  }
}

/** The lexicon of an assets folder: compiled, from the cache beside the sources, or parsed from its tables. */
export function loadLexicon(assets: string): Lexicon {
  const compiled = join(assets, COMPILED_FILE)
  if (existsSync(compiled)) return readCompiledFile(compiled)
  const modules = join(dirname(assets), 'node_modules')
  if (!existsSync(modules)) return parseTables(assets)
  return loadThroughCache(assets, join(modules, '.cache', 'muqabil'))
}

/** Reads a compiled lexicon; throws where the file is none or was cut short. */
export const readCompiledFile = (file: string): Lexicon =>
  // Bytes first: decoded in one go they take a quarter of the time that reading them as text does.
  readCompiledLexicon(readFileSync(file).toString())

/** The tables of a folder by name. */
export const readTables = (folder: string): LexiconFile[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name)).toString() }))

/** Parses the lexicon of an assets folder from its tables. */
export const parseTables = (assets: string): Lexicon => parseLexicon(readTables(join(assets, 'lexicon')))

function loadThroughCache(assets: string, cache: string): Lexicon {
  const file = join(cache, `lexicon-${stateOfSources(assets)}.compiled`)
  try {
    if (existsSync(file)) return readCompiledFile(file)
  } catch {
    // A damaged cache is only a slower start: the lexicon is parsed below and the file written anew.
  }
  const lexicon = parseTables(assets)
  keepInCache(file, lexicon)
  return lexicon
}

/** A hash of names, sizes and times of the tables and of the code that makes stems of them. */
function stateOfSources(assets: string): string {
  const hash = createHash('sha256')
  for (const [folder, type] of [
    [join(assets, 'lexicon'), '.tsv'],
    [join(dirname(assets), 'shared', 'arabic'), '.ts'],
    [join(dirname(assets), 'shared', 'text'), '.ts'],
  ] as const)
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      if (!name.endsWith(type) || name.endsWith('.test.ts')) continue
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`${name}\t${size}\t${mtimeMs}\n`)
    }
  return hash.digest('hex').slice(0, 20)
}

/** Renamed into place, for several commands may run at once; earlier states go. */
function keepInCache(file: string, lexicon: Lexicon): void {
  const folder = dirname(file)
  const unfinished = `${file}.${randomUUID()}`
  const text = toCompiledText(lexicon)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, text)
    renameSync(unfinished, file)
    for (const name of readdirSync(folder))
      if (/^lexicon-\w+\.compiled$/.test(name) && name !== basename(file))
        rmSync(join(folder, name), { force: true })
  } catch {
    // A folder that cannot be written (a checkout of another user, a full disk) costs a second each time, no more.
    if (existsSync(unfinished)) rmSync(unfinished)
  }
}
