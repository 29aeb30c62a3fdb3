// Compiles the lexicon of the project into the built application. `node e2e/build/compile-lexicon.ts`
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMPILED_FILE, parseTables } from '../../electron/knowledge/load-knowledge.ts'
import { toCompiledText } from '../../shared/arabic/compile-lexicon.ts'

/** Writes the lexicon of an assets folder, compiled, into one file; answers its size in bytes. */
export function compileLexicon(assetsFolder: string, outFile: string): number {
  const compiled = Buffer.from(toCompiledText(parseTables(assetsFolder)))
  mkdirSync(dirname(outFile), { recursive: true })
  writeFileSync(outFile, compiled)
  return compiled.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const outFile = `${root}out/assets/${COMPILED_FILE}`
  console.log(`${outFile}: ${compileLexicon(`${root}assets`, outFile)} bytes`)
}
