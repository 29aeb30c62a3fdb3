import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { browser, isVisible } from '../browser/browser.ts'
import type { Bounds, WindowState as ChromiumState } from '../browser/devtools-protocol.ts'
import type { PageSession } from '../browser/page-session.ts'
import { PreventableEvent, StrictEmitter, strictClass } from '../strict.ts'
import { app } from './app.ts'
import type { Menu } from './menu.ts'
import { learnWorkArea, workArea } from './screen.ts'
import { WebContents } from './web-contents.ts'
import { focusedWindow, openWindows, setFocusedWindow } from './window-registry.ts'
import { clearWindowState, readWindowState, saveWindowState, type WindowState } from './window-state.ts'

const EVENTS = [
  'always-on-top-changed',
  'app-command',
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'enter-html-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'leave-html-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'persisted-state-restored',
  'query-session-end',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'session-end',
  'show',
  'swipe',
  'system-context-menu',
  'unmaximize',
  'unresponsive',
  'will-move',
  'will-resize',
]

// How long a page may take over its farewell before its window is closed all the same.
const FAREWELL_MS = 3000

export class BrowserWindow extends StrictEmitter {
  readonly webContents: WebContents
  readonly id: number
  private readonly options: BrowserWindowConstructorOptions
  private readonly persistedName: string | null
  private bounds: Rectangle
  private minimum: readonly [width: number, height: number]
  private state: ChromiumState = 'normal'
  private page: PageSession | undefined
  private title: string
  private visible: boolean
  private phase: 'open' | 'closing' | 'closed' = 'open'
  private readyToShow = false
  private menuBarVisible = true

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow()
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...openWindows].find(window => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return [...openWindows].find(window => window.id === id) ?? null
  }
  static clearPersistedState(name: string): void {
    clearWindowState(name)
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', EVENTS)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.persistedName = options.windowStatePersistence ? (options.name ?? '') : null
    if (this.persistedName === '') throw new Error('windowStatePersistence requires a name')
    this.minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    const restored = this.persistedName === null ? null : readWindowState(this.persistedName)
    this.bounds = restored?.bounds ?? this.firstBounds()
    if (restored?.maximized) this.state = 'maximized'
    if (restored?.fullScreen || options.fullscreen) this.state = 'fullscreen'
    this.title = options.title ?? app.getName()
    this.visible = options.show !== false
    this.webContents = new WebContents(
      {
        size: () => ({ width: this.bounds.width, height: this.bounds.height }),
        onAttached: page => this.attached(page),
        onGone: () => this.gone(),
        onPainted: () => this.painted(),
        onFocus: focused => this.focusMoved(focused),
        onTitle: title => this.titleChanged(title),
        onMoved: () => this.readBounds(),
        close: () => this.close(),
      },
      options.webPreferences ?? {},
    )
    this.id = this.webContents.id
    openWindows.add(this)
    if (this.visible) setFocusedWindow(this)
    // Electron announces a window before its constructor returns.
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    if (restored) setImmediate(() => this.emit('persisted-state-restored'))
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  reload(): void {
    this.webContents.reload()
  }

  close(): void {
    if (this.phase !== 'open') return
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) {
      app.windowStayed()
      return
    }
    this.phase = 'closing'
    void this.sayFarewell()
  }
  destroy(): void {
    if (this.phase === 'closed') return
    this.phase = 'closing'
    const { page } = this
    this.finish()
    if (page) this.closeTarget(page)
  }
  isDestroyed(): boolean {
    return this.phase === 'closed'
  }

  show(): void {
    this.assertOpen()
    const wasVisible = this.visible
    this.visible = true
    if (!wasVisible) this.emit('show')
    this.focus()
  }
  showInactive(): void {
    if (this.visible) return
    this.visible = true
    this.emit('show')
  }
  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.visible
  }
  focus(): void {
    this.assertOpen()
    this.page?.sendIfThere('Page.bringToFront')
    this.focusMoved(true)
  }
  blur(): void {
    this.focusMoved(false)
  }
  isFocused(): boolean {
    return focusedWindow() === this
  }
  moveTop(): void {
    this.page?.sendIfThere('Page.bringToFront')
  }

  maximize(): void {
    this.enter('maximized', 'maximize')
  }
  unmaximize(): void {
    if (this.state === 'maximized') this.enter('normal', 'unmaximize')
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  minimize(): void {
    this.enter('minimized', 'minimize')
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  restore(): void {
    if (this.state === 'minimized') this.enter('normal', 'restore')
  }
  setFullScreen(full: boolean): void {
    if (full) this.enter('fullscreen', 'enter-full-screen')
    else if (this.state === 'fullscreen') this.enter('normal', 'leave-full-screen')
  }
  isFullScreen(): boolean {
    return this.state === 'fullscreen'
  }
  isFullScreenable(): boolean {
    return true
  }
  isNormal(): boolean {
    return this.state === 'normal'
  }

  getBounds(): Rectangle {
    return { ...this.bounds }
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }
  getContentBounds(): Rectangle {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.assertOpen()
    const before = this.bounds
    this.bounds = this.withinMinimum({ ...before, ...bounds })
    this.applyBounds()
    this.tellOfChange(before)
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }
  getPosition(): number[] {
    return [this.bounds.x, this.bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  center(): void {
    this.setBounds(centred(this.bounds.width, this.bounds.height))
  }
  getMinimumSize(): number[] {
    return [...this.minimum]
  }
  setMinimumSize(width: number, height: number): void {
    this.minimum = [width, height]
    this.setBounds({})
  }

  getTitle(): string {
    return this.title
  }
  setTitle(title: string): void {
    this.title = title
  }
  setMenu(menu: Menu | null): void {
    if (menu !== null) throw new Error('stand-in: a menu of one window is not implemented')
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible
  }
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}
  getBackgroundColor(): string {
    return this.options.backgroundColor ?? '#FFFFFF'
  }
  // The window's own frame and its place among the system's are Chromium's.
  setTitleBarOverlay(): void {}
  setIcon(): void {}
  setProgressBar(): void {}
  setAlwaysOnTop(): void {}
  isAlwaysOnTop(): boolean {
    return false
  }
  setRepresentedFilename(): void {}
  setDocumentEdited(): void {}
  flashFrame(): void {}

  /** Internal: the whole browser ended. */
  browserHasGone(): void {
    this.finish()
  }

  private assertOpen(): void {
    if (this.phase === 'closed') throw new TypeError('Object has been destroyed')
  }

  private firstBounds(): Rectangle {
    const { width = 800, height = 600, x, y } = this.options
    const centre = centred(width, height)
    return this.withinMinimum({ width, height, x: x ?? centre.x, y: y ?? centre.y })
  }

  private withinMinimum(bounds: Rectangle): Rectangle {
    const [width, height] = this.minimum
    return { ...bounds, width: Math.max(width, bounds.width), height: Math.max(height, bounds.height) }
  }

  private attached(page: PageSession): void {
    this.page = page
    // The size was asked for when the page was opened; the place and the state were not.
    if (isVisible()) void this.settleOnScreen(page)
    else this.applyBounds()
    if (this.state !== 'normal') this.applyState()
    if (this.visible) this.focusMoved(true)
  }

  private async settleOnScreen(page: PageSession): Promise<void> {
    const expression =
      '({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })'
    const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
    learnWorkArea(result.value as Rectangle)
    this.bounds = onScreen(this.bounds)
    this.applyBounds()
  }

  private painted(): void {
    if (this.readyToShow || this.phase !== 'open') return
    this.readyToShow = true
    this.emit('ready-to-show')
  }

  private focusMoved(focused: boolean): void {
    if (this.phase !== 'open' || focused === this.isFocused()) return
    const before = focusedWindow()
    if (focused && before) before.focusMoved(false)
    setFocusedWindow(focused ? this : null)
    this.emit(focused ? 'focus' : 'blur')
    app.emit(focused ? 'browser-window-focus' : 'browser-window-blur', {}, this)
  }

  private titleChanged(title: string): void {
    const event = new PreventableEvent()
    this.emit('page-title-updated', event, title, true)
    this.webContents.emit('page-title-updated', {}, title, true)
    if (!event.defaultPrevented) this.title = title
  }

  private enter(state: ChromiumState, event: string): void {
    this.assertOpen()
    if (this.state === state) return
    this.state = state
    this.applyState()
    this.emit(event)
    this.persist()
  }

  private applyState(): void {
    const { state } = this
    // Chromium goes from one of its states to another only by way of the normal one.
    void this.setWindow({ windowState: 'normal' }).then(() =>
      state === 'normal' ? undefined : this.setWindow({ windowState: state }),
    )
  }

  private applyBounds(): void {
    const { x, y, width, height } = this.bounds
    void this.setWindow({ left: x, top: y, width, height })
  }

  private async setWindow(bounds: Bounds): Promise<void> {
    const { page } = this
    if (!page) return
    const { connection } = browser()
    try {
      const { windowId } = await connection.send('Browser.getWindowForTarget', undefined, {
        targetId: page.targetId,
      })
      await connection.send('Browser.setWindowBounds', undefined, { windowId, bounds })
    } catch (error) {
      if (this.phase === 'open') console.error('stand-in: the window could not be moved', String(error))
    }
  }

  private readBounds(): void {
    const { page } = this
    if (!page || this.phase !== 'open') return
    browser()
      .connection.send('Browser.getWindowForTarget', undefined, { targetId: page.targetId })
      .then(({ bounds: { left, top, width, height, windowState } }) => {
        const wasState = this.state
        this.state = windowState ?? 'normal'
        if (wasState !== 'maximized' && this.state === 'maximized') this.emit('maximize')
        const before = this.bounds
        if (this.state === 'normal') {
          this.bounds = {
            x: left ?? before.x,
            y: top ?? before.y,
            width: width ?? before.width,
            height: height ?? before.height,
          }
        }
        this.tellOfChange(before)
      })
      .catch((error: Error) => {
        if (this.phase === 'open') console.error('stand-in: the window could not be measured', error.message)
      })
  }

  private tellOfChange(before: Rectangle): void {
    const { x, y, width, height } = this.bounds
    const resized = width !== before.width || height !== before.height
    const moved = x !== before.x || y !== before.y
    if (resized) for (const event of ['resize', 'resized']) this.emit(event)
    if (moved) for (const event of ['move', 'moved']) this.emit(event)
    if (resized || moved) this.persist()
  }

  private persist(): void {
    if (this.persistedName === null) return
    const state: WindowState = {
      bounds: this.bounds,
      maximized: this.state === 'maximized',
      fullScreen: this.state === 'fullscreen',
    }
    saveWindowState(this.persistedName, state)
  }

  // Messages that the page sends while it is being left still arrive: the window is gone only after its page.
  private async sayFarewell(): Promise<void> {
    this.persist()
    const deadline = setTimeout(() => this.finish(), FAREWELL_MS)
    try {
      this.closeTarget(await this.webContents.attached)
    } catch {
      // The page was never opened, so nobody will report it gone.
      this.finish()
    }
    this.once('closed', () => clearTimeout(deadline))
  }

  private closeTarget(page: PageSession): void {
    const closed = browser().connection.send('Target.closeTarget', undefined, { targetId: page.targetId })
    closed.catch((error: Error) => {
      if (process.env.STANDIN_VERBOSE) console.error('stand-in: the page had closed already', error.message)
    })
  }

  private gone(): void {
    if (this.phase === 'open') {
      // The person closed Chromium's window: it is too late to prevent it, but not to hear of it.
      this.emit('close', new PreventableEvent())
      this.persist()
    }
    this.finish()
  }

  private finish(): void {
    if (this.phase === 'closed') return
    this.phase = 'closed'
    openWindows.delete(this)
    if (focusedWindow() === this) setFocusedWindow([...openWindows].at(-1) ?? null)
    this.webContents.becomeDestroyed()
    this.emit('closed')
    app.windowClosed()
  }
}
strictClass('BrowserWindow', BrowserWindow)

function centred(width: number, height: number): Rectangle {
  const area = workArea()
  return {
    width,
    height,
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
  }
}

/** The same bounds where they fit on the screen, else as large as it allows and in its middle. */
function onScreen(bounds: Rectangle): Rectangle {
  const area = workArea()
  const fits =
    bounds.x >= area.x &&
    bounds.y >= area.y &&
    bounds.x + bounds.width <= area.x + area.width &&
    bounds.y + bounds.height <= area.y + area.height
  return fits ? bounds : centred(Math.min(bounds.width, area.width), Math.min(bounds.height, area.height))
}
