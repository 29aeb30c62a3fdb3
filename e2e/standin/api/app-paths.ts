import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { switchValue } from './command-line.ts'

const own = new Map<string, string>()
const USER_FOLDERS: Readonly<Record<string, { xdg: string; usual: string }>> = {
  desktop: { xdg: 'XDG_DESKTOP_DIR', usual: 'Desktop' },
  documents: { xdg: 'XDG_DOCUMENTS_DIR', usual: 'Documents' },
  downloads: { xdg: 'XDG_DOWNLOAD_DIR', usual: 'Downloads' },
  music: { xdg: 'XDG_MUSIC_DIR', usual: 'Music' },
  pictures: { xdg: 'XDG_PICTURES_DIR', usual: 'Pictures' },
  videos: { xdg: 'XDG_VIDEOS_DIR', usual: 'Videos' },
}

/** A path as `app.getPath` gives it; `applicationName` names the folder of its data. */
export function appPath(name: string, applicationName: string): string {
  const set = own.get(name)
  if (set) return set
  if (name in USER_FOLDERS) return userFolder(name)
  switch (name) {
    case 'home':
      return homedir()
    case 'appData':
      return applicationData()
    case 'userData':
    case 'sessionData':
      return own.get('userData') ?? userData(applicationName)
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return process.argv[0] ?? process.execPath
    case 'assets':
      return join(process.argv[0] ?? '', '..')
    case 'logs':
      return join(appPath('userData', applicationName), 'logs')
    case 'crashDumps':
      return join(appPath('userData', applicationName), 'Crashpad')
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

/** Sets a path as `app.setPath` does; the folder is made if it is not there. */
export function setAppPath(name: string, path: string): void {
  mkdirSync(path, { recursive: true })
  own.set(name, path)
}

function userData(applicationName: string): string {
  return switchValue('user-data-dir') || join(appPath('appData', applicationName), applicationName)
}

function applicationData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  return configFolder()
}

function configFolder(): string {
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
}

function userFolder(name: string): string {
  const { xdg, usual } = USER_FOLDERS[name] ?? { xdg: '', usual: name }
  const list = join(configFolder(), 'user-dirs.dirs')
  if (process.platform !== 'linux' || !existsSync(list)) return join(homedir(), usual)
  const line = new RegExp(`^${xdg}="(.*)"$`, 'm').exec(readFileSync(list, 'utf8'))
  return line?.[1]?.replace('$HOME', homedir()) ?? join(homedir(), usual)
}
