import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ForkOptions } from 'electron'
import { app } from '../api/app.ts'
import { StrictEmitter, strict, strictClass } from '../strict.ts'

const CHILD = fileURLToPath(new URL('./utility-child.ts', import.meta.url))

export class UtilityProcess extends StrictEmitter {
  pid: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  private readonly child: ChildProcess

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['error', 'exit', 'message', 'spawn'])
    const own =
      typeof options.stdio === 'string' || options.stdio === undefined
        ? Array(3).fill(options.stdio ?? 'inherit')
        : options.stdio
    // Electron's own processes never read from the terminal.
    const stdio: StdioOptions = ['ignore', own[1] ?? 'inherit', own[2] ?? 'inherit', 'ipc']
    const flags = ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])]
    this.child = spawn(process.execPath, [...flags, CHILD, modulePath, ...args], {
      stdio,
      serialization: 'advanced',
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      ...(options.cwd !== undefined && { cwd: options.cwd }),
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.pid = undefined
    const serviceName = options.serviceName ?? 'Node Utility Process'
    this.child.on('spawn', () => {
      this.pid = this.child.pid
      this.emit('spawn')
    })
    this.child.on('message', message => this.emit('message', message))
    this.child.on('error', error => console.error(`stand-in: ${serviceName} could not be started`, error))
    this.child.on('exit', (code, signal) => this.ended(code, signal, serviceName))
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0)
      throw new Error('stand-in: transferring ports to a utility process is not implemented')
    if (this.child.connected) this.child.send(message as never)
  }
  kill(): boolean {
    return this.child.kill()
  }

  private ended(code: number | null, signal: NodeJS.Signals | null, serviceName: string): void {
    this.pid = undefined
    const exitCode = signal ? constants.signals[signal] : (code ?? 0)
    this.emit('exit', exitCode)
    if (exitCode === 0 || app.hasQuit()) return
    const reason = signal
      ? signal === 'SIGSEGV' || signal === 'SIGABRT'
        ? 'crashed'
        : 'killed'
      : 'abnormal-exit'
    app.emit('child-process-gone', {}, { type: 'Utility', reason, exitCode, serviceName, name: serviceName })
  }
}
strictClass('utilityProcess (process)', UtilityProcess)

/** `utilityProcess`. */
export const utilityProcess = strict('utilityProcess', {
  fork(
    modulePath: string,
    args: readonly string[] | ForkOptions = [],
    options: ForkOptions = {},
  ): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.')
    if (!modulePath) throw new Error('Missing UtilityProcess entry script.')
    return Array.isArray(args)
      ? new UtilityProcess(modulePath, args, options)
      : new UtilityProcess(modulePath, [], args as ForkOptions)
  },
})
