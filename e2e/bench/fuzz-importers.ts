// Ten thousand damaged files for each reader: none may throw, none may take long. A file is a fixture with bytes lost
// or changed, or text put together from what the formats are made of; the seed of a fault is printed.
//   node e2e/bench/fuzz-importers.ts [--runs N] [--reader NAME] [--seed N]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readClipboardHtml } from '../../electron/import/read-clipboard-html.ts'
import { readDocx } from '../../electron/import/read-docx.ts'
import { readEpub } from '../../electron/import/read-epub.ts'
import { readHtml } from '../../electron/import/read-html.ts'
import { readMhtml } from '../../electron/import/read-mhtml.ts'
import { readPdf } from '../../electron/import/read-pdf.ts'
import { readSubtitles } from '../../electron/import/read-subtitles.ts'
import { readTable } from '../../electron/import/read-table.ts'
import { damage, damaged, soup } from '../../electron/import/testing/damage.ts'
import type { Result } from '../../shared/result.ts'
import { argument } from './argument.ts'

type Reader = {
  readonly name: string
  /** The folder of its fixtures, and which files in it. */
  readonly part: string
  readonly kind: RegExp
  readonly read: (bytes: Uint8Array) => Result<unknown> | Promise<Result<unknown>>
}

// A further reader is one line more.
const READERS: readonly Reader[] = [
  { name: 'html', part: 'pages', kind: /\.html$/, read: bytes => readHtml(bytes) },
  { name: 'mhtml', part: 'pages', kind: /\.mht(?:ml)?$/, read: readMhtml },
  {
    name: 'clipboard',
    part: 'pages',
    kind: /\.(?:html|clip)$/,
    read: bytes => readClipboardHtml(new TextDecoder().decode(bytes)),
  },
  { name: 'epub', part: 'books', kind: /\.epub$/, read: readEpub },
  { name: 'subtitles', part: 'subtitles', kind: /\.(?:srt|vtt)$/, read: readSubtitles },
  { name: 'docx', part: 'documents', kind: /\.docx$/, read: readDocx },
  { name: 'pdf', part: 'documents', kind: /\.pdf$/, read: readPdf },
  { name: 'tsv', part: 'tables', kind: /\.tsv$/, read: bytes => readTable(bytes, 'tsv') },
  { name: 'csv', part: 'tables', kind: /\.csv$/, read: bytes => readTable(bytes, 'csv') },
]

/** Milliseconds that no damaged fixture may take; the machine may be busy. */
const LONGEST = 5000

const runs = Number(argument('--runs') ?? 10_000)
const seed = Number(argument('--seed') ?? Date.now() % 1_000_000_000)
const one = argument('--reader')
const fixtures = join(import.meta.dirname, '../fixtures/import')
let failed = false
for (const { name, part, kind, read } of READERS.filter(reader => one === undefined || reader.name === one)) {
  const samples = readdirSync(join(fixtures, part))
    // What is large on purpose is measured elsewhere; ten thousand of it say nothing new.
    .filter(file => kind.test(file) && !/^(?:nested|one-file|bomb)/.test(file))
    .map(file => new Uint8Array(readFileSync(join(fixtures, part, file))))
  const file = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), damage)
        .map(([sample, change]) => damaged(sample, change)),
    },
    { weight: 1, arbitrary: soup.map(text => new TextEncoder().encode(text)) },
  )
  const codes = new Map<string, number>()
  let slowest = 0
  const began = performance.now()
  const outcome = await fc.check(
    fc.asyncProperty(file, async bytes => {
      const from = performance.now()
      const answer = await read(bytes)
      const took = performance.now() - from
      slowest = Math.max(slowest, took)
      if (took > LONGEST) throw new Error(`took ${took.toFixed(0)} ms`)
      const code = answer.ok ? 'read' : answer.code
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  const counts = [...codes].toSorted((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${name}: ${outcome.numRuns} files in ${seconds} s, slowest ${slowest.toFixed(0)} ms; ${counts.join(', ')}`,
  )
  if (outcome.failed) {
    failed = true
    const fault =
      outcome.errorInstance instanceof Error ? outcome.errorInstance.stack : String(outcome.errorInstance)
    console.log(`${name}: FAILED with --seed ${seed}: ${fault}`)
  }
}
process.exitCode = failed ? 1 : 0
