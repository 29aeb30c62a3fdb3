import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { type Correction, placeOf } from '../../shared/model/correction.ts'
import type { Language } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { correctReading } from './correct-reading.ts'

let knowledge: Knowledge
let reading: Reading
const VERBS = [
  ['وصل', 'arrived'],
  ['تحدث', 'spoke'],
  ['سافر', 'travelled'],
  ['جلس', 'sat'],
] as const
const lines = (word: (at: number) => string) => Array.from({ length: 60 }, (_, at) => word(at)).join('\n')

beforeAll(() => {
  knowledge = loadKnowledge()
  const arabic = lines(at => `${VERBS[at % 4]![0]} الرئيس رقم ${at + 100} إلى المدينة.`)
  const english = lines(at => `The president ${VERBS[at % 4]![1]} to the city number ${at + 100}.`)
  reading = finish(readPair(arabic, english, knowledge))
})

const sentence = (side: Language, at: number) => placeOf(reading[side], reading[side].sentences[at]!)
const pair = (arabic: number[], english: number[]): Correction => ({
  kind: 'pair',
  arabic: arabic.map(at => sentence('arabic', at)),
  english: english.map(at => sentence('english', at)),
})
const correct = (...corrections: Correction[]) =>
  finish(correctReading(reading, corrections, () => knowledge))
/** Every sentence of both sides, in the order of the beads. */
const sentences = (side: Language, beads: Reading['beads']) => beads.flatMap(bead => bead[side])

describe('a pairing that a person confirmed', () => {
  it('stands, marked and wholly sure, and the rest is aligned around it', () => {
    const { beads, unplaced } = correct(pair([10], [10, 11]))
    const confirmed = beads.filter(bead => bead.confirmed)
    expect(confirmed).toEqual([{ arabic: [10], english: [10, 11], confidence: 1, confirmed: true }])
    expect(unplaced).toEqual([])
    for (const side of ['arabic', 'english'] as const) {
      const all = reading[side].sentences.map((_, at) => at)
      expect(sentences(side, beads).sort((a, b) => a - b)).toEqual(all)
    }
  })

  it('leaves what is far from it as the engine had it', () => {
    const { beads } = correct(pair([10], [10, 11]))
    const far = (list: Reading['beads']) => list.filter(bead => (bead.arabic[0] ?? 0) > 40)
    expect(far(beads)).toEqual(far(reading.beads))
  })

  it('may be that a sentence has no partner', () => {
    const { beads } = correct(pair([10], []), pair([], [10]))
    const confirmed = beads.filter(bead => bead.confirmed)
    expect(confirmed).toHaveLength(2)
    expect(confirmed).toContainEqual({ arabic: [10], english: [], confidence: 1, confirmed: true })
    expect(confirmed).toContainEqual({ arabic: [], english: [10], confidence: 1, confirmed: true })
  })

  it('gives way to a later one that holds its sentences', () => {
    const { beads } = correct(pair([10], [10, 11]), pair([11], [11]), pair([20], [20]))
    const confirmed = beads.filter(bead => bead.confirmed)
    expect(confirmed.map(bead => [bead.arabic, bead.english])).toEqual([
      [[11], [11]],
      [[20], [20]],
    ])
  })

  it('is the engine’s again once it was released', () => {
    const release: Correction = { kind: 'release', arabic: [], english: [sentence('english', 11)] }
    expect(correct(pair([10], [10, 11]), release).beads).toEqual(reading.beads)
  })

  it('may be several at once; of those that name a sentence which is gone the others stand', () => {
    const several = (...made: Correction[]): Correction => ({
      kind: 'pair-several',
      beads: made.map(one => {
        const { arabic, english } = one as Extract<Correction, { kind: 'pair' }>
        return { arabic, english }
      }),
    })
    const gone = { ...sentence('arabic', 3), quote: 'جملة ليست في هذا النص أبدًا ولم تكن فيه يومًا' }
    const lost: Correction = { kind: 'pair', arabic: [gone], english: [sentence('english', 3)] }
    const { beads, unplaced } = correct(
      pair([10], [10, 11]),
      several(pair([10], [10]), lost, pair([20], [20])),
    )
    expect(unplaced).toEqual([])
    const confirmed = beads.filter(bead => bead.confirmed)
    expect(confirmed.map(bead => [bead.arabic, bead.english])).toEqual([
      [[10], [10]],
      [[20], [20]],
    ])
    expect(correct(several(lost)).unplaced).toEqual([several(lost)])
  })

  it('that names a sentence which is gone is told, in the order of all corrections', () => {
    const gone: Correction = {
      kind: 'pair',
      arabic: [{ ...sentence('arabic', 3), quote: 'جملة ليست في هذا النص أبدًا ولم تكن فيه يومًا' }],
      english: [sentence('english', 3)],
    }
    const stranger: Correction = {
      kind: 'not-same',
      mention: { ...sentence('english', 1), quote: 'Nobody', to: 6 },
    }
    const { beads, unplaced } = correct(gone, pair([10], [10]), stranger)
    expect(unplaced).toEqual([gone, stranger])
    expect(beads.filter(bead => bead.confirmed)).toHaveLength(1)
  })
})

it('without corrections of the pairing nothing is aligned, and the engine’s beads stay', () => {
  const neverAsked = () => {
    throw new Error('knowledge was asked for')
  }
  const corrected = finish(correctReading(reading, [], neverAsked))
  expect(corrected.beads).toBe(reading.beads)
  expect(corrected.entities).toBe(reading.entities)
})
