import type { Term } from '../../shared/formats/term.ts'
import { plainUnit, type TranslationUnit } from '../../shared/formats/translation-unit.ts'

/** Units with what formats stumble over: markup in the text, marks of direction, codes, an empty side, old times. */
export const CHECK_UNITS: readonly TranslationUnit[] = [
  plainUnit('قال الوزير إن الوفد وصل.', 'The minister said that the delegation had arrived.'),
  {
    ...plainUnit('بلغت الأرباح <5%> & "أكثر".', 'Profits reached <5%> & "more".'),
    id: 'second',
    state: 'final',
    notes: ['A note.', 'ملاحظة <ثانية>'],
    properties: [
      { name: 'x-domain', value: 'اقتصاد' },
      { name: 'x-domain', value: 'news' },
    ],
    created: { at: Date.UTC(2026, 0, 31, 18, 5), by: 'ليلى' },
    changed: { at: Date.UTC(2026, 1, 1), by: 'omar' },
  },
  {
    ...plainUnit('\u200fرقم ٣ \u2067(abc)\u2069 🌍', 'Number 3 (abc) 🌍'),
    id: 'with space',
    state: 'reviewed',
  },
  {
    ...plainUnit('هذا <b>مهم</b>', 'This is <b>important</b>'),
    arabic: {
      text: 'هذا <b>مهم</b>',
      tag: 'ar-EG',
      codes: [
        { from: 4, to: 7 },
        { from: 10, to: 14 },
      ],
    },
    state: 'translated',
  },
  { ...plainUnit('لم يترجم بعد.', ''), state: 'initial' },
]

/** Terms with each of what a termbase holds. */
export const CHECK_TERMS: readonly Term[] = [
  {
    id: 'c1',
    domain: 'politics',
    definition: 'The organ of the United Nations that keeps peace & security.',
    note: 'ملاحظة',
    arabic: [
      { text: 'مجلس الأمن', tag: 'ar', use: 'preferred', partOfSpeech: 'noun', forms: ['مجالس الأمن'] },
    ],
    english: [
      { text: 'Security Council', tag: 'en', use: 'preferred', partOfSpeech: 'noun', forms: [] },
      { text: 'Safety Council', tag: 'en', use: 'forbidden', partOfSpeech: '', forms: [] },
    ],
  },
  {
    id: '',
    domain: '',
    definition: '',
    note: '',
    arabic: [{ text: 'هدنة', tag: 'ar', use: null, partOfSpeech: '', forms: [] }],
    english: [{ text: 'truce', tag: 'en', use: null, partOfSpeech: '', forms: [] }],
  },
]
