// The one script between the window and the main process. It runs in a sandbox before the page does, and builds
// `window.muqabil` from the names of the contract, so that the page can say nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import {
  type Bridge,
  NOTICE_NAMES,
  type NoticeName,
  noticeChannel,
  REQUEST_NAMES,
  type RequestName,
  requestChannel,
} from '../shared/contract.ts'

type Listener = (notice: unknown) => void

/** Notices that are kept for a page that does not listen yet, such as the files that it was started with. */
const MOST_KEPT = 20

const ask =
  (name: RequestName) =>
  (question: unknown): Promise<unknown> =>
    ipcRenderer.invoke(requestChannel(name), question)

/** Listeners get the notice and never the event, which would hand them the channel; each gets its own end. */
function listen(name: NoticeName): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  const kept: unknown[] = []
  ipcRenderer.on(noticeChannel(name), (_event, notice: unknown) => {
    if (listeners.size > 0) for (const listener of [...listeners]) listener(notice)
    else if (kept.push(notice) > MOST_KEPT) kept.shift()
  })
  return listener => {
    listeners.add(listener)
    // Later, and only to a listener that stays: a page may listen once to try and once to mean it.
    setTimeout(() => {
      if (listeners.has(listener)) for (const notice of kept.splice(0)) listener(notice)
    }, 0)
    return () => {
      listeners.delete(listener)
    }
  }
}

const requests = Object.fromEntries(
  REQUEST_NAMES.filter(name => name !== 'stageDropped').map(name => [name, ask(name)]),
)
const notices = Object.fromEntries(
  NOTICE_NAMES.map(name => [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, listen(name)]),
)
const bridge = {
  ...requests,
  ...notices,
  // A path never enters the page: the system's own file objects become paths here.
  stageDropped: (files: readonly File[], job: string) =>
    ask('stageDropped')({ paths: [...files].map(file => webUtils.getPathForFile(file)), job }),
  // Held by the contract's own list of names: both maps above are built from it whole.
} as unknown as Bridge<File>
contextBridge.exposeInMainWorld('muqabil', bridge)

/** The value of a switch that the main process gave the window. */
const argument = (name: string): string | undefined =>
  process.argv.find(word => word.startsWith(`--muqabil-${name}=`))?.slice(`--muqabil-${name}=`.length)

/** Has the page's first paint in its language, direction and theme. */
function dress(root: HTMLElement): void {
  const language = argument('language')
  const theme = argument('theme')
  if (language !== undefined) {
    root.lang = language
    root.dir = language === 'ar' ? 'rtl' : 'ltr'
  }
  if (theme !== undefined) root.dataset.theme = theme
}

if (document.documentElement) dress(document.documentElement)
else {
  // A preload runs before the parser has made the first element.
  const observer = new MutationObserver(() => {
    if (!document.documentElement) return
    observer.disconnect()
    dress(document.documentElement)
  })
  observer.observe(document, { childList: true })
}
