import { expect, test } from 'vitest'
import type { Text } from '../../shared/model/text.ts'
import { mentionInContext } from './mention-in-context.ts'

const sentence = (original: string): Text => ({
  language: 'english',
  original,
  blocks: [{ from: 0, to: original.length, kind: 'paragraph' }],
  sentences: [{ from: 0, to: original.length, block: 0 }],
  repairs: [],
})
const around = (original: string, name: string) => {
  const from = original.indexOf(name)
  return mentionInContext(sentence(original), { from, to: from + name.length })
}

test('a short sentence is shown whole', () => {
  expect(around('Then Putin spoke.', 'Putin')).toEqual({ before: 'Then ', name: 'Putin', after: ' spoke.' })
})

test('a long beginning is cut before a word', () => {
  const { before } = around('The special envoy of the president told reporters that Putin spoke.', 'Putin')
  expect(before).toBe('… told reporters that ')
})

test('a long end is cut after a word', () => {
  const { after } = around(`Putin ${'spoke again '.repeat(20)}`, 'Putin')
  expect(after.length).toBeLessThan(125)
  expect(after).toMatch(/ (spoke|again)…$/)
})
