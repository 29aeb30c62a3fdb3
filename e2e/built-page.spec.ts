import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => ending.test(path))
    .map(path => join(folder, path))

test.describe('5: the built page', () => {
  test('has no script or style of its own in the document', () => {
    const html = read('out/renderer/index.html')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })
  test('names no address but those of namespaces and of messages to developers', () => {
    const allowed = /^https?:\/\/(?:www\.w3\.org\/|react\.dev\/|(?:www|react)\.i18next\.com|localhost\b)/
    const found = filesUnder('out/renderer', /\.(?:js|css)$/).flatMap(
      path => read(path).match(/https?:\/\/[\w.-]+[\w/.-]*/g) ?? [],
    )
    expect([...new Set(found)].filter(address => !allowed.test(address))).toEqual([])
  })
})
