import { alignSentences } from './align/align-sentences.ts'
import { repairRunOnWords } from './arabic/repair-run-on-words.ts'
import type { Steps } from './engine-steps.ts'
import { glueableNames } from './entities/gazetteer.ts'
import { linkMentions } from './entities/link-mentions.ts'
import { recogniseArabic } from './entities/recognise-arabic.ts'
import { recogniseEnglish } from './entities/recognise-english.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './model/article.ts'
import type { Language, Text } from './model/text.ts'
import { segmentLines, segmentText } from './text/segment-text.ts'

export type ReadingStage = 'segmenting' | 'aligning' | 'linking'

/**
 * The whole way of a pair of texts through the engine: segmented, aligned and linked. English may be an empty
 * text; every Arabic sentence then stands alone. The same input gives the same answer.
 *
 * `sentences: 'lines'` takes each line as one sentence, exactly as given.
 */
export function* readPair(
  arabic: string,
  english: string,
  knowledge: Knowledge,
  sentences: 'found' | 'lines' = 'found',
): Steps<ReadingStage, Reading> {
  yield { stage: 'segmenting', done: 0 }
  const glueable = glueableNames(knowledge.gazetteer)
  const segment = (original: string, language: Language): Text =>
    (sentences === 'lines' ? segmentLines : segmentText)(original, language, glueable)
  const arabicText = repairRunOnWords(segment(arabic, 'arabic'), knowledge.lexicon)
  const englishText = segment(english, 'english')
  const beads = yield* alignSentences(arabicText, englishText, knowledge)
  yield { stage: 'linking', done: 0 }
  const arabicMentions = recogniseArabic(arabicText, knowledge)
  yield { stage: 'linking', done: 0.4 }
  const englishMentions = recogniseEnglish(englishText, knowledge)
  yield { stage: 'linking', done: 0.7 }
  const mentions = { arabic: arabicMentions, english: englishMentions }
  const entities = linkMentions(arabicText, englishText, beads, mentions, knowledge)
  yield { stage: 'linking', done: 1 }
  return { arabic: arabicText, english: englishText, beads, entities }
}
