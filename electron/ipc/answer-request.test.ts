import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Ask, REQUEST_NAMES, type RequestName } from '../../shared/contract.ts'
import type { Correction } from '../../shared/model/correction.ts'
import { WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { success } from '../../shared/result.ts'
import { answerRequest, type RequestHandlers } from './answer-request.ts'

const PAGE = { frame: { origin: 'app://reader', parent: null }, isReader: true }

/** Handlers that do nothing but note that they were called. */
function noting() {
  const called: [RequestName, unknown][] = []
  const handlers = Object.fromEntries(
    REQUEST_NAMES.map(name => [
      name,
      (ask: unknown) => {
        called.push([name, ask])
        return success(null)
      },
    ]),
  ) as unknown as RequestHandlers
  return { handlers, called }
}

const PLACE = { side: 'english', from: 2, to: 7, quote: 'Leila', before: 'x ', after: '' } as const
const KEPT = {
  lemma: 'كتاب',
  root: 'كتب',
  known: false,
  gloss: 'book',
  form: 'كتاب',
  sentence: 'كتاب',
  english: '',
  article: 1,
  place: { side: 'arabic', from: 0, to: 4, quote: 'كتاب', before: '', after: '' },
} as const

const VALID: { readonly [N in RequestName]: readonly Ask<N>[] } = {
  appInfo: [{}],
  readSettings: [{}],
  changeSettings: [
    {},
    { theme: 'sepia' },
    { uiLanguage: 'ar', textScale: 1.2, showEntities: false, columnBalance: 0.4 },
  ],
  listArticles: [{}, { count: 1 }],
  arrangeArticles: [
    WHOLE_SHELF,
    { ...WHOLE_SHELF, place: 'bin', order: 'own', site: 'a', tag: 1, collection: 2 },
  ],
  readSummaries: [{ ids: [] }, { ids: [1, 2] }],
  knownShares: [{ ids: [1] }],
  findTitle: [{ view: WHOLE_SHELF, typed: 'a', after: 0 }],
  readShelves: [{}],
  shelvesOf: [{ kind: 'tag', ids: [1] }],
  describeArticle: [
    { id: 1 },
    { id: 1, title: { arabic: '', english: 'a' }, site: 's', byline: 'b', publishedAt: null },
    { id: 1, publishedAt: -1 },
  ],
  shelveArticles: [{ kind: 'tag', name: 'economy', ids: [1] }],
  unshelveArticles: [{ kind: 'collection', id: 1, ids: [1] }],
  renameShelf: [{ kind: 'tag', id: 1, name: 'a' }],
  removeShelf: [{ kind: 'tag', id: 1 }],
  restoreShelf: [{ kind: 'collection', id: 1 }],
  orderCollections: [{ ids: [2, 1] }],
  moveInCollection: [
    { collection: 1, ids: [3], before: null },
    { collection: 1, ids: [3], before: 4 },
  ],
  removeArticles: [{ ids: [1, 2] }],
  restoreArticles: [{ ids: [1, 2] }],
  emptyBin: [{}],
  noteReading: [{ id: 1, milliseconds: 15_000 }],
  findDuplicates: [{ handles: ['h'] }],
  openArticle: [{ id: 1 }],
  savePosition: [
    { id: 1, position: { sentence: 0, pinned: null }, progress: 0 },
    { id: 1, position: { sentence: 4, pinned: 7 }, progress: 1 },
  ],
  removeArticle: [{ id: 1 }],
  restoreArticle: [{ id: 1 }],
  chooseFiles: [{ language: 'any' }, { language: 'arabic', job: 'j' }],
  chooseFolder: [{ job: 'j' }],
  stageDropped: [{ paths: [] }, { paths: ['/a.txt', ''], job: 'j' }],
  restageText: [{ handle: 'h', encoding: 'windows-1256' }],
  stageText: [{ text: '', language: 'any' }],
  forgetStaged: [{ handles: ['h'] }],
  importPair: [
    { job: 'j', arabic: 'a', english: null },
    { job: 'j', arabic: 'a', english: 'e' },
  ],
  cancelJob: [{ job: 'j' }],
  glossWord: [
    { sentence: 'قال', from: 0, to: 3 },
    { sentence: 'قال', from: 0, to: 3, english: 'He said' },
  ],
  explainPairing: [{ id: 1, bead: 0 }],
  glossPhrase: [
    { sentence: 'قال الرئيس', from: 0, to: 10 },
    { sentence: 'قال الرئيس', from: 0, to: 10, english: 'The president said' },
  ],
  keepGloss: [{ lemma: 'قال', root: 'ق و ل', gloss: 'say' }],
  forgetGloss: [
    { lemma: 'مجلس الأمن', root: '' },
    { lemma: 'قال', root: 'ق و ل' },
  ],
  correct: [
    { kind: 'not-same', mention: PLACE },
    { kind: 'same', mention: PLACE, with: PLACE },
    { kind: 'same', mention: PLACE, with: PLACE, all: true },
    { kind: 'rename', mention: PLACE, name: { english: 'Leila' } },
    { kind: 'retype', mention: PLACE, type: 'ORG' },
    { kind: 'add-mention', mention: PLACE, type: 'LOC' },
    { kind: 'add-mention', mention: PLACE, type: 'LOC', with: PLACE },
    { kind: 'remove-mention', mention: PLACE },
    { kind: 'pair', arabic: [], english: [PLACE] },
    { kind: 'pair-several', beads: [{ arabic: [{ ...PLACE, side: 'arabic' }], english: [PLACE] }] },
    { kind: 'release', arabic: [{ ...PLACE, side: 'arabic' }], english: [PLACE] },
    { kind: 'edit-text', place: PLACE, text: 'Two\nparagraphs' },
    { kind: 'edit-text', place: PLACE, text: '' },
    { kind: 'split-sentence', place: PLACE },
    { kind: 'join-sentences', place: PLACE },
    { kind: 'join-paragraphs', place: PLACE },
    { kind: 'set-kind', place: PLACE, block: 'heading' },
  ].map(correction => ({ id: 1, correction: correction as Correction })),
  undoCorrection: [{ id: 1 }],
  redoCorrection: [{ id: 1 }],
  importedText: [{ id: 1, side: 'arabic', from: 0, to: 12 }],
  replaceSide: [{ id: 1, side: 'english', handle: 'a', job: 'b' }],
  whereElse: [
    { id: 1, name: { arabic: 'ليلى' } },
    { id: 1, name: { arabic: 'ليلى', english: 'Leila' } },
  ],
  listBackups: [{}],
  backUpNow: [{}],
  previewBackup: [{ job: 'a', id: 'library-2026-11-24T18-30-00.sqlite' }],
  restoreBackup: [{}, { id: 'library-2026-11-24T18-30-00.sqlite' }],
  exportArchive: [{ job: 'a' }],
  previewArchive: [{ job: 'a' }],
  importArchive: [{ job: 'a', handle: 'b' }],
  search: [{ question: '' }, { question: 'كتب site:a', most: 8 }, { question: 'a', within: 1 }],
  recentQuestions: [{}],
  keepQuestion: [{ question: 'كتب' }],
  forgetQuestion: [{ question: '' }],
  listDictionaries: [{}],
  addDictionary: [{ job: 'a' }],
  removeDictionary: [{ id: 1 }],
  enableDictionary: [{ id: 1, enabled: false }],
  listMarks: [{ id: 1 }],
  addMark: [{ id: 1, place: PLACE, colour: 'amber', note: '' }],
  changeMark: [{ mark: 1 }, { mark: 1, colour: 'rose' }, { mark: 1, note: 'why?' }],
  removeMark: [{ mark: 1 }],
  restoreMark: [{ mark: 1 }],
  listKeptWords: [{}],
  keepWord: [KEPT, { ...KEPT, article: null, keptAt: 5 }],
  forgetWord: [{ lemma: 'كتاب', root: 'كتب' }],
  keptWordsIn: [{ id: 1 }],
  findForms: [{ id: 1, text: 'كتب' }],
  runCommand: [{ id: 'quit' }],
  copyText: [{ text: 'a' }],
  savePdf: [{ job: 'j', suggestedName: 'a' }],
  printPage: [{ title: 'a' }],
  exportArticle: [{ job: 'a', id: 1, choice: { format: 'epub', arrangement: 'facing', marks: true } }],
  exportArticles: [
    { job: 'a', ids: [1, 2], choice: { format: 'text', arrangement: 'sentences', marks: false } },
  ],
  showExported: [{ handle: 'a' }],
}

describe.each(REQUEST_NAMES)('%s', name => {
  it('is done for the page as it asks', async () => {
    for (const ask of VALID[name]) {
      const { handlers, called } = noting()
      expect(await answerRequest(name, PAGE, ask, handlers)).toEqual({ ok: true, value: null })
      expect(called).toEqual([[name, ask]])
    }
  })

  it('is refused for every asker but the page', async () => {
    const senders = [
      { frame: null, isReader: true },
      { frame: { origin: 'app://reader', parent: {} }, isReader: true },
      { frame: { origin: 'app://reader', parent: null }, isReader: false },
      ...['https://reader', 'app://reader.example', 'app://other', 'file://', 'null', ''].map(origin => ({
        frame: { origin, parent: null },
        isReader: true,
      })),
    ]
    for (const sender of senders) {
      const { handlers, called } = noting()
      const answer = await answerRequest(name, sender, VALID[name][0], handlers)
      expect(answer).toEqual({ ok: false, code: 'untrusted-sender', detail: name })
      expect(called).toEqual([])
    }
  })

  it('is refused when it asks for junk, and nothing is done', async () => {
    const isEmpty = (ask: unknown) =>
      typeof ask === 'object' && ask !== null && !Array.isArray(ask) && Object.keys(ask).length === 0
    // An empty question is a valid one for some requests, and is then no junk.
    const takesNothing = VALID[name].some(isEmpty)
    const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(
        junk.filter(ask => !(takesNothing && isEmpty(ask))),
        async ask => {
          const { handlers, called } = noting()
          const answer = await answerRequest(name, PAGE, ask, handlers)
          expect(answer).toEqual({ ok: false, code: 'bad-request', detail: name })
          expect(called).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is refused when one part of it is junk, is missing, or is too much', async () => {
    const whole = VALID[name].at(-1) as Record<string, unknown>
    const junk = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 2 ** 53, 'x'.repeat(30_000_000), [], {}),
      fc.constant(() => {}),
      fc.constant(Symbol('junk')),
    )
    const changes = [
      { ...whole, unknown: 1 },
      ...Object.keys(whole).flatMap(key => fc.sample(junk, 12).map(value => ({ ...whole, [key]: value }))),
    ]
    for (const ask of changes) {
      const { handlers, called } = noting()
      const answer = await answerRequest(name, PAGE, ask, handlers)
      // An empty list, and numbers where any will do, are no junk.
      if (answer.ok) expect(called).toEqual([[name, ask]])
      else expect([answer.code, called]).toEqual(['bad-request', []])
    }
    const { handlers } = noting()
    expect(await answerRequest(name, PAGE, { ...whole, unknown: 1 }, handlers)).toMatchObject({ ok: false })
  })
})

describe('what must not pass', () => {
  const rows: [RequestName, unknown][] = [
    ['openArticle', { id: 0 }],
    ['openArticle', { id: -1 }],
    ['openArticle', { id: 1.5 }],
    ['openArticle', { id: '1' }],
    ['openArticle', { id: Number.NaN }],
    ['savePosition', { id: 1, position: { sentence: -1, pinned: null }, progress: 0 }],
    ['savePosition', { id: 1, position: { sentence: 1, pinned: null }, progress: 1.1 }],
    ['savePosition', { id: 1, position: { sentence: 1 }, progress: 0.5 }],
    ['changeSettings', { theme: 'red' }],
    ['changeSettings', { theme: undefined }],
    ['changeSettings', { textScale: 9 }],
    ['changeSettings', { lastFolder: '/' }],
    ['runCommand', { id: 'format-disk' }],
    ['runCommand', { id: '__proto__' }],
    ['stageDropped', { paths: Array.from({ length: 4001 }, () => '/a.txt') }],
    ['stageDropped', { paths: [{ path: '/a.txt' }] }],
    ['stageText', { text: 'a'.repeat(24_000_001), language: 'any' }],
    ['importPair', { job: '', arabic: 'a', english: null }],
    ['importPair', { job: 'j', arabic: 'a' }],
    ['keepGloss', { lemma: 'قال', root: '', gloss: ' ' }],
    ['correct', { id: 1, correction: { kind: 'not-same', mention: { ...PLACE, to: 8 } } }],
    ['correct', { id: 1, correction: { kind: 'not-same', mention: { ...PLACE, before: 'x'.repeat(33) } } }],
    ['correct', { id: 1, correction: { kind: 'rename', mention: PLACE, name: {} } }],
    ['correct', { id: 1, correction: { kind: 'rename', mention: PLACE, name: { english: '' } } }],
    ['correct', { id: 1, correction: { kind: 'same', mention: PLACE } }],
    ['correct', { id: 1, correction: { kind: 'pair', arabic: [], english: [] } }],
    ['correct', { id: 1, correction: { kind: 'pair', arabic: [PLACE], english: [] } }],
    ['correct', { id: 1, correction: { kind: 'pair-several', beads: [] } }],
    ['correct', { id: 1, correction: { kind: 'pair-several', beads: [{ arabic: [], english: [] }] } }],
    ['correct', { id: 1, correction: { kind: 'forget', mention: PLACE } }],
    ['correct', { id: 1, correction: { kind: 'edit-text', place: PLACE, text: 'half a \ud83d' } }],
    ['correct', { id: 1, correction: { kind: 'edit-text', place: PLACE, text: 'a\0b' } }],
    ['correct', { id: 1, correction: { kind: 'set-kind', place: PLACE, block: 'title' } }],
    ['importedText', { id: 1, side: 'arabic', from: 5, to: 2 }],
    ['replaceSide', { id: 1, side: 'any', handle: 'a', job: 'b' }],
    ['whereElse', { id: 1, name: {} }],
    ['glossWord', { sentence: 'a'.repeat(200_001), from: 0, to: 1 }],
  ]
  it.each(rows)('%s %#', async (name, ask) => {
    const { handlers, called } = noting()
    expect(await answerRequest(name, PAGE, ask, handlers)).toMatchObject({ ok: false, code: 'bad-request' })
    expect(called).toEqual([])
  })
})

describe('a handler that throws', () => {
  afterEach(() => vi.restoreAllMocks())
  it('is logged and answered as a failure', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fault = new Error('our own mistake')
    const handlers = {
      ...noting().handlers,
      listArticles: () => {
        throw fault
      },
    }
    const answer = await answerRequest('listArticles', PAGE, {}, handlers)
    expect(answer).toEqual({ ok: false, code: 'engine-failed', detail: 'listArticles' })
    expect(log.mock.calls[0]).toContain(fault)
  })
})
