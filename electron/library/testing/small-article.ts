import type { NewArticle } from '../articles.ts'

const arabic = 'وصلت ليلى إلى بيروت.'
const english = 'Leila arrived in Beirut.'

/** A small article that is as the engine would give it. */
export const smallArticle = (title: string, addedAt: number): NewArticle => ({
  title: { arabic: `عنوان ${title}`, english: title },
  reading: {
    arabic: {
      language: 'arabic',
      original: arabic,
      blocks: [{ from: 0, to: arabic.length, kind: 'paragraph' }],
      sentences: [{ from: 0, to: arabic.length, block: 0 }],
      repairs: [],
    },
    english: {
      language: 'english',
      original: english,
      blocks: [{ from: 0, to: english.length, kind: 'paragraph' }],
      sentences: [{ from: 0, to: english.length, block: 0 }],
      repairs: [],
    },
    beads: [{ arabic: [0], english: [0], confidence: 0.97 }],
    entities: [
      {
        type: 'PER',
        name: { arabic: 'ليلى', english: 'Leila' },
        arabic: [{ from: 5, to: 9 }],
        english: [{ from: 0, to: 5 }],
        confidence: 0.9,
      },
    ],
  },
  sources: {
    arabic: { name: `${title}.ar.txt`, encoding: 'UTF-8', bytes: new TextEncoder().encode(arabic) },
    english: { name: `${title}.en.txt`, encoding: 'UTF-8', bytes: new TextEncoder().encode(english) },
  },
  addedAt,
  openedAt: null,
})
