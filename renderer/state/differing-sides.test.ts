import { expect, it } from 'vitest'
import type { Duplicate } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { differingSides } from './differing-sides.ts'

const known = (handle: string, id: number, likeness: Duplicate['likeness']): Duplicate => ({
  handle,
  article: { id } as ArticleSummary,
  likeness,
})
const BOTH = { arabic: 'a', english: 'e' }
const ALONE = { arabic: 'a', english: null }

const ROWS: [string, typeof BOTH | typeof ALONE, Duplicate[], string[]][] = [
  ['nothing where no article holds the Arabic', BOTH, [known('e', 7, 'same')], []],
  ['nothing where both are there letter by letter', BOTH, [known('a', 7, 'same'), known('e', 7, 'same')], []],
  [
    'the Arabic where it was edited since',
    BOTH,
    [known('a', 7, 'similar'), known('e', 7, 'same')],
    ['arabic'],
  ],
  ['the English where it is new', BOTH, [known('a', 7, 'same')], ['english']],
  ['both where both are others', BOTH, [known('a', 7, 'similar')], ['arabic', 'english']],
  [
    'the English where only another article has it',
    BOTH,
    [known('a', 7, 'same'), known('e', 8, 'same')],
    ['english'],
  ],
  ['nothing where the same Arabic comes alone', ALONE, [known('a', 7, 'same')], []],
  ['the Arabic where it comes alone and was edited', ALONE, [known('a', 7, 'similar')], ['arabic']],
]

it.each(ROWS)('what differs is %s', (_title, pair, duplicates, sides) => {
  expect(differingSides(pair, duplicates)).toEqual(sides)
})
