import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = [
  'out/main/main.js',
  'out/main/engine-process.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const SOURCES = ['shared', 'electron', 'renderer', 'assets', 'e2e/build', 'package.json']
const NOT_BUILT_IN = /\.(test\.tsx?|md)$/

/** Builds the application when it is not built or older than its sources; answers whether it is built now. */
export function buildIfNeeded(root: string, node: string): boolean {
  const outputs = BUILT.map(file => join(root, file))
  if (outputs.every(file => existsSync(file))) {
    const built = Math.min(...outputs.map(file => statSync(file).mtimeMs))
    if (SOURCES.every(source => newestIn(join(root, source)) <= built)) return true
  }
  console.log('Building Muqabil …')
  const build = spawnSync(node, ['--disable-warning=ExperimentalWarning', 'e2e/build/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return build.status === 0 && outputs.every(file => existsSync(file))
}

function newestIn(place: string): number {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return NOT_BUILT_IN.test(place) ? 0 : stats.mtimeMs
  return Math.max(0, ...readdirSync(place).map(name => newestIn(join(place, name))))
}
