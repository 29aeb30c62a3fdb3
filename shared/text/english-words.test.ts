import { describe, expect, test } from 'vitest'
import { englishKey } from './english-words.ts'

describe('forms of one word share a key', () => {
  test.each([
    ['visit', 'visits', 'visited', 'visiting'],
    ['negotiate', 'negotiates', 'negotiated', 'negotiating'],
    ['country', 'countries'],
    ['company', "company's"],
    ['say', 'said', 'says'],
    ['write', 'wrote', 'written', 'writing'],
    ['organise', 'organize', 'organised'],
    ['labour', 'labor'],
    ['three', 'third', '3rd'],
    ['man', 'men'],
    ['plan', 'planned', 'planning'],
    ['quick', 'quickly'],
    ['agreement', 'agreements'],
  ])('%s', (...forms) => expect(new Set(forms.map(englishKey)).size).toBe(1))
})

describe('other words do not', () => {
  test.each([
    ['state', 'station'],
    ['new', 'news'],
    ['bus', 'but'],
    ['this', 'thing'],
    ['ring', 'red'],
  ])('%s, %s', (a, b) => expect(englishKey(a)).not.toBe(englishKey(b)))
})
