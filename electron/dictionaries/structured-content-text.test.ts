import { describe, expect, it } from 'vitest'
import { structuredContentText } from './structured-content-text.ts'

const tag = (name: string, content: unknown, data?: unknown) => ({ tag: name, content, data })
const lines = (content: unknown): string[] => structuredContentText(content).split('\n').filter(Boolean)

describe('text of structured content', () => {
  it.each([
    ['text is itself', 'house', ['house']],
    ['spans run on', [tag('span', 'a '), 'house'], ['a house']],
    ['items stand on lines', tag('ul', [tag('li', 'house'), tag('li', 'home')]), ['house', 'home']],
    ['pictures and ruby have none', [tag('img', 'x'), tag('ruby', ['house', tag('rt', 'haus')])], ['house']],
    ['what is folded away is left out', ['house', tag('details', 'from building')], ['house']],
    [
      'examples are left out',
      ['house', tag('div', 'in the house', { content: 'example-sentence' })],
      ['house'],
    ],
    ['other shapes have none', [null, 4, true, { content: 'x' }, { tag: 5 }], []],
  ] as [string, unknown, string[]][])('%s', (_title, content, text) => expect(lines(content)).toEqual(text))

  it('ends, however deep or wide', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 100_000; level++) deep = tag('div', deep)
    expect(structuredContentText(deep).trim()).toBe('')
    expect(structuredContentText(new Array(1_000_000).fill([]))).toBe('')
    expect(structuredContentText(new Array(1_000_000).fill('house ')).length).toBeLessThan(10_000)
  })
})
