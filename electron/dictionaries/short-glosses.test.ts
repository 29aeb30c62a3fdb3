import { describe, expect, it } from 'vitest'
import { MAX_GLOSS, MAX_GLOSSES } from './limits.ts'
import { shortGlosses } from './short-glosses.ts'

const rows: [string, string, string[]][] = [
  ['lines are senses', 'house\nhome', ['house', 'home']],
  ['semicolons part senses, Arabic ones too', 'house; home؛ abode', ['house', 'home', 'abode']],
  ['commas do not', 'house, home', ['house, home']],
  ['numbers of senses go', '1. house\n2) home\n(3) abode\n٤. verse', ['house', 'home', 'abode', 'verse']],
  ['letters and bullets go', 'a) house\n• home\n- abode', ['house', 'home', 'abode']],
  ['a number within the sense stays', '1.5 litres\n3 houses', ['1.5 litres', '3 houses']],
  ['an abbreviation is no numbering', 'e.g. a house', ['e.g. a house']],
  ['a hyphen within a word stays', '-like\nwell-known', ['-like', 'well-known']],
  ['the kind of word alone is no sense', 'noun\n<v>\n[adj.]\nn.\nhouse', ['house']],
  ['references are no senses', 'house\nSynonyms: abode\nsee also: home', ['house']],
  ['what was said is not said again', 'House\nhouse\n1. house', ['House']],
  ['signs alone are no sense', '—\n...\n:', []],
  ['an empty article has none', ' \n\t\n', []],
  ['marks that turn the direction go', '\u202ehouse\u202c', ['house']],
  ['the full stop at the end goes', 'A place to live in.', ['A place to live in']],
]

describe('glosses of an article', () => {
  it.each(rows)('%s', (_title, article, glosses) => expect(shortGlosses(article)).toEqual(glosses))

  it('are no more than are kept, the first ones', () => {
    const many = Array.from({ length: 40 }, (_, n) => `sense ${n}`)
    expect(shortGlosses(many.join('\n'))).toEqual(many.slice(0, MAX_GLOSSES))
  })

  it.each([
    ['at a word', 'word '.repeat(60)],
    ['within a word that fills the line', 'w'.repeat(400)],
    ['not within a character of two units', '😀x'.repeat(100)],
  ])('are cut %s', (_title, long) => {
    const [gloss] = shortGlosses(long)
    expect(gloss!.length).toBeLessThanOrEqual(MAX_GLOSS)
    expect(gloss).toMatch(/\S…$/)
    expect(gloss).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })

  it.each([
    ['commas', ', '.repeat(8000)],
    ['spaces', `${' '.repeat(16_000)}x`],
    ['numbers', '1.'.repeat(8000)],
  ])('of %s without end take no time', (_title, article) => {
    const began = performance.now()
    for (let run = 0; run < 20; run++) shortGlosses(`${article}x`)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
