import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.tsv'))
const ARABIC = /[\u0621-\u064a]/
const LATIN = /[A-Za-z]/
const TASHKEEL = /[\u064b-\u0652\u0670\u0640]/

/** What is wrong with a line; an empty list for a good one. */
function faults(line: string): string[] {
  const fields = line.split('\t')
  const [type = '', arabic = '', english = '', note = '', adjective] = fields
  const found: string[] = []
  const fault = (bad: boolean, what: string) => {
    if (bad) found.push(what)
  }
  fault(fields.length < 4 || fields.length > 5, `${fields.length} fields`)
  fault(!/^(?:LOC|ORG|PER|MISC)$/.test(type), `type ${type}`)
  fault(note.trim() === '', 'no note')
  fault(adjective !== undefined && !/^[^=]+=[^=]+$/.test(adjective), `adjective ${adjective}`)
  for (const name of arabic.split('|')) {
    fault(name === '' || name !== name.trim() || /\s\s/.test(name), `white space in «${name}»`)
    // CNN stands in Arabic texts as it is.
    fault(!ARABIC.test(name) && !/^[A-Z\p{N}\s&+.-]{1,8}$/u.test(name), `no Arabic in «${name}»`)
    fault(TASHKEEL.test(name), `tashkeel in «${name}»`)
  }
  for (const name of english.split('|')) {
    fault(name === '' || name !== name.trim() || /\s\s/.test(name), `white space in "${name}"`)
    fault(ARABIC.test(name), `Arabic in "${name}"`)
    fault(!LATIN.test(name) && !/\p{N}/u.test(name), `no letters in "${name}"`)
  }
  fault(new Set(arabic.split('|')).size !== arabic.split('|').length, 'an Arabic name twice')
  fault(new Set(english.split('|')).size !== english.split('|').length, 'an English name twice')
  return found
}

describe.each(files)('%s', name => {
  const lines = readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))

  it('has only lines of its format', () => {
    const bad = lines.flatMap(line => {
      const wrong = faults(line)
      return wrong.length > 0 ? [`${line.slice(0, 60)}: ${wrong.join(', ')}`] : []
    })
    expect(bad).toEqual([])
  })

  it('has no line twice', () => {
    const seen = new Set<string>()
    const twice = lines.filter(line => {
      const key = line.split('\t').slice(0, 3).join('\t')
      return seen.size === seen.add(key).size
    })
    expect(twice).toEqual([])
  })

  it('is sorted by the first English name', () => {
    const names = lines.map(line => line.split('\t')[2]!.split('|')[0]!)
    const out = names.filter((other, at) => at > 0 && plain(other) < plain(names[at - 1]!))
    expect(out.slice(0, 5)).toEqual([])
  })
})

/** As the files are sorted: by code point. */
const plain = (name: string): string => name

it('refuses what is no line', () => {
  expect(faults('LOC\tالبصرة\tBasra\tcity')).toEqual([])
  expect(faults('CITY\tالبصرة\tBasra\tcity')).toEqual(['type CITY'])
  expect(faults('LOC\tالبَصرة\tBasra\tcity')).toEqual(['tashkeel in «البَصرة»'])
  expect(faults('LOC\tBasra\tالبصرة\tcity').length).toBe(3)
  expect(faults('LOC\tالبصرة|\tBasra\tcity').length).toBeGreaterThan(0)
  expect(faults('LOC\tالبصرة\tBasra')).toContain('3 fields')
})
