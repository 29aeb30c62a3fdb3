import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from './app.ts'

export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a named window was left. */
export type WindowState = {
  readonly bounds: Rectangle
  readonly maximized: boolean
  readonly fullScreen: boolean
}

/** How a window of this name was left last time; null if it never was. */
export function readWindowState(name: string): WindowState | null {
  return readAll()[name] ?? null
}

/** Keeps how a window is left. */
export function saveWindowState(name: string, state: WindowState): void {
  writeAll({ ...readAll(), [name]: state })
}

/** Forgets how a window was left. */
export function clearWindowState(name: string): void {
  const { [name]: _gone, ...rest } = readAll()
  writeAll(rest)
}

function file(): string {
  return join(app.getPath('userData'), 'Window State.json')
}

function readAll(): Record<string, WindowState> {
  return existsSync(file()) ? JSON.parse(readFileSync(file(), 'utf8')) : {}
}

function writeAll(states: Record<string, WindowState>): void {
  mkdirSync(dirname(file()), { recursive: true })
  writeFileSync(`${file()}.part`, JSON.stringify(states))
  renameSync(`${file()}.part`, file())
}
