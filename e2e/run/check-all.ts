// `npm test`: types, lint, unit, build, end-to-end, in this order, all of them whatever fails before; the last line
// counts them. What did not run is named with its reason above that line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '../start/find-chromium.ts'
import { addCounts, type Counts, countPlaywright, countVitest, NONE } from './count-results.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const results = join(root, 'test-results')

function run(command: string, ...words: string[]): boolean {
  const bin = join(root, 'node_modules', '.bin', command)
  const started = Date.now()
  console.log(`\n> ${command} ${words.join(' ')}`)
  const ended = spawnSync(bin, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      FORCE_COLOR: '0',
      VITEST_JSON: join(results, 'unit.json'),
      PLAYWRIGHT_JSON: join(results, 'e2e.json'),
    },
  })
  if (ended.error) console.error(ended.error.message)
  console.log(`< ${command}: ${ended.status === 0 ? 'passed' : 'FAILED'} in ${Date.now() - started} ms`)
  return ended.status === 0
}

const check = (passed: boolean): Counts => ({ ...NONE, passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** A runner that broke before it could report, or failed though no test did, is one failure of its own. */
function reported(passed: boolean, file: string, count: (report: unknown) => Counts): Counts {
  if (!existsSync(file)) return check(false)
  const counts = count(JSON.parse(readFileSync(file, 'utf8')))
  return passed || counts.failed > 0 ? counts : addCounts(counts, check(false))
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let total = NONE
const add = (counts: Counts) => {
  total = addCounts(total, counts)
}

add(check(run('tsc', '-b')))
add(check(run('biome', 'ci', '.')))
add(reported(run('vitest', 'run'), join(results, 'unit.json'), countVitest))
const built = run('node', 'e2e/build/build.ts')
add(check(built))
const chromium = built ? await ensureChromium(line => console.log(line)) : null
if (built && chromium) add(reported(run('playwright', 'test'), join(results, 'e2e.json'), countPlaywright))
else {
  console.error(built ? 'end-to-end: no Chromium, see the line above' : 'end-to-end: nothing was built')
  add(check(false))
}

for (const line of total.repeated) console.log(`passed only when repeated: ${line}`)
for (const line of total.notRun) console.log(`not run: ${line}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 ? 0 : 1
