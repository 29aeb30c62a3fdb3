import { readFileSync } from 'node:fs'
import type { PrintToPDFOptions, WebContentsPrintOptions, WebPreferences } from 'electron'
import { browser, isVisible, openPage, whenGone } from '../browser/browser.ts'
import type { PausedRequest } from '../browser/devtools-protocol.ts'
import { PageSession } from '../browser/page-session.ts'
import { originOf, toAppUrl, toBrowserUrl } from '../browser/scheme-mapping.ts'
import { answerRequest } from '../page/answer-request.ts'
import { runEditCommand } from '../page/edit-command.ts'
import { leavesBrowser, NavigationEvent } from '../page/navigation.ts'
import { loadError } from '../page/net-errors.ts'
import { PreloadLink } from '../page/preload-link.ts'
import { printOptions } from '../page/print-options.ts'
import { PreventableEvent, StrictEmitter, strictClass } from '../strict.ts'
import { BINDING, mainWorldScript, PRELOAD_WORLD, preloadScript } from '../worlds/compose-worlds.ts'
import type { WorldMessage } from '../worlds/preload-world.ts'
import type { KeyInput } from '../worlds/watch-page.ts'
import { app } from './app.ts'
import { IpcMain, ipcMain } from './ipc-main.ts'
import { menuAccelerators, runAccelerator } from './menu-keys.ts'
import { emulatedTheme, nativeTheme } from './native-theme.ts'
import { applyChecks, requestPermission } from './permissions.ts'
import { type Session, session } from './session.ts'
import { type FrameRecord, type WebFrameMain, webFrameMain } from './web-frame-main.ts'
import { headersAreWatched } from './web-request.ts'
import { liveContents } from './window-registry.ts'

const EVENTS = [
  'before-input-event',
  'before-mouse-event',
  'blur',
  'console-message',
  'context-menu',
  'crashed',
  'destroyed',
  'did-attach-webview',
  'did-create-window',
  'did-fail-load',
  'did-fail-provisional-load',
  'did-finish-load',
  'did-frame-finish-load',
  'did-frame-navigate',
  'did-navigate',
  'did-navigate-in-page',
  'did-redirect-navigation',
  'did-start-loading',
  'did-start-navigation',
  'did-stop-loading',
  'dom-ready',
  'enter-html-full-screen',
  'focus',
  'frame-created',
  'ipc-message',
  'leave-html-full-screen',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'responsive',
  'select-bluetooth-device',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
  'zoom-changed',
]

// What Electron answers for everything that was not asked otherwise.
const DEFAULT_PREFERENCES = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  images: true,
  javascript: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  spellcheck: true,
  textAreasAreResizable: true,
  webSecurity: true,
  webgl: true,
  webviewTag: false,
} satisfies WebPreferences

type OpenDetails = {
  url: string
  frameName: string
  features: string
  disposition: string
  referrer: { url: string; policy: string }
}
type OpenHandler = (details: OpenDetails) => { action: 'deny' | 'allow' }

/** What a window does for the page that it shows. */
export type ContentsOwner = {
  readonly size: () => { width: number; height: number }
  readonly onAttached: (session: PageSession) => void
  readonly onGone: () => void
  readonly onPainted: () => void
  readonly onFocus: (focused: boolean) => void
  readonly onTitle: (title: string) => void
  readonly onMoved: () => void
  readonly close: () => void
}

let lastId = 0

export class WebContents extends StrictEmitter {
  readonly id = ++lastId
  readonly session: Session = session.defaultSession
  readonly ipc = new IpcMain()
  readonly opener = null
  /** Internal: resolves when the page can be spoken to. */
  readonly attached: Promise<PageSession>
  private readonly owner: ContentsOwner
  private readonly preferences: WebPreferences
  private readonly frames = new Map<string, FrameRecord>()
  private page: PageSession | undefined
  private link: PreloadLink | undefined
  private mainFrameId = ''
  private openHandler: OpenHandler | undefined
  private zoomFactor = 1
  private title = ''
  private loading = false
  private destroyed = false
  private readonly expected = new Set<string>()

  constructor(owner: ContentsOwner, preferences: WebPreferences) {
    super('webContents', EVENTS)
    this.owner = owner
    this.preferences = { ...DEFAULT_PREFERENCES, ...preferences }
    for (const [name, only] of [
      ['contextIsolation', true],
      ['sandbox', true],
      ['nodeIntegration', false],
      ['webSecurity', true],
      ['webviewTag', false],
    ] as const) {
      if (this.preferences[name] !== only)
        throw new Error(`stand-in: webPreferences.${name} can only be ${only}`)
    }
    liveContents.add(this)
    this.attached = this.attach()
    this.attached.catch(error => {
      if (!this.destroyed && !app.hasQuit()) console.error('stand-in: a page could not be opened', error)
    })
    this.on('newListener', event => {
      if (event === 'before-input-event') setImmediate(() => this.refreshKeys())
    })
  }

  // — loading —

  async loadURL(url: string): Promise<void> {
    const page = await this.attached
    const address = toBrowserUrl(url)
    this.expected.add(withoutFragment(address))
    const finished = new Promise<void>(resolve => this.once('did-finish-load', resolve))
    const { errorText, loaderId } = await page.send('Page.navigate', { url: address })
    if (errorText) {
      const error = loadError(errorText, url)
      this.emit('did-fail-load', {}, error.errno, error.code, url, true, 1, 1)
      throw error
    }
    // Without a loader it was a jump within the page.
    if (loaderId) await finished
  }
  reload(): void {
    this.reloadPage(false)
  }
  reloadIgnoringCache(): void {
    this.reloadPage(true)
  }
  stop(): void {
    this.page?.sendIfThere('Page.stopLoading')
  }
  getURL(): string {
    return this.frames.get(this.mainFrameId)?.url ?? ''
  }
  getTitle(): string {
    return this.title
  }
  isLoading(): boolean {
    return this.loading
  }
  isLoadingMainFrame(): boolean {
    return this.loading
  }
  get mainFrame(): WebFrameMain {
    const frame = webFrameMain(this.frames, this.mainFrameId)
    if (!frame) throw new Error('stand-in: the page has no frame yet')
    return frame
  }

  // — talking —

  send(channel: string, ...args: unknown[]): void {
    this.assertAlive()
    const packed = this.link?.pack(args) ?? []
    this.link?.call(this.mainFrameId, 'event', channel, packed)
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.attached
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  // — editing and showing —

  undo(): void {
    this.edit('undo')
  }
  redo(): void {
    this.edit('redo')
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.edit('delete')
  }
  selectAll(): void {
    this.edit('selectAll')
  }
  getZoomFactor(): number {
    return this.zoomFactor
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoomFactor = factor
    this.applyZoom()
  }
  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2)
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  async setVisualZoomLevelLimits(): Promise<void> {}
  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const page = await this.attached
    const { data } = await page.send('Page.printToPDF', printOptions(options))
    return Buffer.from(data, 'base64')
  }
  /** In tests nobody sees the dialog, so it is left at once; a visible window has that of Chromium. */
  print(
    options: WebContentsPrintOptions = {},
    callback: (success: boolean, failureReason: string) => void = () => {},
  ): void {
    const unknown = Object.keys(options).find(name => name !== 'printBackground')
    if (unknown) throw new Error(`stand-in: print's option ${unknown} is not implemented`)
    if (!isVisible()) {
      setImmediate(() => callback(false, 'Print job canceled'))
      return
    }
    this.executeJavaScript('window.print()').then(
      () => callback(true, ''),
      (error: Error) => callback(false, error.message),
    )
  }
  focus(): void {
    this.page?.sendIfThere('Page.bringToFront')
  }
  isFocused(): boolean {
    return liveContents.has(this)
  }
  openDevTools(): void {
    const { page } = this
    if (!page || !isVisible()) return
    browser()
      .connection.send('Target.openDevTools', undefined, { targetId: page.targetId })
      .catch((error: Error) => console.error('stand-in: no developer tools', error.message))
  }
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }

  // — being —

  getLastWebPreferences(): WebPreferences {
    return { ...this.preferences }
  }
  getType(): string {
    return 'window'
  }
  getProcessId(): number {
    return 1
  }
  getOSProcessId(): number {
    return browser().child.pid ?? 0
  }
  getUserAgent(): string {
    return `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${process.versions.chrome} Electron/${process.versions.electron}`
  }
  setBackgroundThrottling(): void {}
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return false
  }
  close(): void {
    this.owner.close()
  }

  // — internal, for the window and the modules beside —

  /** Internal: the id by which test tools know the page. */
  devToolsTarget(): string | undefined {
    return this.page?.targetId
  }
  /** Internal: the window is gone. */
  becomeDestroyed(): void {
    if (this.destroyed) return
    this.destroyed = true
    liveContents.delete(this)
    this.emit('destroyed')
  }
  /** Internal: the menu changed. */
  refreshKeys(): void {
    this.link?.setKeys(this.mainFrameId, menuAccelerators(), this.listenerCount('before-input-event') > 0)
  }
  /** Internal: `nativeTheme.themeSource` changed. */
  applyTheme(): void {
    this.page?.sendIfThere('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: emulatedTheme() }],
    })
  }
  /** Internal: evaluates on the preload world's handle of the main frame. */
  askWorld(rest: string): Promise<unknown> {
    return this.link?.ask(this.mainFrameId, rest) ?? Promise.resolve(undefined)
  }

  /** Internal: runs a function, complete in itself, in the preload's world, and answers what it answers. */
  async runInWorld<A, R>(act: (given: A) => R, given: A): Promise<Awaited<R> | undefined> {
    const expression = `(${act})(${JSON.stringify(given)})`
    const result = await this.link?.evaluate(this.mainFrameId, expression, { returnByValue: true })
    return result?.value as Awaited<R> | undefined
  }
  /** Internal: runs a function that answers files, and answers their paths. */
  async pathsFromWorld<A>(act: (given: A) => Promise<File[]>, given: A): Promise<string[]> {
    const { link } = this
    const list = await link?.evaluate(this.mainFrameId, `(${act})(${JSON.stringify(given)})`, {
      returnByValue: false,
    })
    if (!link || !list?.objectId || !this.page) return []
    const { result } = await this.page.send('Runtime.getProperties', {
      objectId: list.objectId,
      ownProperties: true,
    })
    const files = result.flatMap(({ name, value }) =>
      /^\d+$/.test(name) && value?.objectId ? [value.objectId] : [],
    )
    return Promise.all(files.map(file => link.pathOf(file)))
  }

  private assertAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
  }

  private async attach(): Promise<PageSession> {
    const opened = await openPage(this.owner.size())
    const page = new PageSession(opened)
    this.page = page
    this.mainFrameId = opened.targetId
    this.frames.set(opened.targetId, { id: opened.targetId, parentId: null, name: '', url: '' })
    whenGone(opened, () => this.owner.onGone())
    this.link = new PreloadLink(page, {
      onMessage: (message, frameId) => this.receive(message, frameId),
      onWorld: frameId => this.worldStarts(frameId),
    })
    this.listen(page)
    const patterns: { urlPattern: string; requestStage?: 'Response' }[] = [{ urlPattern: '*' }]
    if (headersAreWatched()) patterns.push({ urlPattern: '*', requestStage: 'Response' })
    const prepared = [
      page.send('Page.enable'),
      page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      page.send('Fetch.enable', { patterns }),
      page.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: this.preloadSource(),
        worldName: PRELOAD_WORLD,
      }),
      page.send('Runtime.enable'),
    ]
    if (!isVisible()) prepared.push(page.send('Emulation.setFocusEmulationEnabled', { enabled: true }))
    if (emulatedTheme()) this.applyTheme()
    prepared.push(page.send('Runtime.runIfWaitingForDebugger'))
    await Promise.all(prepared)
    this.owner.onAttached(page)
    return page
  }

  private preloadSource(): string {
    const file = this.preferences.preload
    const { versions, platform, arch, env, execPath, resourcesPath } = process
    const { electron, chrome, node, v8 } = versions
    const about = {
      platform,
      arch,
      env,
      execPath,
      resourcesPath: resourcesPath ?? '',
      versions: { electron, chrome, node, v8 },
      argv: [process.argv[0] ?? '', '--type=renderer', ...(this.preferences.additionalArguments ?? [])],
    }
    try {
      return preloadScript(about, file ? readFileSync(file, 'utf8') : '', file ?? 'no preload')
    } catch (error) {
      console.error(`Unable to load preload script: ${file}`, error)
      setImmediate(() => this.emit('preload-error', {}, file, error))
      return preloadScript(about, '', 'no preload')
    }
  }

  private listen(page: PageSession): void {
    page.on('Page.frameNavigated', ({ frame }) => {
      const url = toAppUrl(frame.url)
      this.frames.set(frame.id, {
        id: frame.id,
        parentId: frame.parentId ?? null,
        name: frame.name ?? '',
        url,
      })
      if (frame.parentId !== undefined) return
      this.loading = true
      this.emit('did-start-loading')
      this.emit('did-navigate', {}, url, 200, 'OK')
      if (emulatedTheme()) this.applyTheme()
      if (frame.unreachableUrl)
        this.emit('did-fail-load', {}, -2, 'ERR_FAILED', toAppUrl(frame.unreachableUrl), true, 1, 1)
    })
    page.on('Page.frameDetached', ({ frameId }) => this.frames.delete(frameId))
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.frames.get(frameId)
      if (frame) this.frames.set(frameId, { ...frame, url: toAppUrl(url) })
      this.emit('did-navigate-in-page', {}, toAppUrl(url), frameId === this.mainFrameId, 1, 1)
    })
    page.on('Page.domContentEventFired', () => {
      this.emit('dom-ready', {})
      if (this.zoomFactor !== 1) this.applyZoom()
    })
    page.on('Page.loadEventFired', () => {
      this.loading = false
      this.emit('did-frame-finish-load', {}, true, 1, 1)
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
      if (emulatedTheme()) this.applyTheme()
      // A page without anything to paint must show its window too.
      setTimeout(() => this.owner.onPainted(), 200).unref()
    })
    page.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (name === 'firstPaint' && frameId === this.mainFrameId && this.getURL() !== '')
        this.owner.onPainted()
    })
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (leavesBrowser(url)) this.tellOfNavigation(frameId, url)
    })
    page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.askToOpen({
        url,
        frameName: windowName,
        features: windowFeatures.join(','),
        disposition: 'foreground-tab',
      })
    })
    page.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', {}, details)
      app.emit('render-process-gone', {}, this, details)
    })
    page.on('Fetch.requestPaused', paused => {
      answerRequest(page, paused, {
        webContentsId: this.id,
        webContents: this,
        frame: id => webFrameMain(this.frames, id),
        isMainFrame: id => id === this.mainFrameId,
        mayNavigate: (request, url) => this.mayNavigate(request, url),
      }).catch((error: Error) => {
        // A request that its page gave up can no longer be answered.
        if (!this.destroyed && !/Invalid InterceptionId|has gone|Session with given id/.test(error.message)) {
          console.error('stand-in: a request could not be answered', error)
        }
      })
    })
  }

  private mayNavigate(paused: PausedRequest, url: string): boolean {
    const isMainFrame = paused.frameId === this.mainFrameId
    const browserUrl = paused.request.url
    const own = this.expected.delete(withoutFragment(browserUrl))
    if (isMainFrame) applyChecks(this, originOf(url), new URL(browserUrl).origin)
    if (own && !paused.redirectedRequestId) return true
    if (paused.redirectedRequestId) {
      const event = this.navigationEvent(paused.frameId, url)
      this.emit('will-redirect', event, url, false, isMainFrame, 1, 1)
      // The page it leads to is no longer the one that `loadURL` named.
      return !event.defaultPrevented
    }
    return this.tellOfNavigation(paused.frameId, url)
  }

  private navigationEvent(frameId: string, url: string): NavigationEvent {
    const frame = webFrameMain(this.frames, frameId)
    return new NavigationEvent({
      url,
      isSameDocument: false,
      isMainFrame: frameId === this.mainFrameId,
      frame,
    })
  }

  private tellOfNavigation(frameId: string, url: string): boolean {
    const event = this.navigationEvent(frameId, url)
    this.emit('will-frame-navigate', event)
    if (!event.defaultPrevented && event.isMainFrame)
      this.emit('will-navigate', event, url, false, true, 1, 1)
    return !event.defaultPrevented
  }

  private askToOpen(details: Omit<OpenDetails, 'referrer'>): void {
    const url = toAppUrl(details.url)
    const decision = this.openHandler?.({
      ...details,
      url,
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (decision?.action !== 'deny') {
      console.error(`stand-in: window.open is only ever refused; setWindowOpenHandler let ${url} pass`)
    }
  }

  private worldStarts(frameId: string): void {
    if (frameId === this.mainFrameId) this.refreshKeys()
  }

  private receive(message: WorldMessage, frameId: string): void {
    switch (message.type) {
      case 'send': {
        const event = this.ipcEvent(frameId)
        const args = this.link?.unpack(message.args) ?? []
        this.emit('ipc-message', event, message.channel, ...args)
        this.ipc.emit(message.channel, event, ...args)
        ipcMain.emit(message.channel, event, ...args)
        return
      }
      case 'invoke':
        void this.answerInvoke(message, frameId)
        return
      case 'permission': {
        const url = this.getURL()
        const browserOrigin = new URL(toBrowserUrl(url)).origin
        void requestPermission(this, message.permission, { url, browserOrigin }).then(granted =>
          this.link?.call(frameId, 'answer', message.id, granted),
        )
        return
      }
      case 'device':
        this.askForDevice(message.kind)
        this.link?.call(frameId, 'answer', message.id, null)
        return
      case 'open-window':
        if (message.disposition === 'current-tab') this.tellOfNavigation(frameId, toAppUrl(message.url))
        else this.askToOpen(message)
        return
      case 'accelerator':
        runAccelerator(message.index)
        return
      case 'input':
        this.tellOfKey(message.input)
        return
      case 'focus':
        this.owner.onFocus(message.focused)
        return
      case 'scheme':
        // In tests the tool decides what pages see, which says nothing of the system.
        if (isVisible()) nativeTheme.systemIsDark(message.dark)
        return
      case 'moved':
        this.owner.onMoved()
        return
      case 'title':
        this.title = message.title
        this.owner.onTitle(message.title)
        return
      case 'preload-error': {
        const error = Object.assign(new Error(message.message), { name: message.name, stack: message.stack })
        console.error(`Unable to load preload script: ${this.preferences.preload}`, error)
        this.emit('preload-error', {}, this.preferences.preload, error)
      }
    }
  }

  private ipcEvent(frameId: string): object {
    return {
      type: 'frame',
      sender: this,
      senderFrame: webFrameMain(this.frames, frameId),
      processId: 1,
      frameId: 1,
      ports: [],
      reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
    }
  }

  private async answerInvoke(
    message: Extract<WorldMessage, { type: 'invoke' }>,
    frameId: string,
  ): Promise<void> {
    const { id, channel } = message
    try {
      const handler = this.ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      const value = await handler(this.ipcEvent(frameId), ...(this.link?.unpack(message.args) ?? []))
      this.link?.call(frameId, 'answer', id, this.link.pack(value))
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      this.link?.call(frameId, 'refuse', id, `Error invoking remote method '${channel}': ${error}`)
    }
  }

  private askForDevice(kind: string): void {
    const details = { deviceList: [], frame: webFrameMain(this.frames, this.mainFrameId) }
    const answered = () => {
      // Whatever is chosen of no devices is none.
    }
    if (kind === 'hid') this.session.emit('select-hid-device', new PreventableEvent(), details, answered)
    if (kind === 'usb') this.session.emit('select-usb-device', new PreventableEvent(), details, answered)
    if (kind === 'serial') this.session.emit('select-serial-port', new PreventableEvent(), [], this, answered)
    if (kind === 'bluetooth') this.emit('select-bluetooth-device', new PreventableEvent(), [], answered)
  }

  private tellOfKey(input: KeyInput): void {
    const event = new PreventableEvent()
    this.emit('before-input-event', event, { ...input, location: 0, modifiers: [] })
    // The page has had the key already; silence here would pass for having prevented it.
    if (event.defaultPrevented) console.error('stand-in: before-input-event cannot be prevented')
  }

  private edit(command: string): void {
    const { page } = this
    if (page)
      runEditCommand(page, command).catch((error: Error) =>
        console.error(`stand-in: ${command} failed`, error.message),
      )
  }

  private applyZoom(): void {
    const code = `document.documentElement.style.zoom = ${JSON.stringify(String(this.zoomFactor))}`
    this.executeJavaScript(code).catch((error: Error) =>
      console.error('stand-in: the zoom was not set', error.message),
    )
  }

  private reloadPage(ignoreCache: boolean): void {
    this.assertAlive()
    this.expected.add(withoutFragment(toBrowserUrl(this.getURL())))
    this.page?.sendIfThere('Page.reload', { ignoreCache })
  }
}
strictClass('webContents', WebContents)

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '')
}
