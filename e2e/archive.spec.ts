import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { chooseFiles } from './fixtures/choose-files.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'

/** Has the next dialogs for saving answer with this path. */
const chooseWhereToSave = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, path)

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Has a command carried out by its name in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page.keyboard.press('Enter')
}

test('a copy of the library is made, looked into, brought back, and left again', async ({ muqabil }) => {
  const { page } = muqabil
  const backups = section(page, 'Backups')
  const copies = backups.getByRole('list', { name: 'Copies of the library' }).getByRole('listitem')
  const open = () => command(page, 'Back up the library now')

  await test.step('the command makes one and shows it', async () => {
    await open()
    await expect(backups.getByRole('status')).toHaveText('A copy was made.')
    await expect(copies).toHaveCount(1)
    await expect(copies.first()).toContainText(/[1-9] articles? · \d/)
    await page.keyboard.press('Escape')
  })

  await test.step('what a person does since would be lost with it, and that is said', async () => {
    const names = page.getByRole('complementary')
    await names.getByRole('listitem').first().getByRole('button').first().click()
    await page.getByRole('button', { name: 'That’s right' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await copies
      .first()
      .getByRole('button', { name: /^Restore the copy of/ })
      .click()
    const question = page.getByRole('region', { name: /^If the copy of/ })
    await expect(question).toContainText('1 article is again as it was')
    await expect(question).toContainText('1 now, 0 after')
    expect(await axeFindings(page)).toEqual([])
    await question.getByRole('button', { name: 'Leave it' }).click()
    await expect(question).toBeHidden()
  })

  await test.step('brought back, it is the library, and the other one is in the list', async () => {
    await copies
      .first()
      .getByRole('button', { name: /^Restore the copy of/ })
      .click()
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(backups.getByRole('status')).toContainText('The library is as it was on')
    await expect(copies).toHaveCount(2)
    await expect(copies.first()).toContainText('set aside when another was brought back')
  })

  await test.step('and so the restore is taken back', async () => {
    await copies
      .first()
      .getByRole('button', { name: /^Restore the copy of/ })
      .click()
    const question = page.getByRole('region', { name: /^If the copy of/ })
    await expect(question).toContainText('0 now, 1 after')
    await question.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(copies).toHaveCount(3)
    expect(await axeFindings(page)).toEqual([])
  })
})

test('everything goes into one archive and comes into another library once', async ({ muqabil, runtime }) => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabil-archive-'))
  const path = join(folder, 'everything.zip')
  try {
    await test.step('out', async () => {
      const { app, page } = muqabil
      const names = page.getByRole('complementary')
      await names.getByRole('listitem').first().getByRole('button').first().click()
      await page.getByRole('button', { name: 'That’s right' }).click()
      await page.keyboard.press('Escape')
      await chooseWhereToSave(app, path)
      await command(page, 'Export everything')
      await expect(section(page, 'Archive').getByRole('status')).toContainText('“everything.zip” holds')
      expect(existsSync(path)).toBe(true)
      expect(existsSync(`${path}.partial`)).toBe(false)
    })

    await test.step('what is no archive is refused in a sentence, and nothing changes', async () => {
      const { app, page } = muqabil
      const other = join(folder, 'letter.zip')
      writeFileSync(other, 'Dear Muqabil,')
      await chooseFiles(app, [other])
      const archive = section(page, 'Archive')
      await archive.getByRole('button', { name: 'Import an archive…' }).click()
      await expect(archive.getByRole('alert')).toContainText('This archive is damaged')
    })

    await test.step('in, where the samples are already', async () => {
      const userData = join(folder, 'other')
      const { app, page } = await launchMuqabil({ userData, runtime })
      await chooseFiles(app, [path])
      await command(page, 'Import an archive')
      const question = page.getByRole('region', { name: /^“everything.zip”/ })
      await expect(question).toContainText('Corrections')
      expect(await axeFindings(page)).toEqual([])
      await question.getByRole('button', { name: 'Import', exact: true }).click()
      const told = section(page, 'Archive').getByRole('status')
      await expect(told).toContainText('The archive is in the library.')

      await section(page, 'Archive').getByRole('button', { name: 'Import an archive…' }).click()
      await expect(question).toContainText('The library has all of it already.')
      await app.close()
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
