import { Menu } from 'electron'
import type { CommandId } from '../../shared/commands.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { shellVoice, type UiLanguage } from '../language/shell-text.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts up the menu bar and draws it anew whenever something that it shows has changed. */
export class ApplicationMenu {
  readonly #run: (id: CommandId) => void
  #drawn = ''

  constructor(run: (id: CommandId) => void) {
    this.#run = run
  }

  /** Draws the menu for some settings in a language. */
  draw({ theme, layout, showEntities }: Settings, language: UiLanguage): void {
    // The text size changes many times a second under a slider, and the menu does not show it.
    const shown = `${language} ${theme} ${layout} ${showEntities}`
    if (shown === this.#drawn) return
    this.#drawn = shown
    const state = { theme, layout, showEntities, language }
    const template = menuTemplate(shellVoice(language), state, this.#run, process.platform)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}
