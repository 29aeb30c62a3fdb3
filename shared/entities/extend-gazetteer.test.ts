import { describe, expect, it } from 'vitest'
import { extendGazetteer } from './extend-gazetteer.ts'
import { arabicWords, englishWords, parseGazetteer } from './gazetteer.ts'
import { longestName } from './match-gazetteer.ts'

const base = () =>
  parseGazetteer([
    {
      name: 'test.tsv',
      text: 'PER\tعلي حسن\tAli Hassan\tminister\nLOC\tمصر\tEgypt\tcountry\tمصري=Egyptian',
    },
  ])
const ADDED = { type: 'PER', arabic: 'ليلى المنصوري', english: 'Leila Mansouri' } as const

const find = (gazetteer: ReturnType<typeof base>, side: 'arabic' | 'english', name: string) => {
  const words = (side === 'arabic' ? arabicWords : englishWords)(name)
  return longestName(gazetteer[side], words[0]!, at => words[at])?.entries
}

describe('a gazetteer with more names', () => {
  it('finds them in both languages, and their surnames', () => {
    const extended = extendGazetteer(base(), [ADDED])
    expect(find(extended, 'arabic', 'ليلي المنصورى')).toEqual([2])
    expect(find(extended, 'english', 'LEILA MANSOURI')).toEqual([2])
    expect(extended.entries[2]).toMatchObject({ type: 'PER', english: ['Leila Mansouri'] })
    expect([extended.englishSurnames.get('mansouri'), extended.arabicSurnames.get('المنصوري')]).toEqual([
      [2],
      [2],
    ])
  })

  it('still finds the others, nationalities included', () => {
    const extended = extendGazetteer(base(), [ADDED])
    expect(find(extended, 'arabic', 'علي حسن')).toEqual([0])
    expect(extended.arabicAdjectives.get('مصري')).toEqual([1])
  })

  it('puts a new entry before a known one of that name', () => {
    const extended = extendGazetteer(base(), [
      { type: 'PER', arabic: 'علي حسن', english: 'Aly Hassan' },
      { type: 'PER', arabic: 'علي حسن', english: 'Ali Hasan' },
    ])
    expect(find(extended, 'arabic', 'علي حسن')).toEqual([3, 2, 0])
  })

  it('finds the longest name first', () => {
    const extended = extendGazetteer(base(), [{ type: 'ORG', arabic: 'علي', english: 'Ali' }])
    expect(find(extended, 'arabic', 'علي حسن')).toEqual([0])
    expect(find(extended, 'arabic', 'علي كامل')).toEqual([2])
  })

  it('leaves the one given as it was', () => {
    const given = base()
    extendGazetteer(given, [ADDED])
    expect(given).toEqual(base())
    expect(extendGazetteer(given, [])).toBe(given)
  })
})
