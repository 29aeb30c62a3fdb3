import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodec } from './codec.ts'

const { pack, unpack } = createCodec()
const crossed = (value: unknown): unknown => unpack(JSON.parse(JSON.stringify(pack(value))))

test('every JSON value comes back equal, whatever its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(crossed(value)).toEqual(value)
    }),
  )
  expect(crossed({ $: 'date', v: 1 })).toEqual({ $: 'date', v: 1 })
})

test('every byte comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(crossed(bytes)).toEqual(bytes)
    }),
  )
})

for (const [what, value] of [
  ['undefined', undefined],
  ['an undefined member', { a: undefined }],
  ['not a number', Number.NaN],
  ['minus zero', -0],
  ['infinity', Number.NEGATIVE_INFINITY],
  ['a big integer', 2n ** 80n],
  ['a date', new Date(5)],
  ['a pattern', /ك+/giu],
  ['a map of sets', new Map([[{ a: 1 }, new Set(['ب'])]])],
  ['a buffer', new Uint8Array([1, 2]).buffer],
  ['a view of a part', new Uint8Array([1, 2, 3]).subarray(1, 2)],
  ['big integers', new BigInt64Array([-1n])],
] as const) {
  test(`${what} comes back`, () => expect(crossed(value)).toEqual(value))
}

test('an error keeps its kind and message', () => {
  const error = crossed(new RangeError('far'))
  expect(error).toBeInstanceOf(RangeError)
  expect((error as Error).message).toBe('far')
})

test('a member named __proto__ stays a member', () => {
  const value = crossed(JSON.parse('{"__proto__":{"polluted":true}}')) as Record<string, unknown>
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(Object.hasOwn(value, '__proto__')).toBe(true)
})

for (const [what, value] of [
  ['a function', () => 1],
  ['a symbol within', { a: [Symbol('x')] }],
  ['a promise', Promise.resolve()],
] as const) {
  test(`${what} cannot be cloned`, () => expect(() => pack(value)).toThrow('An object could not be cloned.'))
}

test('a cycle is refused by name', () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  expect(() => pack(cycle)).toThrow(/contains itself/)
})
