import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { writeDurably } from './write-durably.ts'

const folder = temporaryFolder()

it('takes the place of what was there, and leaves nothing beside it', () => {
  const path = join(folder(), 'a.json')
  writeFileSync(path, 'before')
  writeDurably(path, 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(readdirSync(folder())).toEqual(['a.json'])
})

it('leaves what was there when it cannot be written', () => {
  const path = join(folder(), 'a.json')
  mkdirSync(path)
  writeFileSync(join(path, 'inside'), 'before')
  expect(() => writeDurably(path, 'after')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
  expect(readdirSync(folder())).toEqual(['a.json'])
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('before')
})

it.skipIf(process.platform === 'win32')('keeps a file to its user unless told otherwise', () => {
  writeDurably(join(folder(), 'own'), '')
  writeDurably(join(folder(), 'open'), '', 0o644)
  expect(['own', 'open'].map(name => statSync(join(folder(), name)).mode & 0o777)).toEqual([0o600, 0o644])
})
