import { repairRunOnWords } from './arabic/repair-run-on-words.ts'
import type { Steps } from './engine-steps.ts'
import { glueableNames } from './entities/gazetteer.ts'
import { linkMentions } from './entities/link-mentions.ts'
import { recogniseArabic } from './entities/recognise-arabic.ts'
import { recogniseEnglish } from './entities/recognise-english.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './model/article.ts'
import type { Block, Language, Text } from './model/text.ts'
import type { ReadingStage } from './read-pair.ts'
import { segmentUnits } from './text/segment-text.ts'

/**
 * A pair whose units stand for each other already, as in a translation memory: each unit is a sentence and, with its
 * partner, a bead that is sure. A side of a unit may be empty.
 */
export function* readAlignedPair(
  units: readonly { readonly arabic: string; readonly english: string }[],
  knowledge: Knowledge,
): Steps<ReadingStage, Reading> {
  yield { stage: 'segmenting', done: 0 }
  const glueable = glueableNames(knowledge.gazetteer)
  const side = (language: Language): Text => {
    const given: Block[] = []
    let text = ''
    for (const unit of units) {
      if (unit[language] === '') continue
      if (text !== '') text += '\n\n'
      given.push({ from: text.length, to: text.length + unit[language].length, kind: 'paragraph' })
      text += unit[language]
    }
    return segmentUnits(text, language, glueable, given)
  }
  const arabic = repairRunOnWords(side('arabic'), knowledge.lexicon)
  const english = side('english')
  const next = { arabic: 0, english: 0 }
  const beads = units
    .map(unit => ({
      arabic: unit.arabic === '' ? [] : [next.arabic++],
      english: unit.english === '' ? [] : [next.english++],
      confidence: 1,
    }))
    .filter(bead => bead.arabic.length + bead.english.length > 0)
  yield { stage: 'linking', done: 0 }
  const mentions = {
    arabic: recogniseArabic(arabic, knowledge),
    english: recogniseEnglish(english, knowledge),
  }
  yield { stage: 'linking', done: 0.7 }
  const entities = linkMentions(arabic, english, beads, mentions, knowledge)
  yield { stage: 'linking', done: 1 }
  return { arabic, english, beads, entities }
}
