import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import { type NoticeName, type Notices, noticeChannel } from '../../shared/contract.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Say, UiLanguage } from '../language/shell-text.ts'
import { APP_PAGE } from '../security/app-address.ts'
import { PRELOAD } from '../start/bundle-paths.ts'
import { drawnTheme, PAGE_COLOURS } from './page-colour.ts'
import { revivePage } from './revive-page.ts'

type Appearance = { readonly theme: Settings['theme']; readonly language: UiLanguage }

/** The one window of the application. */
export class ReaderWindow {
  readonly #appearance: () => Appearance
  readonly #say: () => Say
  #window: BrowserWindow | null = null
  /** Outlives the window: its last messages arrive when it has gone. */
  #contentsId: number | null = null
  /** Notices for a page that is not loaded yet. */
  #waiting: (() => void)[] | null = []

  constructor(appearance: () => Appearance, say: () => Say) {
    this.#appearance = appearance
    this.#say = say
  }

  /** The window, where it is open. */
  get window(): BrowserWindow | null {
    return this.#window
  }

  /** Opens the window, or brings it to the front. */
  show(): BrowserWindow {
    if (!this.#window) this.#window = this.#open()
    else {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.show()
      this.#window.focus()
    }
    return this.#window
  }

  /** Whether a page is, or was until now, that of this window. */
  owns(contents: WebContents): boolean {
    return contents.id === this.#contentsId
  }

  /** Tells the page something, once it is loaded. */
  tell<N extends NoticeName>(name: N, notice: Notices[N]): void {
    const send = (): void => this.#window?.webContents.send(noticeChannel(name), notice)
    if (this.#waiting) this.#waiting.push(send)
    else send()
  }

  #open(): BrowserWindow {
    const { theme: chosen, language } = this.#appearance()
    const theme = drawnTheme(chosen, nativeTheme.shouldUseDarkColors)
    const window = new BrowserWindow({
      name: 'reader',
      windowStatePersistence: true,
      title: 'Muqabil',
      width: 1280,
      height: 860,
      minWidth: 720,
      minHeight: 520,
      show: false,
      backgroundColor: PAGE_COLOURS[theme],
      webPreferences: {
        preload: PRELOAD,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        v8CacheOptions: 'code',
        additionalArguments: [`--muqabil-language=${language}`, `--muqabil-theme=${theme}`],
      },
    })
    this.#contentsId = window.webContents.id
    this.#waiting ??= []
    window.once('ready-to-show', () => window.show())
    window.webContents.on('did-finish-load', () => {
      const waiting = this.#waiting ?? []
      this.#waiting = null
      for (const send of waiting) send()
    })
    window.on('closed', () => {
      this.#window = null
      this.#waiting = []
    })
    revivePage(window, this.#say)
    window.loadURL(APP_PAGE).catch(error => console.error('the page could not be loaded', error))
    return window
  }
}
