import { describe, expect, it } from 'vitest'
import type { Bead } from '../../shared/model/bead.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { indexReading } from '../state/reading-index.ts'
import { placesToHear } from './places-to-hear.ts'

/** A text of one paragraph; `>` before a sentence makes it an aside of its own. */
function textOf(language: Language, written: readonly string[]): Text {
  let original = ''
  const blocks: Text['blocks'][number][] = []
  const sentences: Text['sentences'][number][] = []
  for (const [block, sentence] of written.entries()) {
    const from = original.length
    original += sentence
    const span = { from, to: original.length }
    blocks.push({ ...span, kind: sentence.startsWith('>') ? 'aside' : 'paragraph' })
    sentences.push({ ...span, block })
    original += '\n'
  }
  return { language, original, blocks, sentences, repairs: [] } as Text
}

const bead = (arabic: number[], english: number[]): Bead => ({ arabic, english, confidence: 1 })
const index = (arabic: string[], english: string[], beads: Bead[]) =>
  indexReading({ arabic: textOf('arabic', arabic), english: textOf('english', english), beads, entities: [] })
const brief = ({ places, at }: ReturnType<typeof placesToHear>) =>
  [places.map(({ side, sentence }) => `${side[0]}${sentence}`).join(' '), at] as const

describe('what is read aloud', () => {
  const article = index(
    ['واحد.', 'اثنان.', '>اقرأ أيضا', 'ثلاثة.'],
    ['One.', 'Two, a.', 'Two, b.', 'Four.'],
    [bead([0], [0]), bead([1], [1, 2]), bead([2], []), bead([3], []), bead([], [3])],
  )
  it.each([
    ['the Arabic, without what is no part of the article', 'arabic', 'arabic', 1, 'a0 a1 a3', 1],
    ['the English, from the partner of the place', 'english', 'arabic', 1, 'e0 e1 e2 e3', 1],
    ['the Arabic, from a second partner', 'arabic', 'english', 2, 'a0 a1 a3', 1],
    ['the English, from the next that there is', 'english', 'arabic', 3, 'e0 e1 e2 e3', 3],
    ['both in turn', 'both', 'arabic', 1, 'a0 e0 a1 e1 e2 a3 e3', 2],
    ['both, from the very sentence', 'both', 'english', 2, 'a0 e0 a1 e1 e2 a3 e3', 4],
    ['an aside that is asked for', 'arabic', 'arabic', 2, 'a0 a1 a2 a3', 2],
  ] as const)('is %s', (_, wish, side, sentence, places, at) => {
    expect(brief(placesToHear(article, wish, { side, sentence }))).toEqual([places, at])
  })

  it('is the Arabic where there is nothing else', () => {
    const alone = index(['واحد.', 'اثنان.'], [], [bead([0], []), bead([1], [])])
    expect(brief(placesToHear(alone, 'english', { side: 'arabic', sentence: 1 }))).toEqual(['a0 a1', 1])
  })
})
