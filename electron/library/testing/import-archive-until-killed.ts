import { importArchive } from '../../archive/import-archive.ts'
import { ReportBuilder } from '../../archive/report-builder.ts'
import { openDatabase } from '../open-database.ts'

// A process of its own that a test kills: it brings an archive into one empty library after another, each
// `PATH-NUMBER`, and prints `NUMBER ARTICLES` once so many articles of it are kept.
const [archive, path] = process.argv.slice(2)
for (let at = 1; ; at++) {
  const opened = openDatabase(`${path}-${at}`)
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
  const { database, close } = opened.value
  let kept = 0
  let said = 0
  const steps = importArchive(
    database,
    archive!,
    new ReportBuilder(),
    () => {},
    number => {
      kept = number
    },
  )
  for (;;) {
    const next = steps.next()
    if (kept > said) {
      process.stdout.write(`${at} ${kept}\n`)
      said = kept
      // Lets the pipe drain, so that what was acknowledged has left this process.
      await new Promise(resolve => setImmediate(resolve))
    }
    if (!next.done) continue
    if (!next.value.ok) throw new Error(`${next.value.code} ${next.value.detail}`)
    break
  }
  close()
}
