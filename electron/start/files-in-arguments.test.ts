import { describe, expect, it } from 'vitest'
import { filesInArguments } from './files-in-arguments.ts'

const PACKAGED = { path: '/opt/Muqabil/resources/app.asar', isPackaged: true }
const SOURCES = { path: '/home/a/muqabil', isPackaged: false }

describe('the files of a start are', () => {
  const rows: [string, string[], typeof PACKAGED, string[]][] = [
    ['none', ['/opt/Muqabil/muqabil'], PACKAGED, []],
    ['those named', ['muqabil', '/a/b.txt', 'c.md'], PACKAGED, ['/a/b.txt', '/cwd/c.md']],
    [
      'also of a kind that will be refused',
      ['muqabil', 'c.pdf', 'notes'],
      PACKAGED,
      ['/cwd/c.pdf', '/cwd/notes'],
    ],
    ['not the switches', ['muqabil', '--no-sandbox', '-v', '--a=b.txt', 'c.txt'], PACKAGED, ['/cwd/c.txt']],
    ['addresses of files', ['muqabil', 'file:///a/%D8%A8.txt'], PACKAGED, ['/a/ب.txt']],
    ['no addresses of other machines', ['muqabil', 'file://server/a.txt'], PACKAGED, []],
    ['not the application itself', ['electron', '.', 'a.txt'], SOURCES, ['/cwd/a.txt']],
    ['not the application by its path', ['electron', '/home/a/muqabil', 'a.txt'], SOURCES, ['/cwd/a.txt']],
    ['not a loader', ['electron', '-r', '/x/loader.js', '/home/a/muqabil'], SOURCES, []],
    ['ways up resolved', ['muqabil', '../b.txt'], PACKAGED, ['/b.txt']],
  ]
  it.each(rows)('%s', (_title, argv, application, files) => {
    expect(filesInArguments(argv, '/cwd', application)).toEqual(files)
  })
})
