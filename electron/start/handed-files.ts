import { app } from 'electron'
import type { ReaderWindow } from '../windows/reader-window.ts'
import type { EngineClient } from '../worker/engine-client.ts'
import { filesInArguments } from './files-in-arguments.ts'

/**
 * Files that the system hands over: with the start, with a second start, or by opening them with Muqabil on
 * macOS. They are read by the engine, and the page is told what came of each.
 */
export class HandedFiles {
  readonly #reader: ReaderWindow
  /** Paths that came before there was an engine to read them. */
  readonly #early: string[] = []
  #engine: EngineClient | null = null

  constructor(reader: ReaderWindow) {
    this.#reader = reader
    const application = { path: app.getAppPath(), isPackaged: app.isPackaged }
    this.#take(filesInArguments(process.argv, process.cwd(), application))
    app.on('second-instance', (_event, argv, cwd) => {
      if (app.isReady()) reader.show()
      this.#take(filesInArguments(argv, cwd, application))
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      if (app.isReady()) reader.show()
      this.#take([path])
    })
  }

  /** Gives what has come so far, and from now on everything, to an engine. */
  stageWith(engine: EngineClient): void {
    this.#engine = engine
    this.#take(this.#early.splice(0))
  }

  #take(paths: readonly string[]): void {
    if (paths.length === 0) return
    if (this.#engine) void this.#stage(this.#engine, paths)
    else this.#early.push(...paths)
  }

  async #stage(engine: EngineClient, paths: readonly string[]): Promise<void> {
    const staged = await engine.ask('stageFiles', { paths, language: 'any' })
    this.#reader.tell('filesStaged', staged.ok ? staged.value : { texts: [], refused: [staged] })
  }
}
