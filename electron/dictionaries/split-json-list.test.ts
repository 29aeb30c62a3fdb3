import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitJsonList } from './split-json-list.ts'
import { utf8 } from './testing/dictionary-parts.ts'

/** The elements' texts, and whether the list came to its end. */
function split(text: string): { elements: string[]; ended: boolean } {
  const bytes = utf8(text)
  const steps = splitJsonList(bytes)
  const elements: string[] = []
  for (;;) {
    const next = steps.next()
    if (next.done) return { elements, ended: next.value }
    elements.push(new TextDecoder().decode(bytes.subarray(next.value.from, next.value.to)))
  }
}

describe('elements of a JSON list', () => {
  it('are those that parsing the whole list gives', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (list, indent) => {
        const { elements, ended } = split(JSON.stringify(list, null, indent))
        expect(ended).toBe(true)
        expect(elements.map(element => JSON.parse(element))).toEqual(JSON.parse(JSON.stringify(list)))
      }),
    )
  })

  it.each([
    ['brackets and quotes within strings', '["a]\\"[,", ["}"]]', ['"a]\\"[,"', ' ["}"]'], true],
    ['an empty list', ' [ ] \n', [], true],
    ['a byte order mark', '\ufeff[1]', ['1'], true],
    ['an object', '{"a":[1]}', [], false],
    ['nothing', '', [], false],
    ['a list that is cut off', '[1,[2', ['1'], false],
    ['a string that is cut off', '["a', [], false],
    ['something behind the list', '[1]]', ['1'], false],
  ] as [string, string, string[], boolean][])('%s', (_title, text, elements, ended) =>
    expect(split(text)).toEqual({ elements, ended }),
  )
})
