import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { electronVersion } from '../start/be-electron.ts'
import { strictClass } from '../strict.ts'

class ParentPort extends EventEmitter {
  private early: unknown[] | null = []

  constructor() {
    super()
    process.on('message', data => {
      if (this.early) this.early.push(data)
      else this.emit('message', { data, ports: [] })
    })
    // Messages that come before anybody listens are kept, as a port keeps them until it is started.
    this.on('newListener', event => {
      if (event === 'message') setImmediate(() => this.start())
    })
  }
  start(): void {
    const early = this.early ?? []
    this.early = null
    for (const data of early) this.emit('message', { data, ports: [] })
  }
  postMessage(message: unknown): void {
    if (process.connected) process.send?.(message)
  }
}
strictClass('process.parentPort', ParentPort)

const [, , modulePath, ...args] = process.argv
if (!modulePath) throw new Error('stand-in: a utility process needs a module')
Object.assign(process, {
  parentPort: new ParentPort(),
  type: 'utility',
  argv: [process.execPath, modulePath, ...args],
})
Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true })
// Without its parent nobody needs it.
process.on('disconnect', () => process.exit())
await import(pathToFileURL(modulePath).href)
