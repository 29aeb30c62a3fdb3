import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { finish } from '../../shared/engine-steps.ts'
import { toBilingualHtml } from '../../shared/formats/bilingual-html.ts'
import { toCsv } from '../../shared/formats/csv.ts'
import { toTmx } from '../../shared/formats/tmx.ts'
import { toTsv } from '../../shared/formats/tsv.ts'
import { toXliff } from '../../shared/formats/xliff.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { readPair, type SideOfPair } from '../../shared/read-pair.ts'
import { VERSION } from '../app-version.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { alignJson } from './align-json.ts'
import { readSide } from './read-side.ts'
import { Refusal } from './refusal.ts'
import { USAGE } from './usage.ts'

const FORMATS = ['json', 'tmx', 'xliff', 'html', 'tsv', 'csv'] as const
type Format = (typeof FORMATS)[number]
type Options = { readonly sentences: 'found' | 'lines'; readonly format: Format }

/** `align`: two files, or with --batch every pair in a folder. */
export async function align(words: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(words)
  const format = FORMATS.find(known => known === (values.format ?? 'json'))
  if (!format) throw new Refusal(`unknown format ${values.format}; known are ${FORMATS.join(', ')}`)
  const options: Options = { sentences: values.lines ? 'lines' : 'found', format }
  if (values.batch !== undefined) {
    if (values.out === undefined || positionals.length > 0) throw new Refusal(USAGE)
    await alignFolder(values.batch, values.out, options)
    return
  }
  const [arabic, english] = positionals
  if (arabic === undefined || english === undefined || positionals.length > 2) throw new Refusal(USAGE)
  const pair = await readBoth(arabic, english)
  const written = write(readWith(pair, loadKnowledge(), options), basename(arabic), options.format)
  if (values.out === undefined) process.stdout.write(written)
  else writeWhole(values.out, written)
}

function readArguments(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        batch: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        lines: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('\n')[0]}\n${USAGE}`)
  }
}

/** Every pair that can be read is aligned; those that cannot are named, and the command then ends as refused. */
async function alignFolder(folder: string, out: string, options: Options): Promise<void> {
  if (!existsSync(folder)) throw new Refusal(`${folder}: no such folder`)
  const names = readdirSync(folder)
    .filter(file => file.endsWith('.ar.txt'))
    .map(file => file.slice(0, -'.ar.txt'.length))
    .sort()
  if (names.length === 0) throw new Refusal(`${folder}: no files named NAME.ar.txt`)
  mkdirSync(out, { recursive: true })
  const knowledge = loadKnowledge()
  let refused = 0
  for (const [at, name] of names.entries()) {
    const counted = `${at + 1}/${names.length} ${name}`
    try {
      const pair = await readBoth(join(folder, `${name}.ar.txt`), join(folder, `${name}.en.txt`))
      writeWhole(
        join(out, `${name}.${options.format}`),
        write(readWith(pair, knowledge, options), name, options.format),
      )
      console.error(counted)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused++
      console.error(`${counted}: ${error.message}`)
    }
  }
  if (refused > 0) throw new Refusal(`${refused} of ${names.length} pairs were refused`)
}

type Pair = { readonly arabic: SideOfPair; readonly english: SideOfPair }

const readBoth = async (arabic: string, english: string): Promise<Pair> => ({
  arabic: await readSide(arabic, 'arabic'),
  english: await readSide(english, 'english'),
})

const readWith = (pair: Pair, knowledge: Knowledge, { sentences }: Options): Reading =>
  finish(readPair(pair.arabic, pair.english, knowledge, sentences))

function write(reading: Reading, title: string, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(alignJson(reading))}\n`
    case 'tmx':
      return toTmx(reading, VERSION)
    case 'xliff':
      return toXliff(reading, VERSION)
    case 'tsv':
      return toTsv(reading)
    case 'csv':
      return toCsv(reading)
    case 'html':
      return toBilingualHtml(reading, title)
  }
}

/** A file appears whole or not at all. */
function writeWhole(path: string, content: string): void {
  const partial = `${path}.partial`
  try {
    writeFileSync(partial, content)
    renameSync(partial, path)
  } catch (error) {
    throw new Refusal(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
}
