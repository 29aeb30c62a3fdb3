import { z } from 'zod'
import { COMMAND_IDS } from '../../shared/commands.ts'
import type { Ask, RequestName } from '../../shared/contract.ts'
import { LONGEST_MARK, LONGEST_NOTE, MARK_COLOURS } from '../../shared/model/mark.ts'
import { exportChoice, settingsChange } from '../settings/settings-schema.ts'
import { correction, nameInBoth, place } from './correction-schema.ts'
import { SHELF_SCHEMAS } from './shelf-schemas.ts'

const nothing = z.strictObject({})
const articleId = z.int().positive()
/** An index of a sentence, and an offset into one. */
const count = z.int().nonnegative().max(100_000_000)
/** An identifier that the window made or was given: a job, a handle. */
const identifier = z.string().min(1).max(100)
const language = z.enum(['arabic', 'english', 'any'])
/** What a person writes for themselves: a gloss. Not blank. */
const shortText = z.string().max(400).regex(/\S/)
/** A little above what is imported, so that the refusal is `too-large` and not a fault. UTF-16 units. */
const LONGEST_TEXT = 24_000_000
/** A paragraph that was never divided can be one long sentence. */
const LONGEST_SENTENCE = 200_000
const MOST_FILES = 4000
/** Longest path of any system, in UTF-16 units. */
const LONGEST_PATH = 32_768

const wordsOfSentence = z.strictObject({
  sentence: z.string().max(LONGEST_SENTENCE),
  from: count,
  to: count,
  english: z.string().max(LONGEST_SENTENCE).exactOptional(),
})
const glossKey = { lemma: shortText, root: z.string().max(20) }
const markColour = z.enum(MARK_COLOURS)
const note = z.string().max(LONGEST_NOTE)

/** What each request may ask, and nothing beside it. */
export const REQUEST_SCHEMAS: { readonly [N in RequestName]: z.ZodType<Ask<N>> } = {
  appInfo: nothing,
  readSettings: nothing,
  changeSettings: settingsChange,
  listArticles: z.strictObject({ count: z.int().positive().max(1_000_000).exactOptional() }),
  ...SHELF_SCHEMAS,
  openArticle: z.strictObject({ id: articleId }),
  savePosition: z.strictObject({
    id: articleId,
    position: z.strictObject({ sentence: count, pinned: count.nullable() }),
    progress: z.number().min(0).max(1),
  }),
  removeArticle: z.strictObject({ id: articleId }),
  restoreArticle: z.strictObject({ id: articleId }),
  chooseFiles: z.strictObject({ language, job: identifier.exactOptional() }),
  chooseFolder: z.strictObject({ job: identifier }),
  stageDropped: z.strictObject({
    paths: z.array(z.string().max(LONGEST_PATH)).max(MOST_FILES),
    job: identifier.exactOptional(),
  }),
  stageText: z.strictObject({
    text: z.string().max(LONGEST_TEXT),
    language,
    html: z.string().max(LONGEST_TEXT).exactOptional(),
  }),
  restageText: z.strictObject({ handle: identifier, encoding: z.string().max(40) }),
  forgetStaged: z.strictObject({ handles: z.array(identifier).max(MOST_FILES) }),
  importPair: z.strictObject({ job: identifier, arabic: identifier, english: identifier.nullable() }),
  cancelJob: z.strictObject({ job: identifier }),
  glossWord: wordsOfSentence,
  explainPairing: z.strictObject({ id: articleId, bead: count }),
  glossPhrase: wordsOfSentence,
  keepGloss: z.strictObject({ ...glossKey, gloss: shortText }),
  forgetGloss: z.strictObject(glossKey),
  correct: z.strictObject({ id: articleId, correction }),
  undoCorrection: z.strictObject({ id: articleId }),
  redoCorrection: z.strictObject({ id: articleId }),
  importedText: z
    .strictObject({ id: articleId, side: z.enum(['arabic', 'english']), from: count, to: count })
    .refine(({ from, to }) => from <= to, 'a stretch that does not end before it begins'),
  replaceSide: z.strictObject({
    id: articleId,
    side: z.enum(['arabic', 'english']),
    handle: identifier,
    job: identifier,
  }),
  whereElse: z.strictObject({ id: articleId, name: nameInBoth }),
  listBackups: nothing,
  backUpNow: nothing,
  previewBackup: z.strictObject({ job: identifier, id: identifier }),
  restoreBackup: z.strictObject({ id: identifier.exactOptional() }),
  exportArchive: z.strictObject({ job: identifier }),
  previewArchive: z.strictObject({ job: identifier }),
  importArchive: z.strictObject({ job: identifier, handle: identifier }),
  search: z.strictObject({
    question: z.string().max(1000),
    most: z.int().positive().max(400).exactOptional(),
    within: articleId.exactOptional(),
  }),
  recentQuestions: nothing,
  keepQuestion: z.strictObject({ question: z.string().max(1000).regex(/\S/) }),
  forgetQuestion: z.strictObject({ question: z.string().max(1000) }),
  listDictionaries: nothing,
  addDictionary: z.strictObject({ job: identifier }),
  removeDictionary: z.strictObject({ id: articleId }),
  enableDictionary: z.strictObject({ id: articleId, enabled: z.boolean() }),
  listMarks: z.strictObject({ id: articleId }),
  addMark: z.strictObject({
    id: articleId,
    place: place(z.enum(['arabic', 'english']), LONGEST_MARK),
    colour: markColour,
    note,
  }),
  changeMark: z.strictObject({
    mark: articleId,
    colour: markColour.exactOptional(),
    note: note.exactOptional(),
  }),
  removeMark: z.strictObject({ mark: articleId }),
  restoreMark: z.strictObject({ mark: articleId }),
  listKeptWords: nothing,
  keepWord: z.strictObject({
    ...glossKey,
    known: z.boolean(),
    gloss: z.string().max(1000),
    form: shortText,
    sentence: z.string().max(LONGEST_SENTENCE),
    english: z.string().max(LONGEST_SENTENCE),
    article: articleId.nullable(),
    place: place(z.literal('arabic'), LONGEST_MARK),
    keptAt: z.int().nonnegative().exactOptional(),
  }),
  forgetWord: z.strictObject(glossKey),
  keptWordsIn: z.strictObject({ id: articleId }),
  findForms: z.strictObject({ id: articleId, text: z.string().max(400) }),
  runCommand: z.strictObject({ id: z.enum(COMMAND_IDS) }),
  copyText: z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
  savePdf: z.strictObject({ job: identifier, suggestedName: z.string().max(1000) }),
  printPage: z.strictObject({ title: z.string().max(1000) }),
  exportArticle: z.strictObject({ job: identifier, id: articleId, choice: exportChoice }),
  exportArticles: z.strictObject({
    job: identifier,
    ids: z.array(articleId).min(1).max(100_000),
    choice: exportChoice,
  }),
  showExported: z.strictObject({ handle: identifier }),
}
