import { strict } from '../strict.ts'
import type { WebContents } from './web-contents.ts'
import { focusedWindow, liveContents } from './window-registry.ts'

// The clipboard is Chromium's, so that what a page copies and what main writes are one. Pages reach it by the edit
// commands of a key, which need no permission; the page itself sees neither the key nor the command.
let withoutPage = ''
let queue: Promise<unknown> = Promise.resolve()

function page(): WebContents | undefined {
  return focusedWindow()?.webContents ?? [...liveContents].at(0)
}

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = queue.then(act)
  queue = done.catch(() => undefined)
  return done
}

async function command(contents: WebContents, text: string | null): Promise<unknown> {
  const { runEditCommand } = await import('../page/edit-command.ts')
  const session = await contents.attached
  await contents.askWorld(`.watch.expectClipboard(${JSON.stringify(text)})`)
  await runEditCommand(session, text === null ? 'paste' : 'copy')
  return contents.askWorld('.watch.pasted()')
}

/** `clipboard`, of which plain text exists. */
export const clipboard = strict('clipboard', {
  readText: (): Promise<string> =>
    inTurn(async () => {
      const contents = page()
      if (!contents) return withoutPage
      return String((await command(contents, null)) ?? '')
    }),
  writeText: (text: string): Promise<void> =>
    inTurn(async () => {
      withoutPage = text
      const contents = page()
      if (contents) await command(contents, text)
    }),
  clear(): void {
    void clipboard.writeText('')
  },
  has: async (type: string): Promise<boolean> => type === 'text/plain' && (await clipboard.readText()) !== '',
})
