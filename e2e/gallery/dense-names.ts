import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { readPair } from '../../shared/read-pair.ts'

const ARABIC = [
  'جولة بحرية تجمع مدن المتوسط',
  'وصلت السفينة مساء الاثنين إلى الإسكندرية قادمة من مرسيليا وبرشلونة وتونس، وعلى متنها وفود من فرنسا وإسبانيا وإيطاليا والمغرب والجزائر. واستقبل الوفود ممثلون عن منظمة اليونسكو والاتحاد الأوروبي وجامعة الدول العربية.',
  'وقال أنطونيو غوتيريش في رسالة من نيويورك إن الأمم المتحدة ترحب بالجولة، وذكر أن بيروت وأثينا وإسطنبول ستكون محطاتها القادمة. أما إيمانويل ماكرون فتحدث من باريس عن دور فرنسا ومصر واليونان.',
  'وكتب مراسل وكالة رويترز أن الحديث دار كله عن الطقس.',
  'وتنتهي الجولة في الدار البيضاء في أيلول.',
].join('\n\n')
const ENGLISH = [
  'A voyage brings the cities of the Mediterranean together',
  'The ship reached Alexandria on Monday evening from Marseille, Barcelona and Tunis, with delegations from France, Spain, Italy, Morocco and Algeria on board. They were received by envoys of UNESCO, the European Union and the Arab League.',
  'In a message from New York, António Guterres said that the United Nations welcomed the voyage, and that Beirut, Athens and Istanbul would be its next calls. Emmanuel Macron spoke from Paris of the part of France, Egypt and Greece.',
  'A correspondent of Reuters counted the flags on the quay.',
  'There were eleven of them, and one was upside down.',
  'The voyage ends in Casablanca in September.',
].join('\n\n')

/** What the article is called. */
export const DENSE_TITLE = {
  arabic: 'جولة بحرية تجمع مدن المتوسط',
  english: 'A voyage brings the cities of the Mediterranean together',
} as const

/** Where the doubtful pairing stands, and the sentence that has no partner: words of their English. */
export const DOUBTFUL = 'counted the flags'
export const UNPAIRED = 'There were eleven'

/** An article of many names, with a pairing that is doubted and a sentence without a partner, whatever the engine thinks. */
export function denseNames(knowledge: Knowledge): Reading {
  const reading = finish(readPair(ARABIC, ENGLISH, knowledge))
  const at = (words: string) =>
    reading.english.sentences.findIndex(({ from, to }) =>
      reading.english.original.slice(from, to).includes(words),
    )
  const [doubtful, unpaired] = [at(DOUBTFUL), at(UNPAIRED)]
  const arabic = reading.arabic.sentences.findIndex(({ from, to }) =>
    reading.arabic.original.slice(from, to).includes('رويترز'),
  )
  const others = reading.beads
    .map(bead => ({
      ...bead,
      arabic: bead.arabic.filter(one => one !== arabic),
      english: bead.english.filter(one => one !== doubtful && one !== unpaired),
    }))
    .filter(bead => bead.arabic.length + bead.english.length > 0)
  const beads = [
    ...others,
    { arabic: [arabic], english: [doubtful], confidence: 0.31 },
    { arabic: [], english: [unpaired], confidence: 1 },
  ]
  const first = (bead: (typeof beads)[number]) => bead.english[0] ?? doubtful
  return { ...reading, beads: beads.sort((a, b) => first(a) - first(b)) }
}
