import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseLexicon } from './arabic/lexicon.ts'
import { finish } from './engine-steps.ts'
import { parseGazetteer } from './entities/gazetteer.ts'
import { readPair } from './read-pair.ts'

const tables = (folder: string) => {
  const url = new URL(`../assets/${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter(name => name.endsWith('.tsv'))
    .map(name => ({ name, text: readFileSync(new URL(name, url), 'utf8') }))
}
const knowledge = { lexicon: parseLexicon(tables('lexicon')), gazetteer: parseGazetteer(tables('gazetteer')) }
const read = (arabic: string, english: string) => finish(readPair(arabic, english, knowledge))
/** The linked names of a pair as `Arabic = English`, in the order of the Arabic. */
const linked = (arabic: string, english: string) =>
  read(arabic, english)
    .entities.filter(entity => entity.arabic.length > 0 && entity.english.length > 0)
    .map(({ name }) => `${name.arabic} = ${name.english}`)

describe.each([
  ['1-the-ship-off-alexandria', 15, 13],
  ['2-the-night-train-to-aqaba', 15, 15],
  ['3-the-chess-school-of-casablanca', 15, 15],
])('the sample %s', (name, pairs, names) => {
  const text = (language: string) =>
    readFileSync(new URL(`../assets/samples/${name}.${language}.txt`, import.meta.url), 'utf8')
  test('has its sentences paired and its names linked, and every sentence in one pairing', () => {
    const reading = read(text('ar'), text('en'))
    const full = reading.beads.filter(bead => bead.arabic.length > 0 && bead.english.length > 0)
    expect(full.length).toBeGreaterThanOrEqual(pairs - 3)
    expect(linked(text('ar'), text('en')).length).toBeGreaterThanOrEqual(names)
    for (const side of ['arabic', 'english'] as const)
      expect(reading.beads.flatMap(bead => bead[side]).toSorted((a, b) => a - b)).toEqual(
        reading[side].sentences.map((_, at) => at),
      )
  })
})

test('Arabic alone is read too: every sentence stands alone', () => {
  const { beads, entities } = read('قال بوتين ذلك في موسكو. وسافر أمس.', '')
  expect(beads.filter(bead => bead.arabic.length > 0).map(bead => bead.english)).toEqual([[], []])
  expect(entities.map(entity => entity.name.arabic)).toEqual(expect.arrayContaining(['بوتين', 'موسكو']))
})

const seed = new URL('../../shared/articles/kremlin-envoy.ar.txt', import.meta.url)
const isThere = existsSync(seed)
describe.skipIf(!isThere)(
  `the real article${isThere ? '' : ' (not run: it is not beside the project)'}`,
  () => {
    const arabic = isThere ? readFileSync(seed, 'utf8') : ''
    const english = isThere ? readFileSync(new URL('kremlin-envoy.en.txt', seed), 'utf8') : ''
    test('has its nineteen names linked', () => expect(linked(arabic, english)).toHaveLength(19))
    test('spelt otherwise, with capitals for countries, nothing is wrongly linked', () => {
      const otherwise = english
        .replaceAll('Dmitriev', 'Dmitriyev')
        .replaceAll('Dmitry Peskov', 'Dmitri Peskov')
        .replace('Russia and the United States', 'Washington and Moscow')
        .replace('the United States and Russia', 'Moscow and Washington')
        .replace('visit the United States', 'visit the U.S.')
        .replace('enter the United States', 'enter America')
      const names = linked(arabic, otherwise)
      expect(names).toEqual(
        expect.arrayContaining([
          'كيريل دميترييف = Kirill Dmitriyev',
          'دميتري بيسكوف = Dmitri Peskov',
          'الولايات المتحدة = United States',
          'روسيا = Russia',
          'موسكو = Moscow',
        ]),
      )
      expect(names).toHaveLength(19)
      expect(names.filter(name => name.endsWith('Washington'))).toEqual([])
    })
  },
)
