import { findPlace } from '../../shared/entities/find-place.ts'
import type { TextCorrection } from '../../shared/model/correction.ts'
import { overlap, type Span } from '../../shared/model/span.ts'
import { slice, type Text } from '../../shared/model/text.ts'
import { assertNever } from '../../shared/result.ts'
import {
  changeLetters,
  joinParagraphs,
  joinSentences,
  setKind,
  splitSentence,
} from '../../shared/text/apply-edit.ts'
import { changesOf } from './place-corrections.ts'

/**
 * A text after one more correction; null where it finds no place or nothing to change. `earlier` are those in force
 * before it, as they speak of the text that this one leaves: where a paragraph is divided anew, they say again where
 * its sentences end.
 */
export function applyTextCorrection(
  text: Text,
  correction: TextCorrection,
  earlier: readonly TextCorrection[],
): Text | null {
  const { place } = correction
  const span = findPlace(text, place)
  if (!span || place.side !== text.language) return null
  switch (correction.kind) {
    case 'edit-text': {
      const changes = changesOf(text.original, span, correction.text)
      if (changes.length === 0) return null
      const to = span.from + correction.text.length
      return boundsAgain(changeLetters(text, changes), { from: span.from, to }, earlier)
    }
    case 'split-sentence':
      return splitSentence(text, span)
    case 'join-sentences':
      return joinSentences(text, span)
    case 'join-paragraphs':
      return joinParagraphs(text, span)
    case 'set-kind': {
      const after = setKind(text, span, correction.block)
      return after && boundsAgain(after, span, earlier)
    }
    default:
      return assertNever(correction)
  }
}

/** Says again where sentences end in the paragraphs that hold a span; a place that is lost says nothing. */
function boundsAgain(text: Text, span: Span, earlier: readonly TextCorrection[]): Text {
  const touched = text.blocks.filter(block => block.from <= span.to && span.from <= block.to)
  let after = text
  for (const { kind, place } of earlier) {
    const isThere = place.side === text.language && slice(text, place) === place.quote
    if (!isThere || !touched.some(block => overlap(block, place))) continue
    if (kind === 'split-sentence') after = splitSentence(after, place) ?? after
    else if (kind === 'join-sentences') after = joinSentences(after, place) ?? after
  }
  return after
}
