import { open as openInspector } from 'node:inspector'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readApplication } from './application.ts'
import { beElectron } from './be-electron.ts'
import { hookElectron } from './electron-hook.ts'
import { readCommandLine } from './read-command-line.ts'

const args = process.argv.slice(2)

try {
  const commandLine = readCommandLine(args)
  if (!commandLine.application) throw new Error('stand-in: name the folder of an application')
  const application = readApplication(commandLine.application)
  beElectron(args)
  const firstPartRan = hookElectron(application.main)
  // Loaded only now, when `process` is as the application will see it.
  const { beginApplication, runApplication } = await import('../api/begin-application.ts')
  beginApplication(application, commandLine.switches)
  if (commandLine.inspectPort !== null) openInspector(commandLine.inspectPort, '127.0.0.1')

  const require = createRequire(pathToFileURL(`${application.folder}/`))
  for (const module of commandLine.preloadModules) require(resolve(module))
  await runApplication(import(pathToFileURL(application.main).href), firstPartRan)
} catch (error) {
  const isOurs = error instanceof Error && error.message.startsWith('stand-in:')
  console.error(isOurs ? error.message : error)
  process.exit(1)
}
