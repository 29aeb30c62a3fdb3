import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const NEEDED = 24

/** The Node 24 that npm installed for this machine, or this process's own if it is new enough; null if neither. */
export function findNode(): string | null {
  const packages = existsSync(MODULES)
    ? readdirSync(MODULES).filter(name => /^node-(bin-)?(linux|darwin|win)-/.test(name))
    : []
  const programs = packages.flatMap(name =>
    ['node', 'node.exe'].map(program => join(MODULES, name, 'bin', program)),
  )
  const own = Number(process.versions.node.split('.')[0]) >= NEEDED ? process.execPath : null
  return programs.find(program => existsSync(program)) ?? own
}
