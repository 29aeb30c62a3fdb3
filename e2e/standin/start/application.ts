import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What is known of the application that runs, from its package.json. */
export type Application = {
  readonly folder: string
  readonly main: string
  readonly name: string
  readonly version: string
  readonly desktopName: string | null
}

type Manifest = { main?: string; name?: string; productName?: string; version?: string; desktopName?: string }

/** Reads what `electron FOLDER` or `electron FILE` names; throws in one line when there is no application. */
export function readApplication(named: string): Application {
  const place = resolve(named)
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats) throw new Error(`stand-in: there is no application at ${place}`)
  const folder = stats.isDirectory() ? place : dirname(place)
  const file = join(folder, 'package.json')
  const manifest: Manifest = statSync(file, { throwIfNoEntry: false })
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {}
  const main = stats.isDirectory() ? join(folder, manifest.main ?? 'index.js') : place
  if (!statSync(main, { throwIfNoEntry: false })) throw new Error(`stand-in: ${main} does not exist`)
  return {
    folder,
    main,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '',
    desktopName: manifest.desktopName ?? null,
  }
}
