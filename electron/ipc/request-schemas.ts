import { z } from 'zod'
import { COMMAND_IDS } from '../../shared/commands.ts'
import type { Ask, RequestName } from '../../shared/contract.ts'
import { settingsChange } from '../settings/settings-schema.ts'
import { correction, nameInBoth } from './correction-schema.ts'

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
const MOST_FILES = 1000
/** Longest path of any system, in UTF-16 units. */
const LONGEST_PATH = 32_768

const wordsOfSentence = z.strictObject({
  sentence: z.string().max(LONGEST_SENTENCE),
  from: count,
  to: count,
  english: z.string().max(LONGEST_SENTENCE).exactOptional(),
})
const glossKey = { lemma: shortText, root: z.string().max(20) }

/** What each request may ask, and nothing beside it. */
export const REQUEST_SCHEMAS: { readonly [N in RequestName]: z.ZodType<Ask<N>> } = {
  appInfo: nothing,
  readSettings: nothing,
  changeSettings: settingsChange,
  listArticles: nothing,
  openArticle: z.strictObject({ id: articleId }),
  savePosition: z.strictObject({
    id: articleId,
    position: z.strictObject({ sentence: count, pinned: count.nullable() }),
    progress: z.number().min(0).max(1),
  }),
  removeArticle: z.strictObject({ id: articleId }),
  restoreArticle: z.strictObject({ id: articleId }),
  chooseFiles: z.strictObject({ language }),
  stageDropped: z.strictObject({ paths: z.array(z.string().max(LONGEST_PATH)).max(MOST_FILES) }),
  stageText: z.strictObject({ text: z.string().max(LONGEST_TEXT), language }),
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
  whereElse: z.strictObject({ id: articleId, name: nameInBoth }),
  restoreBackup: nothing,
  listDictionaries: nothing,
  addDictionary: z.strictObject({ job: identifier }),
  removeDictionary: z.strictObject({ id: articleId }),
  enableDictionary: z.strictObject({ id: articleId, enabled: z.boolean() }),
  runCommand: z.strictObject({ id: z.enum(COMMAND_IDS) }),
  copyText: z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
  savePdf: z.strictObject({ suggestedName: z.string().max(1000) }),
}
