import { expect, test } from 'vitest'
import { tellLanguage } from './tell-language.ts'

test.each([
  ['أكد الكرملين أن الزيارة ممكنة', 'arabic'],
  ['أفادت شبكة CNN بأن الوفد وصل', 'arabic'],
  ['The Kremlin confirmed the visit.', 'english'],
  ['The word كتاب means book in Arabic.', 'english'],
  ['Zoë and René met in a café yesterday to talk about the film and the long journey home', 'english'],
  ['رئیس جمهور ایران گفت که این کشور', 'other'],
  ['پاکستان کے وزیر اعظم نے کہا ہے', 'other'],
  ['Президент России заявил', 'other'],
  ['大統領は訪問を確認した', 'other'],
  ['Le président a déclaré que la visite est possible et que les deux pays vont se parler', 'other'],
  [
    'Der Sprecher sagte am Mittwoch in Moskau vor Journalisten, dass der Besuch noch nicht sicher ist',
    'other',
  ],
  ['Kremlin confirms Dmitriev visit', 'english'],
  ['12345 ... !', 'other'],
  ['', 'other'],
])('%s is %s', (text, wanted) => expect(tellLanguage(text)).toBe(wanted))
