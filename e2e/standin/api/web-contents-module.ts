import { strict } from '../strict.ts'
import type { WebContents } from './web-contents.ts'
import { focusedWindow, liveContents } from './window-registry.ts'

/** `webContents`, the module that finds them. */
export const webContents = strict('webContents (module)', {
  getAllWebContents: (): WebContents[] => [...liveContents],
  getFocusedWebContents: (): WebContents | null => focusedWindow()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => [...liveContents].find(contents => contents.id === id),
  fromDevToolsTargetId: (id: string): WebContents | undefined =>
    [...liveContents].find(contents => contents.devToolsTarget() === id),
})
