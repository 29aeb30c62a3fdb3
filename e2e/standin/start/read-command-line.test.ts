import { expect, test } from 'vitest'
import { readCommandLine } from './read-command-line.ts'

test("Playwright's command line is taken apart as Electron does", () => {
  const words = [
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '/app',
    '--user-data-dir=/d',
    'مقال.txt',
  ]
  const { switches, ...rest } = readCommandLine(words)
  expect(rest).toEqual({ preloadModules: ['/loader.js'], inspectPort: 0, application: '/app' })
  expect([...switches]).toEqual([
    ['no-sandbox', ''],
    ['remote-debugging-port', '0'],
    ['user-data-dir', '/d'],
  ])
})

test('a value may hold an equals sign', () => {
  expect(readCommandLine(['.', '--a=b=c']).switches.get('a')).toBe('b=c')
})

test('without an application there is none', () => {
  expect(readCommandLine(['--x']).application).toBeNull()
})

test('waiting for a debugger is refused by name', () => {
  expect(() => readCommandLine(['--inspect-brk', '.'])).toThrow('--inspect-brk is not implemented')
})
