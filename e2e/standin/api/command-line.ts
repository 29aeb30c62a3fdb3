import { strict } from '../strict.ts'

// These concern the stand-in itself or are decided by it, so Chromium must not hear them a second time.
const OWN = new Set([
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'headless',
  'no-sandbox',
  'lang',
  'app',
])

const switches = new Map<string, string>()

/** Takes over the switches that `electron` was started with. */
export function takeSwitches(given: ReadonlyMap<string, string>): void {
  for (const [name, value] of given) switches.set(name, value)
}

/** The value of a switch of the command line, an empty text for one without, undefined if it is not there. */
export function switchValue(name: string): string | undefined {
  return switches.get(name)
}

/** What Chromium is to be given, by name and value. */
export function switchesForBrowser(): ReadonlyMap<string, string> {
  return new Map([...switches].filter(([name]) => !OWN.has(name)))
}

/** `app.commandLine`. */
export const commandLine = strict('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    switches.set(name.toLowerCase(), value)
  },
  removeSwitch(name: string): void {
    switches.delete(name)
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
})
