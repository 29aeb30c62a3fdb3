import { expect, test } from 'vitest'
import { arabic } from './ar.ts'
import { english } from './en.ts'

const sources: Readonly<Record<string, string>> = english
/** The English message that an Arabic one translates: the plural forms of Arabic are more. */
const original = (key: string) =>
  sources[key] ?? sources[key.replace(/_(zero|two|few|many)$/, '_other')] ?? ''
const blanks = (message: string) => [...message.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]!).sort()

test('an Arabic message has the blanks of the English one', () => {
  const wrong = Object.entries(arabic).filter(([key, message]) => {
    // None, one and two are words in Arabic, so these forms may leave the number out, and a missing list too.
    const spelled = /_(zero|one|two)$/.test(key)
    const needed = (all: readonly string[]) =>
      all.filter(blank => !(spelled && (blank === 'n' || blank === 'list'))).join()
    return needed(blanks(message)) !== needed(blanks(original(key)))
  })
  expect(wrong).toEqual([])
})

test('Arabic has its own comma, semicolon and question mark', () => {
  expect(Object.entries(arabic).filter(([, message]) => /[,;?]/.test(message))).toEqual([])
})

test('English forms of one and other stand together', () => {
  const alone = Object.keys(sources).filter(key => {
    const [, base, form] = /^(.*)_(one|other)$/.exec(key) ?? []
    return base !== undefined && !(`${base}_${form === 'one' ? 'other' : 'one'}` in sources)
  })
  expect(alone).toEqual([])
})
