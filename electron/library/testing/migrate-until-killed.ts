import { copyFileSync } from 'node:fs'
import { openDatabase } from '../open-database.ts'

// A process of its own that a test kills: it lays down one old library after another, each `PATH-NUMBER`, brings it
// to the newest version and prints `NUMBER laid`, before, and `NUMBER brought`, after.
const [golden, path] = process.argv.slice(2)
const say = async (line: string): Promise<void> => {
  process.stdout.write(`${line}\n`)
  // Lets the pipe drain, so that what was acknowledged has left this process.
  await new Promise(resolve => setImmediate(resolve))
}
for (let at = 1; ; at++) {
  copyFileSync(golden!, `${path}-${at}`)
  await say(`${at} laid`)
  const opened = openDatabase(`${path}-${at}`)
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
  await say(`${at} brought`)
  opened.value.close()
}
