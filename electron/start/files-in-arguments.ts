import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files that a start, or a second start, hands over, as absolute paths. Switches are left out; so is, in a
 * version that runs from its sources, everything that names the application itself and not a document.
 */
export function filesInArguments(
  argv: readonly string[],
  cwd: string,
  application: { readonly path: string; readonly isPackaged: boolean },
): string[] {
  const words = argv.slice(1).filter(word => word !== '' && !word.startsWith('-'))
  const paths = words.flatMap(word => pathOf(word, cwd))
  return application.isPackaged ? paths : paths.filter(path => isDocument(path, application.path))
}

/** Desktops hand over addresses of files, or plain paths. */
function pathOf(word: string, cwd: string): string[] {
  if (!word.startsWith('file:')) return [resolve(cwd, word)]
  try {
    return [fileURLToPath(word)]
  } catch (error) {
    // An address of another machine, or one badly written: no file of ours.
    if (error instanceof TypeError) return []
    throw error
  }
}

function isDocument(path: string, application: string): boolean {
  const extension = extname(path)
  return path !== resolve(application) && extension !== '' && !/^\.(c|m)?(js|ts)$/.test(extension)
}
