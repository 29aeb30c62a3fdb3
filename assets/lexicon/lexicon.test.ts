import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultsOfLine } from '../../shared/arabic/check-lexeme.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.tsv'))
const linesOf = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line, at) => ({ line, at: at + 1, file: name }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))

describe.each(files)('%s', name => {
  test('every line is well-formed and its form is what its pattern gives', () => {
    const faults = linesOf(name).flatMap(({ line, at }) =>
      faultsOfLine(line).map(fault => `${at}: ${line.split('\t')[0]}: ${fault}`),
    )
    expect(faults).toEqual([])
  })
  if (!name.startsWith('root-')) return
  test('words are sorted by root', () => {
    const roots = linesOf(name).map(({ line }) => line.split('\t')[1]!)
    const wrong = roots.flatMap((root, at) =>
      at > 0 && root < roots[at - 1]! ? [`${root} after ${roots[at - 1]}`] : [],
    )
    expect(wrong).toEqual([])
  })
})

test('no word stands twice', () => {
  const seen = new Map<string, string>()
  const repeats: string[] = []
  for (const { line, at, file } of files.flatMap(linesOf)) {
    const [lemma, root, part, forms] = line.split('\t')
    const key = `${lemma} ${root} ${part} ${part === 'verb' ? forms!.split(';')[0] : ''}`
    const before = seen.get(key)
    if (before) repeats.push(`${key.trim()}: ${before} and ${file}:${at}`)
    else seen.set(key, `${file}:${at}`)
  }
  expect(repeats).toEqual([])
})
