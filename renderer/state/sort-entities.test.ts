import { expect, test } from 'vitest'
import type { Entity } from '../../shared/model/entity.ts'
import { nameOf, sortEntities } from './sort-entities.ts'

const at = (...from: number[]) => from.map(start => ({ from: start, to: start + 3 }))
const entities: Entity[] = [
  {
    type: 'LOC',
    name: { arabic: 'موسكو', english: 'Moscow' },
    arabic: at(50),
    english: at(40),
    confidence: 1,
  },
  {
    type: 'PER',
    name: { arabic: 'إيلون ماسك', english: 'Elon Musk' },
    arabic: at(20, 60),
    english: at(30),
    confidence: 1,
  },
  { type: 'ORG', name: { arabic: 'مجلس الشيوخ' }, arabic: at(10), english: [], confidence: 1 },
  { type: 'ORG', name: { english: 'École normale' }, arabic: [], english: at(5), confidence: 1 },
]
const names = (wish: Partial<Parameters<typeof sortEntities>[1]>) =>
  sortEntities(entities, { order: 'count', filter: 'all', search: '', language: 'en', ...wish }).map(
    index => entities[index]!.name.english ?? entities[index]!.name.arabic,
  )

test.each([
  ['the most frequent first', { order: 'count' }, ['Elon Musk', 'Moscow', 'مجلس الشيوخ', 'École normale']],
  [
    'as they occur in the Arabic, English alone last',
    { order: 'place' },
    ['مجلس الشيوخ', 'Elon Musk', 'Moscow', 'École normale'],
  ],
  ['by name in English', { order: 'name' }, ['École normale', 'Elon Musk', 'Moscow', 'مجلس الشيوخ']],
  ['linked ones only', { filter: 'linked' }, ['Elon Musk', 'Moscow']],
  ['one-sided ones only', { filter: 'one-sided' }, ['مجلس الشيوخ', 'École normale']],
  ['found without hamza and case', { search: 'ايلون' }, ['Elon Musk']],
  ['found without accents', { search: 'ecole' }, ['École normale']],
  ['nothing found', { search: 'zzz' }, []],
] as const)('%s', (_, wish, order) => {
  expect(names(wish)).toEqual(order)
})

test('a name is in the language asked for where there is one', () => {
  expect(nameOf(entities[0]!, 'ar')).toBe('موسكو')
  expect(nameOf(entities[3]!, 'ar')).toBe('École normale')
  expect(nameOf(entities[2]!, 'en')).toBe('مجلس الشيوخ')
})
