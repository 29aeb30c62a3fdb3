import { describe, expect, it } from 'vitest'
import { glueableNames, parseGazetteer } from './gazetteer.ts'

const text = [
  '# comment',
  'LOC\tالولايات المتحدة|أمريكا\tUnited States|U.S.|US\tcountry\tأمريكي|أمريكية=American|US',
  'LOC\tالبصرة\tBasra\tcity in Iraq',
  'PER\tفلاديمير بوتين\tVladimir Putin\tpresident of Russia',
].join('\n')

describe('parseGazetteer', () => {
  const gazetteer = parseGazetteer([{ name: 'test.tsv', text }])

  it('reads types, names, notes and adjectives', () => {
    expect(gazetteer.entries[0]).toEqual({
      type: 'LOC',
      arabic: ['الولايات المتحدة', 'أمريكا'],
      english: ['United States', 'U.S.', 'US'],
      note: 'country',
      adjectives: { arabic: ['أمريكي', 'أمريكية'], english: ['American', 'US'] },
    })
  })

  it('finds nationalities and family names', () => {
    expect(gazetteer.englishAdjectives.get('american')).toEqual([0])
    expect(gazetteer.arabicAdjectives.get('امريكي')).toEqual([0])
    expect(gazetteer.englishSurnames.get('putin')).toEqual([2])
    expect(gazetteer.arabicSurnames.get('بوتين')).toEqual([2])
  })

  it('offers countries and regions to the repair of glued words, not cities', () => {
    expect(glueableNames(gazetteer)).toContain('الولايات المتحدة')
    expect(glueableNames(gazetteer)).toContain('الشرق الأوسط')
    expect(glueableNames(gazetteer)).not.toContain('البصرة')
  })

  it('names the line that is none', () => {
    expect(() => parseGazetteer([{ name: 'bad.tsv', text: 'LOC\tالبصرة' }])).toThrow('bad.tsv:1')
  })
})
