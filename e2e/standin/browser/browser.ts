import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { TargetInfo } from './devtools-protocol.ts'
import { type LaunchedBrowser, type LaunchWishes, launchBrowser } from './launch-browser.ts'

/** A page of the browser as its DevTools session and target. */
export type AttachedPage = { readonly sessionId: string; readonly targetId: string }

type Waiting = { readonly marker: string; readonly take: (page: AttachedPage) => void }

let launched: LaunchedBrowser | undefined
let visible = false
const waiting = new Map<string, Waiting>()
const early = new Map<string, AttachedPage>()
const gone = new Map<string, () => void>()
let pending = 0

/** Whether windows are shown on a screen, as under `npm start`; tests run without one. */
export function isVisible(): boolean {
  return visible
}

/** The running browser; throws before `app` is ready. */
export function browser(): LaunchedBrowser {
  if (!launched) throw new Error('stand-in: not available before app is ready')
  return launched
}

/** Starts the browser and holds back every page that opens until it is known whose it is. */
export async function startBrowser(wishes: LaunchWishes): Promise<LaunchedBrowser> {
  visible = wishes.visible
  launched = await launchBrowser(wishes)
  const { connection } = launched
  connection.on('Target.attachedToTarget', undefined, ({ sessionId, targetInfo }) =>
    onAttached(sessionId, targetInfo),
  )
  connection.on('Target.detachedFromTarget', undefined, ({ sessionId }) => {
    connection.forget(sessionId)
    gone.get(sessionId)?.()
    gone.delete(sessionId)
  })
  const filter = [{ type: 'page' }]
  await connection.send('Target.setAutoAttach', undefined, {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter,
  })
  return launched
}

/** Opens a page, in a window of its own; it waits at its start until it is told to run. */
export async function openPage(size: { width: number; height: number }): Promise<AttachedPage> {
  if (visible) return openAppWindow(size)
  const { connection } = browser()
  pending++
  try {
    const { targetId } = await connection.send('Target.createTarget', undefined, {
      url: 'about:blank',
      ...size,
      newWindow: true,
    })
    // The attachment is announced before or after the answer; Chromium promises neither order.
    const page = early.get(targetId)
    if (page) early.delete(targetId)
    return page ?? (await new Promise(take => waiting.set(targetId, { marker: '', take })))
  } finally {
    pending--
  }
}

/** Calls back once when a page has gone, whoever closed it. */
export function whenGone(page: AttachedPage, call: () => void): void {
  gone.set(page.sessionId, call)
}

/** Ends the browser; the guard removes what it leaves. */
export function endBrowser(): void {
  launched?.connection.close()
}

// A second start of the program hands its window to the running browser: the only way to a window in app mode,
// which has no tabs and no address bar. A data: address counts as an app's, about:blank does not.
function openAppWindow(size: { width: number; height: number }): Promise<AttachedPage> {
  const { program, profile, environment } = browser()
  const marker = `data:text/html,${randomUUID()}`
  return new Promise((take, reject) => {
    waiting.set(marker, { marker, take })
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const flags = [
      `--user-data-dir=${profile}`,
      `--app=${marker}`,
      `--window-size=${size.width},${size.height}`,
    ]
    const starter = spawn(program, [...root, ...flags, '--test-type', '--no-first-run'], {
      stdio: 'ignore',
      env: environment,
    })
    starter.on('error', reject)
  })
}

function onAttached(sessionId: string, info: TargetInfo): void {
  const page = { sessionId, targetId: info.targetId }
  const key = waiting.has(info.targetId) ? info.targetId : info.url
  const owner = waiting.get(key)
  if (owner) {
    waiting.delete(key)
    owner.take(page)
  } else if (pending > 0 && !info.openerId) {
    early.set(info.targetId, page)
  } else {
    // A window that the page opened: `setWindowOpenHandler` has been asked already, and only refusing exists.
    const close = browser().connection.send('Target.closeTarget', undefined, { targetId: info.targetId })
    close.catch(error => console.error('stand-in: a refused window could not be closed', error))
  }
}
