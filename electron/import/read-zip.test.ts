import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../dictionaries/testing/dictionary-parts.ts'
import { writeZip } from '../dictionaries/testing/write-zip.ts'
import { openZip, type ZipLimits } from './read-zip.ts'

const LIMITS: ZipLimits = { entries: 10, entryBytes: 4_000_000, totalBytes: 6_000_000 }
const small = { 'a.txt': utf8('alpha alpha alpha'), 'inner/b.txt': utf8('باء') }

/** A copy with some bytes written over from an offset. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}
/** Where the archive's list of files has its first record. */
const listOf = (zip: Uint8Array): number => Buffer.from(zip).indexOf('PK\x01\x02', 0, 'latin1')

describe('a zip archive', () => {
  it.each(['deflated', 'stored'] as const)('gives back its files, %s', how => {
    const opened = openZip(writeZip(small, how), LIMITS)
    if (!opened.ok) throw new Error(opened.detail)
    expect(opened.value.paths).toEqual(['a.txt', 'inner/b.txt'])
    for (const [path, content] of Object.entries(small)) {
      const read = opened.value.read(path)
      if (!read.ok) throw new Error(read.detail)
      expect(Buffer.compare(read.value, content)).toBe(0)
      expect(opened.value.sizeOf(path)).toBe(content.length)
    }
    expect(opened.value.read('c.txt')).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('may carry a comment, and folders, which are left out', () => {
    const zip = writeZip({ 'inner/': utf8(''), ...small })
    const commented = new Uint8Array([...patched(zip, zip.length - 2, 4, 0), 1, 2, 3, 4])
    expect(openZip(commented, LIMITS)).toMatchObject({ value: { paths: ['a.txt', 'inner/b.txt'] } })
  })

  it('finds its files by the lengths in their own headers', () => {
    const zip = writeZip({ 'a.txt': utf8('alpha') }, 'stored')
    const names = listOf(zip)
    // An extra field of two bytes that the list does not have.
    const longer = new Uint8Array([...patched(zip, 28, 2, 0).slice(0, 35), 9, 9, ...zip.slice(35)])
    const moved = patched(longer, longer.length - 6, names + 2, 0, 0, 0)
    const opened = openZip(moved, LIMITS)
    expect(opened.ok && opened.value.read('a.txt')).toMatchObject({ ok: true, value: utf8('alpha') })
  })
})

describe('a zip archive is refused', () => {
  const zip = writeZip(small)
  const at = listOf(zip)
  const rows: [string, Uint8Array, object][] = [
    ['when it is none', utf8('no archive at all, but long enough to be one'), { code: 'unreadable-file' }],
    ['when it is empty', new Uint8Array(0), { code: 'unreadable-file' }],
    ['when its end is cut off', zip.subarray(0, -1), { code: 'unreadable-file' }],
    [
      'when a path climbs out',
      writeZip({ '../a.txt': utf8('a') }),
      { detail: 'a path in it leads elsewhere' },
    ],
    [
      'when a path climbs out by backslashes',
      writeZip({ 'x\\..\\..\\a': utf8('a') }),
      { detail: /elsewhere/ },
    ],
    ['when a path starts at the root', writeZip({ '/etc/a': utf8('a') }), { detail: /elsewhere/ }],
    ['when a path names a drive', writeZip({ 'C:/a': utf8('a') }), { detail: /elsewhere/ }],
    ['when it is encrypted', patched(zip, at + 8, 1), { detail: 'it is encrypted' }],
    [
      'when two files bear one name',
      writeZip({ 'a/b': utf8('1'), 'a\\b': utf8('2') }),
      { detail: /one name/ },
    ],
    [
      'when it has too many files',
      writeZip(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, utf8('x')]))),
      { code: 'too-large' },
    ],
    [
      'when one file is too large',
      writeZip({ a: new Uint8Array(4_000_001).map((_, n) => (n * 7919) >> 8) }),
      { code: 'too-large' },
    ],
    [
      'when all files together are too large',
      writeZip(
        Object.fromEntries(
          ['a', 'b'].map(name => [name, new Uint8Array(3_500_000).map((_, n) => (n * n) >> 8)]),
        ),
      ),
      { code: 'too-large' },
    ],
    [
      'when it is a bomb',
      writeZip({ a: new Uint8Array(3_000_000) }),
      { code: 'too-large', detail: 'it unpacks to far more than it holds' },
    ],
  ]
  it.each(rows)('%s', (_title, bytes, expected) => {
    const opened = openZip(bytes, LIMITS)
    expect(opened.ok).toBe(false)
    for (const [key, wanted] of Object.entries(expected))
      expect(opened[key as keyof typeof opened]).toSatisfy((found: string) =>
        wanted instanceof RegExp ? wanted.test(found) : wanted === found,
      )
  })

  it('when a file unpacks to more than the list says', () => {
    const lied = patched(zip, at + 24, 3, 0, 0, 0)
    const opened = openZip(lied, LIMITS)
    expect(opened.ok && opened.value.read('a.txt')).toMatchObject({ ok: false, code: 'unreadable-file' })
  })

  it('when a file does not fit its checksum, or is packed in an unknown way', () => {
    const stored = writeZip(small, 'stored')
    const changed = openZip(patched(stored, 36, 0x41), LIMITS)
    expect(changed.ok && changed.value.read('a.txt')).toMatchObject({ detail: /checksum/ })
    const strange = openZip(patched(zip, at + 10, 12), LIMITS)
    expect(strange.ok && strange.value.read('a.txt')).toMatchObject({ detail: /method 12/ })
  })

  it('or read, whatever bytes are cut or changed', () => {
    fc.assert(
      fc.property(
        fc.nat(zip.length),
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 4 }),
        (length, changes) => {
          const broken = zip.slice(0, length < zip.length / 4 ? zip.length : length)
          for (const [where, value] of changes) if (where < broken.length) broken[where] = value
          const opened = openZip(broken, LIMITS)
          if (!opened.ok) {
            expect(opened.detail).not.toBe('')
            return
          }
          for (const path of opened.value.paths) {
            const read = opened.value.read(path)
            // The checksum vouches for what is read.
            if (read.ok) expect(read.value.length).toBeLessThanOrEqual(LIMITS.entryBytes)
            else expect(read.code).toBe('unreadable-file')
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
