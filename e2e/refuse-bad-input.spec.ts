import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { shellArabic } from '../shared/i18n/shell-ar.ts'
import { shellEnglish } from '../shared/i18n/shell-en.ts'
import { chooseFiles } from './fixtures/choose-files.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])
const ENGLISH = 'The minister said in the capital that the talks had ended without a result.\n'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabil-bad-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const large = (name: string): string => {
  const path = file(name, '')
  truncateSync(path, 200 * 1024 * 1024)
  return path
}

const articles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const bridge = (
      window as unknown as { muqabil: { listArticles(ask: object): Promise<{ value: unknown[] }> } }
    ).muqabil
    return (await bridge.listArticles({})).value.length
  })

/** The sentence stands in the window, and the library is as it was. */
async function refused(page: Page, sentence: string): Promise<void> {
  const parts = sentence.split('{{detail}}').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const said = page.getByRole('alert').filter({ hasText: new RegExp(parts.join('.*')) })
  await expect(said.first()).toBeVisible({ timeout: 15_000 })
  expect(await articles(page)).toBe(3)
}

const CASES = [
  ['an empty file', 'empty-file', () => [file('empty.txt', '')]],
  ['a picture that says it is text', 'not-text', () => [file('picture.txt', PNG)]],
  [
    'English on the Arabic side',
    'not-arabic',
    () => [file('talks.ar.txt', ENGLISH), file('talks.en.txt', ENGLISH)],
  ],
  ['a file of 200 MB', 'too-large', () => [large('large.txt')]],
] as const

for (const [language, sentences] of [
  ['en', shellEnglish],
  ['ar', shellArabic],
] as const)
  test(`bad input is refused with one sentence and changes nothing: ${language}`, async ({
    userData,
    runtime,
  }) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, uiLanguage: language }))
    const { app, page } = await launchMuqabil({ userData, runtime })
    await expect.poll(() => articles(page)).toBe(3)
    for (const [what, code, paths] of CASES)
      await test.step(what, async () => {
        const made = paths()
        await dropFiles(page, made)
        await refused(page, sentences[`error.${code}`])
      })
    await test.step('a file that vanished before it was read', async () => {
      await chooseFiles(app, [join(folder, 'gone.txt')])
      await page.keyboard.press('Control+O')
      await refused(page, sentences['error.file-vanished'])
    })
    await app.close()
  })

test('a damaged library is set aside and never deleted', async ({ userData, runtime }) => {
  const damaged = Buffer.alloc(64 * 1024, 'this is no database ')
  writeFileSync(join(userData, 'library.sqlite'), damaged)
  const { app, page } = await launchMuqabil({ userData, runtime, settled: false })
  const said = shellEnglish['error.library-damaged'].slice(0, 20)
  await expect(page.getByText(said, { exact: false }).first()).toBeVisible()
  await app.close()
  const { readdirSync, readFileSync } = await import('node:fs')
  const aside = readdirSync(userData).filter(name => name.includes('damaged') && !/-(wal|shm)/.test(name))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(userData, aside[0]!)).equals(damaged)).toBe(true)
})

test('a library from a newer version is left as it is', async ({ userData, runtime }) => {
  const { DatabaseSync } = await import('node:sqlite')
  const path = join(userData, 'library.sqlite')
  const newer = new DatabaseSync(path)
  newer.exec('CREATE TABLE future (x); PRAGMA user_version = 999')
  newer.close()
  const { readFileSync } = await import('node:fs')
  const before = readFileSync(path)
  const { app, page } = await launchMuqabil({ userData, runtime, settled: false })
  const said = shellEnglish['error.library-newer'].slice(0, 20)
  await expect(page.getByText(said, { exact: false }).first()).toBeVisible()
  await app.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})
