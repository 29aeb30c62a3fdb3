import { beforeEach, expect, test } from 'vitest'
import { type Article, UNKNOWN_ORIGIN } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { heirOf, layAnew } from './lay-anew.ts'
import { layAside, layOpen, readingStore } from './reading-store.ts'

const span = (at: number) => ({ from: at, to: at + 3 })
const entity = (arabic: readonly number[], english: readonly number[]): Entity => ({
  type: 'PER',
  name: {},
  arabic: arabic.map(span),
  english: english.map(span),
  confidence: 0.9,
})
const text = (language: 'arabic' | 'english') => ({
  language,
  original: 'x'.repeat(30),
  blocks: [{ from: 0, to: 30, kind: 'paragraph' as const }],
  sentences: [0, 10, 20].map(from => ({ from, to: from + 9, block: 0 })),
  repairs: [],
})
const article = (entities: readonly Entity[], beads = [[0], [1], [2]]): Article => ({
  id: 1,
  title: { arabic: '', english: '' },
  addedAt: 0,
  openedAt: null,
  sentences: { arabic: 3, english: 3 },
  linkedEntities: 0,
  progress: 0,
  ...UNKNOWN_ORIGIN,
  tags: [],
  words: 0,
  readFor: 0,
  position: { sentence: 0, pinned: null },
  reading: {
    arabic: text('arabic'),
    english: text('english'),
    beads: beads.map(sentences => ({ arabic: sentences, english: sentences, confidence: 0.9 })),
    entities,
  },
})
const card = (at: number) => ({
  entity: at,
  anchor: { x: 0, y: 0, width: 1, height: 1 },
  side: null,
  byKey: false,
})

beforeEach(layAside)

test.each([
  ['that kept its mentions', entity([0, 4], [0]), [entity([20], []), entity([0, 4], [0])], 1],
  ['that a mention left', entity([0, 4], [0]), [entity([0], []), entity([4], [0])], 1],
  ['half of which left: with the first mention', entity([0], [4]), [entity([], [4]), entity([0], [])], 1],
  ['that joined another', entity([0], []), [entity([0, 4], [0, 4])], 0],
  ['that is gone', entity([0], []), [entity([4], [0])], null],
] as const)('the heir of an entity %s', (_, before, after, heir) => {
  expect(heirOf(before, after)).toBe(heir)
})

test('a correction leaves the place, the pinned sentence and the card where they are', () => {
  layOpen(article([entity([0], [0]), entity([14], [14])]))
  readingStore.setState({ top: 2, pinnedBead: 2, pointedEntity: 0, entityCard: card(1) })
  layAnew(article([entity([14], [14]), entity([0], [0])], [[0, 1], [2]]))
  const { top, pinnedBead, pointedEntity, entityCard } = readingStore.getState()
  expect({ top, pinnedBead, pointedEntity, card: entityCard?.entity }).toEqual({
    top: 2,
    pinnedBead: 1,
    pointedEntity: 1,
    card: 0,
  })
})

test('the card of what is no name any more closes, and a mention walked to is let go', () => {
  layOpen(article([entity([0], [])]))
  readingStore.setState({
    entityCard: card(0),
    chosenMention: { side: 'arabic', entity: 0, from: 0, to: 3 },
  })
  layAnew(article([]))
  expect(readingStore.getState()).toMatchObject({ entityCard: null, chosenMention: null })
})

test('the answer for an article that is no longer open changes nothing', () => {
  layOpen({ ...article([]), id: 2 })
  layAnew(article([entity([0], [])]))
  expect(readingStore.getState().article?.id).toBe(2)
})

test('sentences that came before it leave the hand, the pin and the top of the page where they were', () => {
  layOpen({ ...article([]), position: { sentence: 1, pinned: 2 } })
  readingStore.setState({
    focused: { side: 'arabic', sentence: 1 },
    pointed: { side: 'english', sentence: 1 },
  })
  const arabic = text('arabic')
  const longer = {
    ...arabic,
    original: `${'y'.repeat(10)}${arabic.original}`,
    blocks: [{ from: 0, to: 40, kind: 'paragraph' as const }],
    sentences: [0, 10, 20, 30].map(from => ({ from, to: from + 9, block: 0 })),
  }
  const edited = article([])
  layAnew({
    ...edited,
    reading: {
      ...edited.reading,
      arabic: longer,
      beads: [[0, 1], [2], [3]].map((arabic, at) => ({ arabic, english: [at], confidence: 0.9 })),
    },
  })
  const { focused, pointed, top, pinnedBead } = readingStore.getState()
  expect({ focused, pointed, top, pinnedBead }).toEqual({
    focused: { side: 'arabic', sentence: 2 },
    pointed: { side: 'english', sentence: 1 },
    top: 2,
    pinnedBead: 2,
  })
})
