import { basename } from 'node:path'

/** What the application runs on, in the words of About; `execPath` is the program that runs it. */
export function runtimeName(
  versions: { readonly electron?: string; readonly chrome?: string },
  execPath: string,
): string {
  const { electron = 'unknown', chrome = 'unknown' } = versions
  // The stand-in passes for Electron everywhere but here: it is a plain Node, and a person should know.
  const isNode = /^node(\.exe)?$/i.test(basename(execPath))
  return isNode ? `Electron stand-in (Chromium ${chrome})` : `Electron ${electron} (Chromium ${chrome})`
}
