import { alignSentences } from './align/align-sentences.ts'
import { linkedNames } from './align/linked-names.ts'
import { repairRunOnWords } from './arabic/repair-run-on-words.ts'
import type { Steps } from './engine-steps.ts'
import { glueableNames } from './entities/gazetteer.ts'
import { linkMentions } from './entities/link-mentions.ts'
import { recogniseArabic } from './entities/recognise-arabic.ts'
import { recogniseEnglish } from './entities/recognise-english.ts'
import { repairByPartner } from './entities/repair-by-partner.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './model/article.ts'
import type { Bead } from './model/bead.ts'
import type { Block, Language, Text } from './model/text.ts'
import { segmentLines, segmentText } from './text/segment-text.ts'

/** One side as it came: its text, and its blocks where its file marks them. */
export type SideOfPair = { readonly text: string; readonly blocks?: readonly Block[] }

export type ReadingStage = 'segmenting' | 'aligning' | 'linking'

/** How often the names that were linked go back into the alignment, at most. */
const MOST_ROUNDS = 2
/** A pairing less sure than this is looked at again with the names. */
const SETTLED = 0.9

/**
 * The whole way of a pair of texts through the engine: segmented, aligned and linked. English may be an empty
 * text; every Arabic sentence then stands alone. The same input gives the same answer.
 *
 * `sentences: 'lines'` takes each line as one sentence, exactly as given.
 */
export function* readPair(
  arabic: string | SideOfPair,
  english: string | SideOfPair,
  knowledge: Knowledge,
  sentences: 'found' | 'lines' = 'found',
): Steps<ReadingStage, Reading> {
  yield { stage: 'segmenting', done: 0 }
  const glueable = glueableNames(knowledge.gazetteer)
  const segment = (side: string | SideOfPair, language: Language): Text => {
    const { text, blocks } = typeof side === 'string' ? { text: side, blocks: undefined } : side
    return sentences === 'lines'
      ? segmentLines(text, language, glueable)
      : segmentText(text, language, glueable, blocks)
  }
  const arabicText = repairRunOnWords(segment(arabic, 'arabic'), knowledge.lexicon)
  return yield* readTexts(arabicText, segment(english, 'english'), knowledge)
}

/** Aligns two texts and links their names; names and pairings are evidence for each other. */
export function* readTexts(
  arabicText: Text,
  english: Text,
  knowledge: Knowledge,
): Steps<ReadingStage, Reading> {
  let arabic = arabicText
  let beads = yield* alignSentences(arabic, english, knowledge)
  const englishMentions = recogniseEnglish(english, knowledge)
  for (let round = 1; ; round++) {
    yield { stage: 'linking', done: round > 1 ? 0.8 : 0 }
    arabic = repairByPartner(arabic, english, beads, englishMentions, knowledge)
    const mentions = { arabic: recogniseArabic(arabic, knowledge), english: englishMentions }
    yield { stage: 'linking', done: round > 1 ? 0.9 : 0.5 }
    const entities = linkMentions(arabic, english, beads, mentions, knowledge)
    const doubtful = beads.some(bead => bead.confidence < SETTLED)
    if (round <= MOST_ROUNDS && doubtful && entities.length > 0) {
      const linked = linkedNames(arabic, english, entities)
      const again = yield* quietly(alignSentences(arabic, english, { ...knowledge, linked }))
      const moved = !samePairs(beads, again)
      beads = again
      if (moved) continue
    }
    yield { stage: 'linking', done: 1 }
    return { arabic, english, beads, entities }
  }
}

/** A second alignment reports no progress of its own: what was said of the first stays true. */
function* quietly<T>(steps: Steps<'aligning', T>): Steps<ReadingStage, T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { stage: 'linking', done: 0.6 }
  }
}

const samePairs = (before: readonly Bead[], after: readonly Bead[]): boolean =>
  before.length === after.length &&
  before.every(
    ({ arabic, english }, at) => same(arabic, after[at]!.arabic) && same(english, after[at]!.english),
  )

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at])
