// `npm run bench`: every benchmark of this folder, and the scorer's four figures where its data is present. A
// benchmark whose data is absent says "not run" and ends with 2.
//   node e2e/bench/run.ts [name of one, without .ts]
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('./', import.meta.url))
const scorer = fileURLToPath(new URL('../../../shared/bench/score.mjs', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const one = process.argv[2]
const benches = readdirSync(here)
  .filter(file => file.startsWith('measure-') && file.endsWith('.ts'))
  .filter(file => one === undefined || file === `${one}.ts`)
let failed = 0
const run = (label: string, ...words: string[]) => {
  console.log(`\n> ${label}`)
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0 && status !== 2) failed++
}
for (const file of benches) run(file, `${here}${file}`)
if (one === undefined) {
  if (existsSync(scorer))
    for (const task of ['alignment', 'entities', 'gloss', 'names']) run(`score ${task}`, scorer, task)
  else console.log('not run: the scorer and its gold data are absent')
}
process.exitCode = failed === 0 ? 0 : 1
