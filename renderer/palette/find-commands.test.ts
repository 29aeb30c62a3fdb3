import { expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { shellArabic } from '../../shared/i18n/shell-ar.ts'
import { shellEnglish } from '../../shared/i18n/shell-en.ts'
import { findCommands } from './find-commands.ts'

const find = (search: string, unavailable: readonly string[] = []) =>
  findCommands(COMMANDS, search, {
    labels: ({ id }) => [shellEnglish[`command.${id}`], shellArabic[`command.${id}`]],
    isAvailable: ({ id }) => !unavailable.includes(id),
  }).map(command => command.id)

test('nothing typed finds every command but the palette itself', () => {
  expect(find('')).toEqual(COMMANDS.map(({ id }) => id).filter(id => id !== 'palette'))
})

test.each([
  ['library', 'library'],
  ['LARGER', 'text-larger'],
  ['text larg', 'text-larger'],
  ['المكتبة', 'library'],
  ['المكتبه', 'library'],
  ['الاعدادات', 'settings'],
  ['تكبير', 'text-larger'],
])('%s finds %s first', (search, id) => {
  expect(find(search)[0]).toBe(id)
})

test('what begins with the words comes before what only holds them', () => {
  const found = find('next')
  expect(found.slice(0, 3).sort()).toEqual(['next-doubtful', 'next-entity', 'next-sentence'])
})

test('what can do nothing now comes last, and is found all the same', () => {
  expect(find('sentence', ['next-sentence']).at(-1)).toBe('next-sentence')
})

test('what is nowhere is not found', () => {
  expect(find('zzz')).toEqual([])
})
