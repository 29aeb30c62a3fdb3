import { expect, it } from 'vitest'
import { runtimeName } from './runtime-name.ts'

it.each([
  [{ electron: '45.4.1', chrome: '156.0.8' }, '/opt/Muqabil/muqabil', 'Electron 45.4.1 (Chromium 156.0.8)'],
  [{ electron: '45.4.1', chrome: '156.0.8' }, '/p/dist/electron', 'Electron 45.4.1 (Chromium 156.0.8)'],
  [{ electron: '45.4.1', chrome: '156.0.1' }, '/usr/bin/node', 'Electron stand-in (Chromium 156.0.1)'],
  [{}, '/usr/bin/muqabil', 'Electron unknown (Chromium unknown)'],
])('%j run by %s is %s', (versions, execPath, name) => {
  expect(runtimeName(versions, execPath)).toBe(name)
})
