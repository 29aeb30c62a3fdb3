/** The command line of `electron`, taken apart as Electron does. */
export type CommandLine = {
  /** Switches by name, wherever they stand; one without a value has an empty text. */
  readonly switches: ReadonlyMap<string, string>
  /** Modules to load before the application, named by `-r`. */
  readonly preloadModules: readonly string[]
  /** The port for Node's inspector, if one is wanted. */
  readonly inspectPort: number | null
  /** The application's folder or main file as written, if one is named. */
  readonly application: string | null
}

/** Takes the arguments of `electron` apart. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>()
  const preloadModules: string[] = []
  let inspectPort: number | null = null
  let application: string | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      preloadModules.push(args[++at] ?? '')
    } else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=')
      const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals)
      const value = equals < 0 ? '' : arg.slice(equals + 1)
      if (name === 'inspect') inspectPort = value === '' ? 9229 : Number(value.split(':').at(-1))
      else if (name.startsWith('inspect-')) throw new Error(`stand-in: --${name} is not implemented`)
      else if (name === 'require') preloadModules.push(value)
      else switches.set(name, value)
    } else if (!arg.startsWith('-')) {
      application ??= arg
    }
  }
  return { switches, preloadModules, inspectPort, application }
}
