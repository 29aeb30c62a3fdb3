// Loaded before the engine process when it runs as a plain child of a test: gives it the port of a utility process.
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => {
    process.send?.(message)
  },
})
process.on('message', data => port.emit('message', { data, ports: [] }))
Object.assign(process, { parentPort: port })
