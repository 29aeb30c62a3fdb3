import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'

for (const uiLanguage of ['en', 'ar'] as const)
  for (const theme of ['light', 'sepia', 'dark'] as const)
    test(`axe finds nothing: ${uiLanguage}, ${theme}`, async ({ userData, runtime }) => {
      writeFileSync(join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, uiLanguage, theme }))
      const { app, page } = await launchMuqabil({ userData, runtime })
      await test.step('reader', async () => expect(await axeFindings(page)).toEqual([]))
      await test.step('a name card', async () => {
        await page.getByRole('complementary').getByRole('listitem').first().getByRole('button').click()
        expect(await axeFindings(page)).toEqual([])
        await page.keyboard.press('Escape')
      })
      await test.step('library', async () => {
        await page.keyboard.press('Control+L')
        await expect(page.getByRole('list').first()).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
      })
      await test.step('settings', async () => {
        await page.keyboard.press('Control+,')
        await expect(page.getByRole('radio').first()).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
        await page.keyboard.press('Escape')
      })
      await test.step('command palette', async () => {
        await page.keyboard.press('Control+K')
        await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
      })
      await app.close()
    })
