import { expect, test } from 'vitest'
import { sound, spell } from './phonemes.ts'

test.each([
  ['كِتَاب', 'كiتAب'],
  ['آمَنَ', 'ءAمaنa'],
  ['اِسْتَقْبَلَ', 'iستaقبaلa'],
  ['رَمَى', 'رaمY'],
  ['مَدَّ', 'مaددa'],
  ['مَدْرَسَة', 'مaدرaسaT'],
  ['سُؤَال', 'سuءAل'],
  ['رَئِيس', 'رaءIس'],
  ['بِيئَة', 'بIءaT'],
  ['قَوْل', 'قaول'],
  ['مَسْؤُول', 'مaسءUل'],
  ['قَاضٍ', 'قAضN'],
  ['قُرْآن', 'قuرءAن'],
])('%s sounds %s and is spelled back', (word, sounds) => {
  expect(sound(word)).toBe(sounds)
  expect(spell(sounds).normalize('NFC')).toBe(word.normalize('NFC'))
})
