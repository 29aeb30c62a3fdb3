import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import type { Language } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'
import { changeLetters } from '../../shared/text/apply-edit.ts'
import { findChanges } from '../../shared/text/map-offsets.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { rereadEdited } from './reread-edited.ts'

const LINES = 480
const VERBS = [
  ['وصل', 'arrived in'],
  ['تحدث في', 'spoke in'],
  ['سافر من', 'travelled from'],
  ['جلس في', 'sat in'],
] as const
const PLACES = [
  ['دمشق', 'Damascus'],
  ['القاهرة', 'Cairo'],
  ['بغداد', 'Baghdad'],
] as const

let knowledge: Knowledge
let before: Reading
beforeAll(() => {
  knowledge = loadKnowledge()
  const lines = (line: (at: number) => string) =>
    Array.from({ length: LINES }, (_, at) => line(at)).join('\n\n')
  before = finish(
    readPair(
      lines(at => `${VERBS[at % 4]![0]} ${PLACES[at % 3]![0]} الرجل الذي كان رقمه ${at + 1000} صباحًا.`),
      lines(
        at =>
          `The man whose number was ${at + 1000} ${VERBS[at % 4]![1]} ${PLACES[at % 3]![1]} in the morning.`,
      ),
      knowledge,
    ),
  )
})

/** The reading after a line of a side became another. */
function reread(reading: Reading, side: Language, at: number, change: (line: string) => string): Reading {
  const text = reading[side]
  const { from, to } = text.sentences[at]!
  const after = text.original.slice(0, from) + change(text.original.slice(from, to)) + text.original.slice(to)
  return finish(rereadEdited(reading, changeLetters(text, findChanges(text.original, after)), knowledge))
}
const named = ({ entities }: Reading, english: string) =>
  entities.find(entity => entity.name.english === english)
const written = (reading: Reading, english: string, side: Language) =>
  named(reading, english)?.[side].map(({ from, to }) => reading[side].original.slice(from, to)) ?? []
const counts = (reading: Reading) =>
  PLACES.map(([, name]) => [named(reading, name)?.arabic.length, named(reading, name)?.english.length])

describe('after an edit of a long article', () => {
  it('a name that is new in both texts is an entity of both', () => {
    const arabic = reread(before, 'arabic', 240, line => line.replace('صباحًا', 'صباحًا قرب بيروت'))
    expect(written(arabic, 'Beirut', 'english')).toEqual([])
    const both = reread(arabic, 'english', 240, line =>
      line.replace('in the morning', 'in the morning near Beirut'),
    )
    expect(written(both, 'Beirut', 'arabic')).toEqual(['بيروت'])
    expect(written(both, 'Beirut', 'english')).toEqual(['Beirut'])
    expect(counts(both)).toEqual(counts(before))
  })

  it('a name that the article has elsewhere joins it, and one that is gone leaves it', () => {
    const at = PLACES.findIndex(([, name]) => name === 'Cairo')
    const line = 300 + at
    const after = reread(
      reread(before, 'arabic', line, text => text.replace('القاهرة', 'دمشق')),
      'english',
      line,
      text => text.replace('Cairo', 'Damascus'),
    )
    const [damascus, cairo, baghdad] = counts(before)
    expect(counts(after)).toEqual([
      damascus!.map(count => count! + 1),
      cairo!.map(count => count! - 1),
      baghdad,
    ])
    expect(after.entities).toHaveLength(before.entities.length)
  })

  it('what is far from it is as it was, but for where it stands', () => {
    const after = reread(before, 'arabic', 240, line => `${line.replace('صباحًا.', 'صباحًا')} ثم نام.`)
    const grown = after.arabic.original.length - before.arabic.original.length
    expect(grown).toBeGreaterThan(0)
    expect(after.beads.slice(0, 200)).toEqual(before.beads.slice(0, 200))
    expect(after.beads.slice(280)).toEqual(before.beads.slice(280))
    const edge = before.arabic.sentences[240]!.from
    for (const [at, entity] of before.entities.entries()) {
      expect(after.entities[at]).toEqual({
        ...entity,
        arabic: entity.arabic.map(({ from, to }) =>
          from < edge + 20 ? { from, to } : { from: from + grown, to: to + grown },
        ),
      })
    }
  })

  it('glued words of the sentence are read apart, those elsewhere stay', () => {
    const after = reread(before, 'arabic', 100, line => line.replace('صباحًا', 'صباحًا في الولاياتالمتحدة'))
    expect(after.arabic.repairs.map(repair => repair.reading)).toContain('الولايات المتحدة')
    const again = reread(after, 'arabic', 400, line => line.replace('صباحًا', 'ليلًا'))
    expect(again.arabic.repairs).toEqual(after.arabic.repairs)
  })
})
