// `npm start` may begin on a Node too old to run the TypeScript beside this; it goes on with the one npm installed.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, '..', '..', 'node_modules')
const packages = existsSync(modules) ? readdirSync(modules).filter(name => /^node-(bin-)?(linux|darwin|win)-/.test(name)) : []
const programs = packages.flatMap(name => ['node', 'node.exe'].map(program => join(modules, name, 'bin', program)))
const own = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
const node = programs.find(program => existsSync(program)) ?? own

if (node) {
  const flags = ['--disable-warning=ExperimentalWarning', join(here, 'start.ts')]
  const child = spawn(node, [...flags, ...process.argv.slice(2)], { stdio: 'inherit' })
  // Ctrl+C reaches the child by itself; this process only waits for it to end in order.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
} else {
  console.error('Muqabil needs Node 24, which npm install brings. Run npm install and start again.')
  process.exit(1)
}
