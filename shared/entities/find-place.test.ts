import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../model/correction.ts'
import type { Text } from '../model/text.ts'
import { findPlace } from './find-place.ts'

/** `[` and `]` mark the span in a picture of the text; without them the span is null. */
function picture(drawn: string): { text: Text; span: { from: number; to: number } | null } {
  const from = drawn.indexOf('[')
  return {
    text: {
      language: 'arabic',
      original: drawn.replace(/[[\]]/g, ''),
      blocks: [],
      sentences: [],
      repairs: [],
    },
    span: from < 0 ? null : { from, to: drawn.indexOf(']') - 1 },
  }
}

describe('a place is found again when', () => {
  const rows: [string, string, string][] = [
    ['nothing changed', 'زار [علي] مصر ثم عاد علي', 'زار [علي] مصر ثم عاد علي'],
    ['words were put before it', 'زار علي مصر ثم عاد [علي] أمس', 'قالت إنه زار علي مصر ثم عاد [علي] أمس'],
    ['tashkeel was added around it', 'ثم زار [علي] مصر أمس', 'ثُمَّ زارَ [علي] مِصرَ أمس'],
    ['one side of it was rewritten', 'ثم عاد أحمد و[علي] إلى مصر أمس', 'سافر [علي] إلى مصر أمس'],
    ['it is all that the text holds', '[علي]', '[علي]'],
  ]
  it.each(rows)('%s', (_title, saved, now) => {
    const before = picture(saved)
    const after = picture(now)
    expect(findPlace(after.text, placeOf(before.text, before.span!))).toEqual(after.span)
  })
})

describe('a place is gone when', () => {
  const rows: [string, string, string][] = [
    ['its words are', 'ثم زار [علي] مصر أمس', 'ثم زار سامي مصر أمس'],
    ['they stand among strangers only', 'ثم زار [علي] مصر أمس', 'كتاب جديد كتبه علي بلا ناشر'],
    ['the text is empty', 'ثم زار [علي] مصر أمس', ''],
  ]
  it.each(rows)('%s', (_title, saved, now) => {
    const before = picture(saved)
    expect(findPlace(picture(now).text, placeOf(before.text, before.span!))).toBeNull()
  })
})

it('any place of an unchanged text is where it was', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 90 }), fc.nat(), fc.nat(), (original, a, b) => {
      const { text } = picture('')
      const from = a % original.length
      const span = { from, to: from + 1 + (b % (original.length - from)) }
      expect(findPlace({ ...text, original }, placeOf({ ...text, original }, span))).toEqual(span)
    }),
  )
})
