import { kindOf, type Text } from '../model/text.ts'
import type { AlignmentModel } from './alignment-model.ts'
import { isArabicFunctionWord } from './arabic-function-words.ts'
import { BeadFeatures, USUAL_HABITS } from './bead-features.ts'
import { type AlignmentKnowledge, type Matches, matchWords } from './match-words.ts'
import { PairEvidence } from './pair-evidence.ts'
import { paragraphStarts } from './paragraph-evidence.ts'
import { type Side, sideOf } from './side-words.ts'
import { weighWords } from './word-weights.ts'

/** Two texts made ready for the search: their words, what matches, and the features of any bead. */
export type Prepared = {
  /** Indexes of the sentences that can have a counterpart. */
  readonly kept: { readonly arabic: readonly number[]; readonly english: readonly number[] }
  readonly arabic: Side
  readonly english: Side
  readonly matches: Matches
  readonly evidence: PairEvidence
  /** English letters to one Arabic letter. */
  readonly ratio: number
  readonly features: BeadFeatures
  /** Where paragraphs begin among the sentences kept. */
  readonly starts: { readonly arabic: Uint8Array; readonly english: Uint8Array }
}

const NOTHING_HELD = { arabic: new Set<number>(), english: new Set<number>() }

/** Reads the words of both texts and finds what matches; the sentences held take no part. */
export function prepareAlignment(
  arabicText: Text,
  englishText: Text,
  knowledge: AlignmentKnowledge,
  model: AlignmentModel,
  held: { readonly arabic: ReadonlySet<number>; readonly english: ReadonlySet<number> } = NOTHING_HELD,
): Prepared {
  const all = comparable(arabicText, englishText)
  const kept = {
    arabic: all.arabic.filter(at => !held.arabic.has(at)),
    english: all.english.filter(at => !held.english.has(at)),
  }
  const arabic = sideOf(arabicText, isArabicFunctionWord, kept.arabic)
  const english = sideOf(englishText, () => false, kept.english)
  const matches = matchWords(arabic, english, knowledge)
  const evidence = new PairEvidence(arabic, english, matches)
  const ratio = ratioOf(arabic, english)
  const features = new BeadFeatures(
    arabic,
    english,
    evidence,
    weighWords(arabic, english, matches, model),
    ratio,
    model,
    USUAL_HABITS,
  )
  const starts = {
    arabic: paragraphStarts(arabicText, kept.arabic),
    english: paragraphStarts(englishText, kept.english),
  }
  return { kept, arabic, english, matches, evidence, ratio, features, starts }
}

/** The sentences that can have a counterpart: asides only where the other side has asides too, never empty ones. */
function comparable(arabic: Text, english: Text): Prepared['kept'] {
  const asides = (text: Text) => text.blocks.some(block => block.kind === 'aside')
  const both = asides(arabic) && asides(english)
  const kept = (text: Text) =>
    text.sentences.flatMap((sentence, at) =>
      sentence.to > sentence.from && (both || kindOf(text, sentence) !== 'aside') ? [at] : [],
    )
  return { arabic: kept(arabic), english: kept(english) }
}

/** English letters to one Arabic letter in these very texts. */
function ratioOf(arabic: Side, english: Side): number {
  const total = (side: Side) => side.lengths.reduce((x, y) => x + y, 0)
  return (total(english) + 100) / (total(arabic) + 90)
}
