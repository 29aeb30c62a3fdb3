import { expect, test } from 'vitest'
import { type MarkedWords, markFurther, movingEnd, wordsTouched } from './walk-phrase.ts'

const SENTENCE = 'قال إن «مجلس الأمن» سيجتمع.'
const spanOf = (words: string) => {
  const from = SENTENCE.indexOf(words)
  return { from, to: from + words.length }
}
const text = ({ from, to }: MarkedWords) => SENTENCE.slice(from, to)

test.each([
  // stretch, the words it touches
  ['مجلس الأمن', 'مجلس الأمن'],
  ['لس الأ', 'مجلس الأمن'],
  ['«مجلس الأمن» ', 'مجلس الأمن'],
  ['ن «مجلس', 'إن «مجلس'],
  // must not: one word, or none
  ['الأمن', null],
  ['» ', null],
])('a stretch over «%s» touches «%s»', (stretch, words) => {
  const touched = wordsTouched(SENTENCE, spanOf(stretch))
  expect(touched && text(touched)).toBe(words)
})

test('a stretch longer than a phrase is left to be copied', () => {
  const sentence = 'كلمة '.repeat(13).trim()
  expect(wordsTouched(sentence, { from: 0, to: sentence.lastIndexOf(' ') })).not.toBeNull()
  expect(wordsTouched(sentence, { from: 0, to: sentence.length })).toBeNull()
})

test('marking goes word by word, back over the fixed word, and stops at the ends', () => {
  let marked: MarkedWords = spanOf('إن')
  const steps = [1, 1, -1, -1, -1, -1] as const
  const seen = steps.map(by => {
    marked = markFurther(SENTENCE, marked, by)
    return text(marked)
  })
  expect(seen).toEqual(['إن «مجلس', 'إن «مجلس الأمن', 'إن «مجلس', 'إن', 'قال إن', 'قال إن'])
})

test('the end that moves is the one away from the fixed word', () => {
  const end = (words: string, fixed: string) =>
    text(movingEnd(SENTENCE, { ...spanOf(words), fixed: spanOf(fixed) }))
  expect(end('إن «مجلس الأمن', 'إن')).toBe('الأمن')
  expect(end('إن «مجلس الأمن', 'الأمن')).toBe('إن')
  expect(text(movingEnd(SENTENCE, spanOf('إن')))).toBe('إن')
})
