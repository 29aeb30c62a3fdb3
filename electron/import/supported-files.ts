import { extname } from 'node:path'

/** What can be imported, without the dot and in small letters. */
export const EXTENSIONS: readonly string[] = ['txt', 'text', 'md']

/** Whether a file's name says that it is of a kind that can be imported. */
export const isSupported = (path: string): boolean =>
  EXTENSIONS.includes(extname(path).slice(1).toLowerCase())
