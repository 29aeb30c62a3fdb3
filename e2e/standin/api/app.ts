import { mkdirSync } from 'node:fs'
import { endBrowser } from '../browser/browser.ts'
import type { Application } from '../start/application.ts'
import { PreventableEvent, StrictEmitter, strictClass } from '../strict.ts'
import { appPath, setAppPath } from './app-paths.ts'
import { commandLine } from './command-line.ts'
import { applicationLocale, preferredLanguages } from './locale.ts'
import {
  holdsInstanceLock,
  releaseInstanceLock,
  type SecondStart,
  takeInstanceLock,
} from './single-instance.ts'
import { openWindows } from './window-registry.ts'

const EVENTS = [
  'accessibility-support-changed',
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'certificate-error',
  'child-process-gone',
  'login',
  'open-file',
  'open-url',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'select-client-certificate',
  'session-created',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
]

export class App extends StrictEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  // Only macOS has a dock; elsewhere Electron leaves it undefined.
  readonly dock = undefined
  private application: Application | undefined
  private ownName: string | undefined
  private state: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting'
  private tellReady: () => void = () => undefined
  private readonly readiness = new Promise<void>(resolve => {
    this.tellReady = resolve
  })
  private readonly secondStarts: SecondStart[] = []

  constructor() {
    super('app', EVENTS)
  }

  get name(): string {
    return this.getName()
  }
  set name(name: string) {
    this.setName(name)
  }
  getName(): string {
    return this.ownName ?? this.application?.name ?? 'Electron'
  }
  setName(name: string): void {
    this.ownName = name
  }
  getVersion(): string {
    return this.application?.version ?? ''
  }
  getAppPath(): string {
    return this.application?.folder ?? process.cwd()
  }
  getPath(name: string): string {
    return appPath(name, this.getName())
  }
  setPath(name: string, path: string): void {
    setAppPath(name, path)
  }
  getLocale(): string {
    return applicationLocale()
  }
  getSystemLocale(): string {
    return preferredLanguages()[0] ?? 'en-US'
  }
  getLocaleCountryCode(): string {
    return this.getSystemLocale().split('-')[1] ?? ''
  }
  getPreferredSystemLanguages(): string[] {
    return preferredLanguages()
  }

  isReady(): boolean {
    return this.state !== 'starting'
  }
  whenReady(): Promise<void> {
    return this.readiness
  }

  quit(): void {
    if (this.state === 'quitting' || this.state === 'gone') return
    const event = new PreventableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.state = 'quitting'
    if (openWindows.size === 0) this.finish()
    for (const window of [...openWindows]) window.close()
  }
  exit(code = 0): void {
    this.state = 'gone'
    this.emit('quit', {}, code)
    endBrowser()
    process.exit(code)
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    return takeInstanceLock(this.getPath('userData'), data, start => {
      this.secondStarts.push(start)
      if (this.isReady()) this.tellSecondStarts()
    })
  }
  hasSingleInstanceLock(): boolean {
    return holdsInstanceLock()
  }
  releaseSingleInstanceLock(): void {
    releaseInstanceLock()
  }

  /** Every window is sandboxed here anyway; Electron refuses the call once it is ready. */
  enableSandbox(): void {
    if (this.isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  getAppMetrics(): object[] {
    const workingSetSize = Math.round(process.memoryUsage.rss() / 1024)
    const cpu = { percentCPUUsage: 0, idleWakeupsPerSecond: 0 }
    return [
      {
        pid: process.pid,
        type: 'Browser',
        creationTime: 0,
        cpu,
        memory: { workingSetSize, peakWorkingSetSize: workingSetSize },
      },
    ]
  }

  // The system's own surroundings of a window, of which a stand-in shows nothing.
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}
  setAppUserModelId(): void {}
  setDesktopName(): void {}
  setAsDefaultProtocolClient(): boolean {
    return false
  }
  setAccessibilitySupportEnabled(): void {}
  disableHardwareAcceleration(): void {}
  focus(): void {
    for (const window of openWindows) window.focus()
  }

  /** Internal: tells which application runs. */
  run(application: Application): void {
    this.application = application
  }
  /** Internal: whether the application has quit before it was ready. */
  hasQuit(): boolean {
    return this.state === 'quitting' || this.state === 'gone'
  }
  /** Internal: the browser runs. */
  becomeReady(): void {
    if (this.hasQuit()) return
    mkdirSync(this.getPath('userData'), { recursive: true })
    this.state = 'ready'
    this.emit('will-finish-launching')
    this.emit('ready', new PreventableEvent(), {})
    this.tellReady()
    setImmediate(() => this.tellSecondStarts())
  }
  /** Internal: a window was closed. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.state === 'gone') return
    if (this.state === 'quitting') this.finish()
    else if (!this.emit('window-all-closed')) this.quit()
  }
  /** Internal: a window refused to close, which calls off quitting. */
  windowStayed(): void {
    if (this.state === 'quitting') this.state = 'ready'
  }

  private finish(): void {
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) {
      this.state = 'ready'
      return
    }
    // Code after `app.quit()` still runs, as in Electron.
    setImmediate(() => this.exit(0))
  }
  private tellSecondStarts(): void {
    for (const { argv, cwd, data } of this.secondStarts.splice(0)) {
      this.emit('second-instance', new PreventableEvent(), argv, cwd, data)
    }
  }
}
strictClass('app', App)

/** `app`. */
export const app = new App()
