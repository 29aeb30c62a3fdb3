import fc from 'fast-check'
import type { Reading } from '../../../shared/model/article.ts'
import type { Bead } from '../../../shared/model/bead.ts'
import type { Entity, EntityType } from '../../../shared/model/entity.ts'
import type { BlockKind, Language, Text } from '../../../shared/model/text.ts'
import type { NewArticle } from '../articles.ts'

const words = fc.string({ unit: fc.constantFrom(...'سلام عليكم ABC xyz.\n،«»\u200f😀é'), maxLength: 60 })
const confidence = fc.double({ min: 0, max: 1, noNaN: true })
const offset = fc.nat({ max: 60 })
const span = fc.tuple(offset, offset).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

const text = (language: Language): fc.Arbitrary<Text> =>
  fc
    .record({
      original: words,
      blocks: fc.array(fc.tuple(span, fc.constantFrom<BlockKind>('paragraph', 'heading', 'aside')), {
        maxLength: 5,
      }),
      sentences: fc.array(fc.tuple(span, fc.nat()), { maxLength: 12 }),
      repairs: fc.array(fc.tuple(span, words), { maxLength: 3 }),
    })
    .map(({ original, blocks, sentences, repairs }) => ({
      language,
      original,
      blocks: blocks.map(([at, kind]) => ({ ...at, kind })),
      sentences:
        blocks.length === 0 ? [] : sentences.map(([at, block]) => ({ ...at, block: block % blocks.length })),
      repairs: repairs.map(([at, reading]) => ({ ...at, reading })),
    }))

const mentions = fc.array(span, { maxLength: 4 })
const entity: fc.Arbitrary<Entity> = fc.record({
  type: fc.constantFrom<EntityType>('PER', 'ORG', 'LOC', 'MISC'),
  name: fc.record({ arabic: words, english: words }, { requiredKeys: [] }),
  arabic: mentions,
  english: mentions,
  confidence,
})

/** Deals the sentences of both sides out to beads, in order, none left over. */
function deal(
  arabic: number,
  english: number,
  sizes: readonly (readonly [number, number, number])[],
): Bead[] {
  const beads: Bead[] = []
  const range = (from: number, count: number, end: number) =>
    Array.from({ length: Math.min(count, end - from) }, (_, i) => from + i)
  let a = 0
  let e = 0
  for (const [takeArabic, takeEnglish, confidence] of sizes) {
    const bead = { arabic: range(a, takeArabic, arabic), english: range(e, takeEnglish, english), confidence }
    a += bead.arabic.length
    e += bead.english.length
    if (bead.arabic.length + bead.english.length > 0) beads.push(bead)
  }
  if (a < arabic || e < english)
    beads.push({ arabic: range(a, arabic, arabic), english: range(e, english, english), confidence: 0.5 })
  return beads
}

const reading: fc.Arbitrary<Reading> = fc
  .record({
    arabic: text('arabic'),
    english: text('english'),
    sizes: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), confidence), { maxLength: 8 }),
    entities: fc.array(entity, { maxLength: 4 }),
  })
  .map(({ arabic, english, sizes, entities }) => ({
    arabic,
    english,
    beads: deal(arabic.sentences.length, english.sentences.length, sizes),
    entities,
  }))

const time = fc.integer({ min: 1, max: 4e12 })
const source = fc.record({
  name: words,
  encoding: fc.constant('UTF-8'),
  bytes: fc.uint8Array({ maxLength: 300 }),
})

/** Any article that the library promises to keep. */
export const arbitraryArticle: fc.Arbitrary<NewArticle> = fc.record({
  title: fc.record({ arabic: words, english: words }),
  reading,
  sources: fc.record({ arabic: source, english: fc.option(source) }),
  addedAt: time,
  openedAt: fc.option(time),
})
