import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { CommandId } from '../../shared/commands.ts'
import { noticeChannel } from '../../shared/contract.ts'
import { settled } from '../fixtures/muqabil-app.ts'
import { LibraryPage } from '../pages/library-page.ts'
import type { Picture } from './contact-sheet.ts'

export const THEMES = ['light', 'sepia', 'dark'] as const
export const LANGUAGES = ['english', 'arabic'] as const
export const WIDTHS = [1440, 1024, 760] as const
const HEIGHTS = { 1440: 900, 1024: 768, 760: 900 } as const
type Look = {
  readonly theme: (typeof THEMES)[number]
  readonly language: (typeof LANGUAGES)[number]
  readonly width: (typeof WIDTHS)[number]
}

/** The running application in front of the camera. */
export class Showing {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly pictures: Picture[] = []

  constructor(app: ElectronApplication, page: Page, folder: string) {
    this.app = app
    this.page = page
    this.folder = folder
  }

  /** Carries out a command as the menu bar does. */
  async command(id: CommandId): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, [channel, command]) =>
        BrowserWindow.getAllWindows()[0]!.webContents.send(channel!, { id: command }),
      [noticeChannel('command'), id],
    )
    await this.frames(3)
  }

  async dress({ theme, language, width }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height: HEIGHTS[width] })
    await this.command(`theme-${theme}`)
    await this.command(`language-${language}`)
    await this.page.waitForFunction(
      ([code, name]) =>
        document.documentElement.lang === code && document.documentElement.dataset.theme === name,
      [language === 'arabic' ? 'ar' : 'en', theme],
    )
    await this.frames(3)
  }

  /** Opens an article of the library by words of its title. */
  async open(words: string): Promise<void> {
    await this.command('library')
    await new LibraryPage(this.page).title(words).first().click()
    await settled(this.page)
  }

  /** Lets the window draw so many frames. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(async left => {
      for (let frame = 0; frame < left; frame++) await new Promise(requestAnimationFrame)
    }, count)
  }

  /** Takes a picture; the words name it and its file. */
  async take(...words: string[]): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready)
    await this.frames(2)
    const file = `${words.join('-').replaceAll(' ', '-')}.png`
    await this.page.screenshot({ path: join(this.folder, file), animations: 'disabled' })
    this.pictures.push({ file, words })
  }
}
