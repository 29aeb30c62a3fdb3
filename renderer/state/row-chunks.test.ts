import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHUNK, chunkOfRow, chunksOf } from './row-chunks.ts'

const rows = (picture: string) => [...picture].map(sign => ({ continues: sign === '>' }))

test('rows come in chunks, and what continues a row stays with it', () => {
  expect(chunksOf([])).toEqual([])
  expect(chunksOf(rows('-'))).toEqual([{ from: 0, to: 1 }])
  expect(chunksOf(rows(`${'-'.repeat(CHUNK)}>>--`))).toEqual([
    { from: 0, to: CHUNK + 2 },
    { from: CHUNK + 2, to: CHUNK + 4 },
  ])
})

test('every row is in one chunk, in order, and no chunk begins with a row that continues', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 200 }), flags => {
      const some = flags.map((continues, at) => ({ continues: continues && at > 0 }))
      const chunks = chunksOf(some)
      const covered = chunks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k))
      expect(covered).toEqual(some.map((_, at) => at))
      for (const [at, { from, to }] of chunks.entries()) {
        expect(some[from]!.continues).toBe(false)
        for (let row = from; row < to; row++) expect(chunkOfRow(chunks, row)).toBe(at)
      }
    }),
  )
})
