import { expect, test } from 'vitest'
import type { Language } from '../../shared/model/text.ts'
import { stretchOfName } from './stretch-of-name.ts'

/** The name meant by what stands between the two strokes. */
function named(side: Language, picture: string): string | null {
  const [before = '', selected = '', after = ''] = picture.split('|')
  const from = before.length
  const stretch = stretchOfName(before + selected + after, side, { from, to: from + selected.length })
  return stretch && (before + selected + after).slice(stretch.from, stretch.to)
}

test.each([
  ['english', 'The head, |Leila Mansour|, said', 'Leila Mansour'],
  ['english', 'The head,| Leila Mansour, |said', 'Leila Mansour'],
  ['english', 'The head, Le|ila Man|sour, said', 'Leila Mansour'],
  ['english', 'in the |U.S.| today', 'U.S.'],
  ['english', 'said |Putin|’s envoy', 'Putin'],
  ['english', 'said (|“|', null],
  ['english', 'and| , |then', null],
  ['arabic', 'قالت |ليلى منصور| إن', 'ليلى منصور'],
  ['arabic', 'قالت |ليلى منص|ور إن', 'ليلى منصور'],
  ['arabic', 'و|الأمم المتحدة|، ثم', 'الأمم المتحدة'],
  ['arabic', 'مجلة| «الأهرام» |أمس', 'الأهرام'],
] as const)('%s: %s', (side, picture, name) => {
  expect(named(side, picture)).toBe(name)
})

test('a whole sentence is no name', () => {
  expect(named('english', `|${'many words '.repeat(14)}|`)).toBeNull()
})
