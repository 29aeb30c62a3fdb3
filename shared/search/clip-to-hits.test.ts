import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipToHits } from './clip-to-hits.ts'

const long = `${'before '.repeat(60)}HIT ${'behind '.repeat(60)}`
const at = long.indexOf('HIT')

it('leaves a short sentence whole', () => {
  expect(clipToHits(3, 'A short one. ', [])).toEqual({
    sentence: 3,
    text: 'A short one.',
    lit: [],
    cut: { before: false, behind: false },
  })
})

it('cuts a long one at spaces, with its first hit in sight', () => {
  const { text, lit, cut } = clipToHits(0, long, [{ from: at, to: at + 3, kind: 'hit' }])
  expect(cut).toEqual({ before: true, behind: true })
  expect(text.slice(lit[0]!.from, lit[0]!.to)).toBe('HIT')
  expect(text).toMatch(/^before .* behind$/)
  expect(text.length).toBeLessThan(300)
})

it('lights what it lit before, and parts no letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('word ', 'كلمة ', '😀', 'verylongword'), { minLength: 1, maxLength: 200 }),
      fc.nat(),
      (parts, place) => {
        const whole = parts.join('').trimEnd()
        const [before, part] = [
          parts.slice(0, place % parts.length).join(''),
          parts[place % parts.length]!.trim(),
        ]
        const hit = { from: before.length, to: before.length + part.length, kind: 'hit' as const }
        const { text, lit } = clipToHits(0, whole, [hit])
        expect(lit.map(({ from, to }) => text.slice(from, to))).toEqual([part])
        expect(() => encodeURIComponent(text)).not.toThrow()
      },
    ),
  )
})
