import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addArticle, removeArticle } from './articles.ts'
import { findDuplicate, findTwin } from './duplicates.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { printOf } from './text-prints.ts'

const folder = temporaryFolder()

// Sentences with no run of words in common, so that each changed word counts.
const WORDS =
  'وصل الوفد إلى العاصمة صباح اليوم حاملًا رسالة من رئيس البلاد وقال مصدر مطلع إن اللقاء تناول ملفات المياه والطاقة والنقل بين الجانبين'
const sentence = (at: number) =>
  WORDS.split(' ')
    .map((word, place) => `${word}${'ابجدهوزحط'[(at + place) % 9]}`)
    .join(' ')
const ARABIC = Array.from({ length: 12 }, (_, at) => `${sentence(at)}.`).join('\n\n')
const ENGLISH = 'The delegation arrived this morning. It brought a letter.'

function library() {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  const { database, close } = opened.value
  const add = (arabic: string, english: string) => {
    const article = smallArticle('x', 1)
    const { reading } = article
    return addArticle(database, {
      ...article,
      reading: {
        ...reading,
        arabic: { ...reading.arabic, original: arabic },
        english: { ...reading.english, original: english },
      },
    }).id
  }
  return { database, close, add }
}

describe('a pair that is in the library', () => {
  const words = ARABIC.split(' ')
  const rows: readonly (readonly [string, string, string, 'same' | 'similar' | null])[] = [
    ['letter by letter', ARABIC, ENGLISH, 'same'],
    ['without its English', ARABIC, '', 'same'],
    [
      'with tashkeel, other alifs and no paragraphs',
      ARABIC.replaceAll('إ', 'ا').replaceAll('و', 'وَ').replaceAll('\n\n', ' '),
      ENGLISH,
      'same',
    ],
    ['with another English', ARABIC, 'Another translation altogether.', 'similar'],
    [
      'with four words changed',
      words.map((word, at) => (at % 70 === 5 ? 'كلمة' : word)).join(' '),
      ENGLISH,
      'similar',
    ],
    [
      'with a paragraph more',
      `${ARABIC}\n\nوأضاف المصدر أن اللجنة ستجتمع مجددا في الأسبوع المقبل.`,
      ENGLISH,
      'similar',
    ],
    [
      'of which every third word is another',
      words.map((word, at) => (at % 3 === 0 ? 'كلمة' : word)).join(' '),
      ENGLISH,
      null,
    ],
    [
      'that shares a paragraph only',
      `${sentence(0)} ${WORDS.split(' ').reverse().join(' ')} ${WORDS.split(' ').reverse().join(' و')}`,
      '',
      null,
    ],
    ['of no words', '… — !', '', null],
  ]
  it.each(rows)('%s', (_title, arabic, english, likeness) => {
    const { database, close, add } = library()
    const id = add(ARABIC, ENGLISH)
    add('نص آخر لا صلة له بما سبق من كلام', '')
    expect(findDuplicate(database, arabic, english)).toEqual(likeness && { article: id, likeness })
    close()
  })

  it('is not found in the bin', () => {
    const { database, close, add } = library()
    removeArticle(database, add(ARABIC, ENGLISH), 1)
    expect(findDuplicate(database, ARABIC, ENGLISH)).toBeNull()
    expect(findDuplicate(database, `${ARABIC} زيادة`, '')).toBeNull()
    close()
  })

  it('is the one with the same English where several have its Arabic', () => {
    const { database, close, add } = library()
    const id = add(ARABIC, ENGLISH)
    add(ARABIC, 'Something else.')
    expect(findDuplicate(database, ARABIC, ENGLISH)).toEqual({ article: id, likeness: 'same' })
    expect(findTwin(database, 'english', ENGLISH)).toEqual({ article: id, likeness: 'same' })
    expect(findTwin(database, 'english', `${ENGLISH} More.`)).toBeNull()
    close()
  })

  it('is known again after its text was edited', () => {
    const { database, close, add } = library()
    const id = add(ARABIC, ENGLISH)
    database.prepare("UPDATE text SET original = 'شيء مختلف' WHERE language = 'arabic'").run()
    expect(findTwin(database, 'arabic', ARABIC)).toBeNull()
    expect(database.prepare('SELECT words FROM article WHERE id = ?').get(id)?.words).toBeNull()
    close()
  })
})

describe('the print of a text', () => {
  it('does not change with marks and white space', () => {
    const word = fc.string({ unit: fc.constantFrom(...'بتثجاأكل'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(' ', '\n', ' ، ', '… '),
        (words, gap) => {
          expect(printOf(words.join(gap))).toEqual(printOf(words.join(' ')))
        },
      ),
      { numRuns: 100 },
    )
  })
})
