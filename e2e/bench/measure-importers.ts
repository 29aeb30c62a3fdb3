// How long the readers of pages, books and subtitles take, and how much memory: for an article, for the largest text
// that is taken, and for pages of 20 MB that are written to keep a reader busy. Each is read in a process of its own,
// with 512 MB for its objects; none may end otherwise than by an answer.
//   node e2e/bench/measure-importers.ts [--max MILLISECONDS]
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utf8 } from '../../electron/dictionaries/testing/dictionary-parts.ts'
import { writeZip } from '../../electron/dictionaries/testing/write-zip.ts'
import { readEpub } from '../../electron/import/read-epub.ts'
import { readHtml } from '../../electron/import/read-html.ts'
import { readSubtitles } from '../../electron/import/read-subtitles.ts'
import { HOSTILE_PAGES } from '../../electron/import/testing/hostile-pages.ts'
import type { Result } from '../../shared/result.ts'
import { argument } from './argument.ts'

const page = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/import/pages', name))
const PARAGRAPH = `<p>${'The bus reached the village, and the driver said that the road had been long. '.repeat(8)}</p>`

const CASES: Readonly<Record<string, () => Result<unknown>>> = {
  'an Arabic article': () => readHtml(page('arabic-news.html')),
  'an English article': () => readHtml(page('english-news.html')),
  'a page of 1 MB': () => readHtml(`<article>${PARAGRAPH.repeat(1600)}</article>`),
  'a page of 20 MB': () => readHtml(`<article>${PARAGRAPH.repeat(31_000)}</article>`),
  'a novel of 2 MB in 40 chapters': () => {
    const names = Array.from({ length: 40 }, (_, at) => `c${at}`)
    const chapter = utf8(`<html><body><h1>Chapter</h1>${PARAGRAPH.repeat(80)}</body></html>`)
    return readEpub(
      writeZip({
        'META-INF/container.xml': utf8('<container><rootfile full-path="b.opf"/></container>'),
        'b.opf': utf8(
          `<package><manifest>${names.map(name => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${names.map(name => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
        ),
        ...Object.fromEntries(names.map(name => [`${name}.xhtml`, chapter])),
      }),
    )
  },
  'subtitles of 20,000 cues': () =>
    readSubtitles('1\n00:00:01,000 --> 00:00:02,000\nوقال السائق إن الطريق\nكان طويلا.\n\n'.repeat(20_000)),
  ...Object.fromEntries(
    Object.entries(HOSTILE_PAGES).map(([name, source]) => [`20 MB of ${name}`, () => readHtml(source())]),
  ),
}

const asked = argument('--case')
if (asked !== undefined) {
  const from = performance.now()
  const read = CASES[asked]!()
  const took = performance.now() - from
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ took, memory, answer: read.ok ? 'read' : read.code }))
} else {
  const most = Number(argument('--max') ?? 0)
  for (const name of Object.keys(CASES)) {
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=512', import.meta.filename, '--case', name],
      {
        encoding: 'utf8',
      },
    )
    if (run.status !== 0) {
      console.log(`importers: ${name}: FAILED\n${run.stderr.slice(0, 600)}`)
      process.exitCode = 1
      continue
    }
    const { took, memory, answer } = JSON.parse(run.stdout) as {
      took: number
      memory: number
      answer: string
    }
    console.log(`importers: ${name}: ${answer}, ${took.toFixed(0)} ms, ${memory.toFixed(0)} MB at most`)
    if (most > 0 && took > most) process.exitCode = 1
  }
}
