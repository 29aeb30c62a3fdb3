import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Article, Reading } from '../../shared/model/article.ts'
import { type Correction, type Place, placeOf } from '../../shared/model/correction.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { addArticle, openArticle, savePosition } from '../library/articles.ts'
import { addMark, listMarks } from '../library/marks.ts'
import { openDatabase } from '../library/open-database.ts'
import { readSource } from '../library/sources.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { ArticleCorrections } from '../worker/article-corrections.ts'

const ARABIC = `سفينة ليلى

وصلت ليلى منصور إلى بيروت صباح الخميس. استقبلها كريم في المرفأ القديم.

قالت ليلى إن الرحلة طالت ستة أيام. ثم شربت القهوة مع كريم.

غادر الوزير دمشق في المساء. عادت السفينة إلى الإسكندرية وحدها.`
const ENGLISH = `Leila’s ship

Leila Mansour arrived in Beirut on Thursday morning. Karim received her in the old port.

Leila said that the journey took six days. Then she drank coffee with Karim.

The minister left Damascus in the evening. The ship returned to Alexandria alone.`

const folder = temporaryFolder()
let knowledge: Knowledge
let asRead: Reading
beforeAll(() => {
  knowledge = loadKnowledge()
  asRead = finish(readPair(ARABIC, ENGLISH, knowledge))
})

function start(reading = asRead) {
  const opened = openDatabase(join(folder(), `${Math.random()}.sqlite`))
  if (!opened.ok) throw new Error(opened.code)
  const { database } = opened.value
  const bytes = (text: string) => ({
    name: 'a.txt',
    encoding: 'UTF-8',
    bytes: new TextEncoder().encode(text),
  })
  const { id } = addArticle(database, {
    title: { arabic: 'سفينة', english: 'Ship' },
    reading,
    sources: { arabic: bytes(ARABIC), english: bytes(ENGLISH) },
    addedAt: 1,
    openedAt: null,
  })
  const surroundings = { database, knowledge: () => knowledge, onNames: () => {} }
  let desk = new ArticleCorrections(surroundings)
  const open = (): Article => {
    const article = openArticle(database, id, 2)
    if (!article.ok) throw new Error(article.code)
    return desk.asCorrected(article.value)
  }
  const done = (answer: Awaited<ReturnType<typeof desk.correct>>): Article => {
    if (!answer.ok) throw new Error(`${answer.code} ${answer.detail}`)
    // What is answered is what is kept.
    const { openedAt: _, ...kept } = open()
    expect(answer.value).toMatchObject(kept)
    return answer.value
  }
  return {
    database,
    id,
    open,
    close: opened.value.close,
    restart: () => {
      desk = new ArticleCorrections(surroundings)
    },
    try: (correction: Correction) => desk.correct(id, correction),
    correct: async (...corrections: Correction[]) => {
      let article = open()
      for (const correction of corrections) article = done(await desk.correct(id, correction))
      return article
    },
    undo: async () => done(await desk.undo(id)),
    redo: async () => done(await desk.redo(id)),
    renew: async () => done(await desk.renew(id)),
    imported: (side: Language, words: string) => {
      const from = open().reading[side].original.indexOf(words)
      return desk.importedText(id, side, { from, to: from + words.length })
    },
    replace: async (side: Language, text: string, isCancelled = () => false) =>
      desk.replaceSide(
        id,
        { text: segmentText(text, side, []), title: 'New', source: bytes(text) },
        () => {},
        isCancelled,
      ),
  }
}

const placeIn = ({ reading }: { readonly reading: Reading }, side: Language, words: string): Place => {
  const from = reading[side].original.indexOf(words)
  if (from < 0) throw new Error(`no “${words}” in the text`)
  return placeOf(reading[side], { from, to: from + words.length })
}
const sentenceWith = ({ reading }: { readonly reading: Reading }, side: Language, words: string): number =>
  reading[side].sentences.findIndex(({ from, to }) => reading[side].original.slice(from, to).includes(words))
const sentencesOf = ({ original, sentences }: Text): string[] =>
  sentences.map(({ from, to }) => original.slice(from, to))
const named = ({ reading }: Article, english: string) => {
  const entity = reading.entities.find(one => one.name.english === english)
  return (
    entity && {
      ...entity,
      arabic: entity.arabic.map(({ from, to }) => reading.arabic.original.slice(from, to)),
      english: entity.english.map(({ from, to }) => reading.english.original.slice(from, to)),
    }
  )
}
const replacing = (article: Article, side: Language, words: string, text: string): Correction => ({
  kind: 'edit-text',
  place: placeIn(article, side, words),
  text,
})
const pairing = (article: Article, arabic: string, english: string): Correction => {
  const place = (side: Language, words: string) => {
    const text = article.reading[side]
    return placeOf(text, text.sentences[sentenceWith(article, side, words)]!)
  }
  return { kind: 'pair', arabic: [place('arabic', arabic)], english: [place('english', english)] }
}

describe('an edit', () => {
  it('is what is read from then on, over a restart, and leads back', async () => {
    const desk = start()
    const before = desk.open()
    const after = await desk.correct(replacing(before, 'english', 'six days', 'seven long days'))
    expect(after.reading.english.original).toBe(ENGLISH.replace('six days', 'seven long days'))
    expect(after.reading.beads).toHaveLength(before.reading.beads.length)
    desk.restart()
    expect(desk.open().reading).toEqual(after.reading)
    const undone = await desk.undo()
    expect(undone.reading).toEqual(before.reading)
    expect((await desk.redo()).reading).toEqual(after.reading)
    expect(readSource(desk.database, desk.id, 'english')?.bytes).toEqual(new TextEncoder().encode(ENGLISH))
    desk.close()
  })

  it('that breaks a sentence in two pairs both with what faced it', async () => {
    const desk = start()
    const after = await desk.correct(
      replacing(
        desk.open(),
        'english',
        'The minister left Damascus',
        'The minister stood up. He left Damascus',
      ),
    )
    const first = sentenceWith(after, 'english', 'stood up')
    expect(after.sentences.english).toBe(asRead.english.sentences.length + 1)
    expect(after.reading.beads).toContainEqual(
      expect.objectContaining({
        arabic: [sentenceWith(after, 'arabic', 'غادر الوزير')],
        english: [first, first + 1],
      }),
    )
    desk.close()
  })

  it('begins a paragraph where a line ends, and a mark of the kind stays over later edits', async () => {
    const desk = start()
    let article = await desk.correct(replacing(desk.open(), 'arabic', 'أيام. ثم', 'أيام.\nثم'))
    expect(article.reading.arabic.blocks).toHaveLength(asRead.arabic.blocks.length + 1)
    article = await desk.correct({
      kind: 'set-kind',
      place: placeIn(article, 'arabic', 'ثم شربت'),
      block: 'aside',
    })
    article = await desk.correct(replacing(article, 'arabic', 'القهوة', 'الشاي'))
    const sentence = article.reading.arabic.sentences[sentenceWith(article, 'arabic', 'الشاي')]!
    expect(article.reading.arabic.blocks[sentence.block]!.kind).toBe('aside')
    const { reading } = await desk.undo()
    await desk.undo()
    expect((await desk.undo()).reading).toEqual(asRead)
    await desk.redo()
    expect((await desk.redo()).reading).toEqual(reading)
    desk.close()
  })

  it('in the middle of a paragraph leaves the ends of sentences where the person put them', async () => {
    const desk = start()
    let article = await desk.correct(
      { kind: 'split-sentence', place: placeIn(desk.open(), 'english', 'Leila said that the journey') },
      { kind: 'join-sentences', place: placeIn(desk.open(), 'english', 'days. Then') },
    )
    expect(sentencesOf(article.reading.english)).toContain('took six days. Then she drank coffee with Karim.')
    article = await desk.correct(replacing(article, 'english', 'coffee', 'some tea'))
    expect(sentencesOf(article.reading.english)).toEqual(
      expect.arrayContaining([
        'Leila said that the journey',
        'took six days. Then she drank some tea with Karim.',
      ]),
    )
    desk.close()
  })

  it('finds new names and lets old ones go', async () => {
    const desk = start()
    const article = await desk.correct(
      replacing(desk.open(), 'arabic', 'دمشق', 'القاهرة'),
      replacing(desk.open(), 'english', 'Damascus', 'Cairo'),
    )
    expect(named(article, 'Cairo')).toMatchObject({ arabic: ['القاهرة'], english: ['Cairo'], type: 'LOC' })
    expect(named(article, 'Damascus')).toBeUndefined()
    desk.close()
  })

  it('takes along what was corrected before: names, pairings, and other edits', async () => {
    const desk = start()
    const before = desk.open()
    const rename: Correction = {
      kind: 'rename',
      mention: placeIn(before, 'arabic', 'كريم'),
      name: { english: 'Kareem' },
    }
    const pair = pairing(before, 'قالت ليلى', 'Leila said')
    let article = await desk.correct(rename, pair)
    article = await desk.correct(
      replacing(article, 'arabic', 'سفينة ليلى', 'سفينة قديمة عند ليلى'),
      replacing(article, 'arabic', 'ستة أيام', 'سبعة أيام وليلة'),
      replacing(article, 'english', 'the journey', 'their long journey'),
    )
    expect(article.corrections).toMatchObject({ undo: 5, redo: 0, unplaced: [] })
    expect(named(article, 'Kareem')?.arabic).toEqual(['كريم', 'كريم'])
    expect(article.reading.beads.filter(bead => bead.confirmed)).toMatchObject([
      {
        arabic: [sentenceWith(article, 'arabic', 'سبعة')],
        english: [sentenceWith(article, 'english', 'long')],
      },
    ])
    desk.close()
  })

  it('of a name itself keeps what was said of it', async () => {
    const desk = start()
    const before = desk.open()
    const retype: Correction = { kind: 'retype', mention: placeIn(before, 'english', 'Beirut'), type: 'ORG' }
    const article = await desk.correct(retype, replacing(before, 'english', 'Beirut', 'Beyrouth'))
    expect(named(article, 'Beyrouth')).toMatchObject({ type: 'ORG', confirmed: true, arabic: ['بيروت'] })
    expect(article.corrections?.unplaced).toEqual([])
    desk.close()
  })

  it('that takes away what was corrected lists it, and gives it back when it is undone', async () => {
    const desk = start()
    const pair = pairing(desk.open(), 'غادر الوزير', 'The minister')
    const gone = 'The minister left Damascus in the evening. '
    const before = await desk.correct(pair)
    const article = await desk.correct(replacing(before, 'english', gone, ''))
    expect(article.corrections?.unplaced).toEqual([pair])
    const undone = await desk.undo()
    expect(undone.corrections?.unplaced).toEqual([])
    expect(undone.reading).toEqual(before.reading)
    desk.close()
  })

  it('takes marks along, and the place where the reader was', async () => {
    const desk = start()
    const before = desk.open()
    const place = placeIn(before, 'arabic', 'شربت القهوة')
    addMark(desk.database, desk.id, { place, colour: 'amber', note: '' }, 1)
    const at = sentenceWith(before, 'arabic', 'غادر')
    savePosition(desk.database, desk.id, { sentence: at, pinned: at + 1 }, 0.5)
    const article = await desk.correct(
      replacing(before, 'arabic', 'صباح الخميس. ', 'صباح الخميس. كان البحر هادئًا. ثم نزلت. '),
      replacing(before, 'arabic', 'شربت', 'ذاقت'),
    )
    const [mark] = listMarks(desk.database, desk.id)
    expect(mark!.place).toEqual(placeIn(article, 'arabic', 'ذاقت القهوة'))
    expect(article.position).toEqual({
      sentence: sentenceWith(article, 'arabic', 'غادر'),
      pinned: sentenceWith(article, 'arabic', 'عادت السفينة'),
    })
    expect(article.position.sentence).toBeGreaterThan(at)
    await desk.undo()
    const undone = await desk.undo()
    expect(undone.position).toEqual({ sentence: at, pinned: at + 1 })
    expect(listMarks(desk.database, desk.id)[0]!.place).toEqual(place)
    desk.close()
  })

  it('shows what was imported in its place', async () => {
    const desk = start()
    await desk.correct(
      replacing(desk.open(), 'english', 'six days', 'seven long days'),
      replacing(desk.open(), 'english', 'Leila said that', 'She said'),
    )
    expect(desk.imported('english', 'She said the journey took seven long days.')).toBe(
      'Leila said that the journey took six days.',
    )
    expect(desk.imported('english', 'The minister left')).toBe('The minister left')
    expect(desk.imported('arabic', 'ستة أيام')).toBe('ستة أيام')
    desk.close()
  })

  it.each([
    [
      'of words that are not there',
      'bad-request',
      { quote: 'nobody wrote these words in this article ever' },
      'x',
    ],
    ['that changes nothing', 'bad-request', {}, 'six days'],
  ])('%s is refused and changes nothing', async (_title, code, other, text) => {
    const desk = start()
    const before = desk.open()
    const place = { ...placeIn(before, 'english', 'six days'), ...other }
    const answer = await desk.try({
      kind: 'edit-text',
      place: { ...place, to: place.from + place.quote.length },
      text,
    })
    expect(answer).toMatchObject({ ok: false, code })
    expect(desk.open()).toEqual(before)
    desk.close()
  })

  it('that leaves no word is refused and changes nothing', async () => {
    const desk = start()
    const before = desk.open()
    const answer = await desk.try(replacing(before, 'english', ENGLISH, '\n'))
    expect(answer).toMatchObject({ ok: false, code: 'text-empty' })
    expect(desk.open()).toEqual(before)
    desk.close()
  })

  it('comes out the same when everything is computed again from the imported texts', async () => {
    const desk = start()
    const first = await desk.correct(replacing(desk.open(), 'english', 'six days', 'seven long days'))
    const article = await desk.correct(
      pairing(first, 'قالت ليلى', 'Leila said'),
      replacing(first, 'arabic', 'ستة', 'سبعة'),
    )
    desk.database.exec('DELETE FROM reading_before_edit')
    expect((await desk.renew()).reading).toEqual(article.reading)
    desk.database.exec('DELETE FROM reading_before_edit')
    await desk.undo()
    await desk.undo()
    expect((await desk.undo()).reading).toEqual(asRead)
    desk.close()
  })
})

describe('another text for a side', () => {
  it('keeps what was corrected on what is still there, and lists the rest', async () => {
    const desk = start()
    const first = desk.open()
    const typo = replacing(first, 'english', 'old port', 'old harbour')
    const gone = replacing(first, 'english', 'alone', 'by itself')
    const pair = pairing(first, 'قالت ليلى', 'Leila said')
    await desk.correct(typo, pair, gone)
    const answer = await desk.replace(
      'english',
      ENGLISH.replace('The ship returned to Alexandria alone.', 'It went home.').replace(
        'on Thursday',
        'on a Thursday',
      ),
    )
    if (!answer.ok) throw new Error(answer.code)
    const { reading, corrections } = answer.value
    expect(reading.english.original).toContain('a Thursday morning. Karim received her in the old harbour.')
    expect(corrections).toEqual({ undo: 3, redo: 0, unplaced: [gone] })
    expect(reading.beads.filter(bead => bead.confirmed)).toHaveLength(1)
    expect(readSource(desk.database, desk.id, 'english')?.name).toBe('a.txt')
    await desk.undo()
    await desk.undo()
    expect((await desk.undo()).reading.english.original).toContain(
      'on a Thursday morning. Karim received her in the old port',
    )
    desk.close()
  })

  it('may be the English of an article that had none', async () => {
    const desk = start(finish(readPair(ARABIC, '', knowledge)))
    desk.database.exec(`UPDATE article SET title_english = ''`)
    const answer = await desk.replace('english', ENGLISH)
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.title.english).toBe('New')
    expect(answer.value.reading).toEqual(asRead)
    expect(desk.open().reading).toEqual(asRead)
    desk.close()
  })

  it('that is cancelled changes nothing', async () => {
    const desk = start()
    const before = desk.open()
    expect(await desk.replace('english', 'Another text.', () => true)).toMatchObject({ code: 'cancelled' })
    expect(desk.open()).toEqual(before)
    desk.close()
  })
})

describe('any edits', () => {
  /** One edit: where it begins and how far it goes, as shares of the text, and what it puts there. */
  const arbitraryEdit = fc.record({
    side: fc.constantFrom<Language>('arabic', 'english'),
    at: fc.double({ min: 0, max: 0.98, noNaN: true }),
    length: fc.nat(40),
    text: fc.constantFrom('', ' ', '. ', '\n', ' كريم ', ' Karim said so. ', 'x', 'بيروت', '\n\nقال. '),
    kind: fc.constantFrom(
      'edit-text',
      'edit-text',
      'edit-text',
      'split-sentence',
      'join-sentences',
      'join-paragraphs',
      'set-kind',
    ),
  })

  it('leave every span in its text and every sentence in one bead, and undone give the very reading back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryEdit, { minLength: 1, maxLength: 5 }), async edits => {
        const desk = start()
        const readings = [desk.open().reading]
        for (const { side, at, length, text, kind } of edits) {
          const { reading } = desk.open()
          const { original } = reading[side]
          const from = Math.floor(at * original.length)
          const place = placeOf(reading[side], { from, to: Math.min(original.length, from + 1 + length) })
          const answer = await desk.try(
            kind === 'edit-text'
              ? { kind, place, text }
              : kind === 'set-kind'
                ? { kind, place, block: 'heading' }
                : ({ kind, place } as Correction),
          )
          if (answer.ok) readings.push(answer.value.reading)
          else expect(desk.open().reading).toEqual(reading)
          checkReading(desk.open().reading)
        }
        desk.restart()
        for (const reading of readings.slice(0, -1).reverse())
          expect((await desk.undo()).reading).toEqual(reading)
        for (const reading of readings.slice(1)) expect((await desk.redo()).reading).toEqual(reading)
        desk.close()
      }),
      { numRuns: 20 },
    )
  })
})

function checkReading({ arabic, english, beads, entities }: Reading): void {
  for (const text of [arabic, english]) {
    for (const span of [...text.blocks, ...text.sentences, ...text.repairs]) {
      expect(span.from).toBeGreaterThanOrEqual(0)
      expect(span.to).toBeLessThanOrEqual(text.original.length)
      expect(span.from).toBeLessThan(span.to)
    }
  }
  for (const side of ['arabic', 'english'] as const) {
    const text = { arabic, english }[side]
    const paired = beads.flatMap(bead => bead[side]).sort((a, b) => a - b)
    expect(paired).toEqual(text.sentences.map((_, at) => at))
    for (const entity of entities)
      for (const { from, to } of entity[side]) expect(text.original.slice(from, to).trim()).not.toBe('')
  }
}
