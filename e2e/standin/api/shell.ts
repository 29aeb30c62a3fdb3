import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { isVisible } from '../browser/browser.ts'
import { strict } from '../strict.ts'

/** Hands an address or a path to the system; in tests nothing outside may open, so nothing does. */
function hand(target: string): Promise<string> {
  if (!isVisible()) return Promise.resolve('')
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  return new Promise(resolve => {
    const child = spawn(command ?? 'xdg-open', [...args, target], { stdio: 'ignore', detached: true })
    child.on('error', error => resolve(error.message))
    child.on('spawn', () => resolve(''))
    child.unref()
  })
}

/** `shell`. */
export const shell = strict('shell', {
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new TypeError('Invalid URL')
    const failure = await hand(url)
    if (failure) throw new Error(failure)
  },
  openPath: (path: string): Promise<string> => hand(path),
  showItemInFolder(path: string): void {
    void hand(path.replace(/[\\/][^\\/]*$/, ''))
  },
  async trashItem(path: string): Promise<void> {
    if (isVisible()) throw new Error('stand-in: shell.trashItem is not implemented in a visible window')
    await rm(path, { recursive: true })
  },
  beep(): void {
    if (isVisible()) process.stdout.write('\u0007')
  },
})
