import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

/** What the system does for a menu item of a role. */
export type Role = {
  readonly label: string
  readonly accelerator?: string
  /** Chromium carries the chord out by itself, where the caret is. */
  readonly byPage?: boolean
  readonly run?: (window: BrowserWindow | null, contents: WebContents | null) => void
}

const ZOOM_STEP = 0.5

const ROLES: Readonly<Record<string, Role>> = {
  about: { label: 'About', run: () => app.showAboutPanel() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: window => window?.close() },
  copy: { label: 'Copy', accelerator: 'CmdOrCtrl+C', byPage: true, run: (_, contents) => contents?.copy() },
  cut: { label: 'Cut', accelerator: 'CmdOrCtrl+X', byPage: true, run: (_, contents) => contents?.cut() },
  delete: { label: 'Delete', byPage: true, run: (_, contents) => contents?.delete() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    run: (_, contents) => contents?.reloadIgnoringCache(),
  },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', run: window => window?.minimize() },
  paste: {
    label: 'Paste',
    accelerator: 'CmdOrCtrl+V',
    byPage: true,
    run: (_, contents) => contents?.paste(),
  },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CmdOrCtrl+V',
    byPage: true,
    run: (_, contents) => contents?.pasteAndMatchStyle(),
  },
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  redo: {
    label: 'Redo',
    accelerator: 'Shift+CmdOrCtrl+Z',
    byPage: true,
    run: (_, contents) => contents?.redo(),
  },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (_, contents) => contents?.reload() },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    run: (_, contents) => contents?.setZoomLevel(0),
  },
  selectall: {
    label: 'Select All',
    accelerator: 'CmdOrCtrl+A',
    byPage: true,
    run: (_, contents) => contents?.selectAll(),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Ctrl+Shift+I',
    run: (_, contents) => contents?.openDevTools(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: window => window?.setFullScreen(!window.isFullScreen()),
  },
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', byPage: true, run: (_, contents) => contents?.undo() },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CmdOrCtrl+Plus',
    run: (_, contents) => contents?.setZoomLevel(contents.getZoomLevel() + ZOOM_STEP),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CmdOrCtrl+-',
    run: (_, contents) => contents?.setZoomLevel(contents.getZoomLevel() - ZOOM_STEP),
  },
  // Menus whose items the system knows; the stand-in shows none, so they only have their names.
  appmenu: { label: 'Application' },
  editmenu: { label: 'Edit' },
  filemenu: { label: 'File' },
  front: { label: 'Bring All to Front' },
  help: { label: 'Help' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  services: { label: 'Services' },
  unhide: { label: 'Show All' },
  viewmenu: { label: 'View' },
  window: { label: 'Window' },
  windowmenu: { label: 'Window' },
  zoom: { label: 'Zoom' },
}

/** The role of a name, in whichever case it is written; throws on one that does not exist. */
export function roleOf(name: string): Role {
  const role = ROLES[name.toLowerCase()]
  if (!role) throw new Error(`stand-in: the menu role '${name}' is not implemented`)
  return role
}
