import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printOf } from './text-prints.ts'

const hex = (text: string): string => Buffer.from(printOf(text).digest).toString('hex')
const WORD = 'مرفأ'
const digestOf = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest().subarray(0, 16).toString('hex')

describe('the print of a text', () => {
  it('is that of its words, whatever stands between them and however long it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('مرفا', 'سفينه', 'quay', '12'), fc.constantFrom(' ', '\n\n', ' \t', '، ')),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        fc.integer({ min: 1, max: 900 }),
        (words, times) => {
          const text = words
            .map(([word, space]) => word + space)
            .join('')
            .repeat(times)
          const all = Array.from({ length: times }, () => words.map(([word]) => word)).flat()
          expect(hex(text)).toBe(digestOf(all))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('tells longer texts apart by their length where their beginning is the same', () => {
    const long = `${WORD} `.repeat(450_000)
    expect(hex(long)).not.toBe(hex(`${long}${WORD}`))
  })

  it('of a text without white space ends, and is the same each time', () => {
    const one = 'ب'.repeat(2_500_000)
    expect(hex(one)).toBe(hex(one))
  })

  it('of the largest file is made in little time and memory', () => {
    const before = process.memoryUsage().rss
    const began = performance.now()
    printOf('كلمة '.repeat(2_300_000))
    expect(performance.now() - began).toBeLessThan(8000)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })
})
