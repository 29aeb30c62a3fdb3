import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { elementOf, placeOfElement } from '../services/page-nodes.ts'
import { lengthOf, offsetIn } from '../services/sentence-nodes.ts'
import { LANGUAGES, type Place } from '../state/place.ts'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import type { ReadingState } from '../state/reading-store.ts'
import type { MarkableWords } from './marks-store.ts'

/** What is selected with the mouse, of one side, over as many sentences as it goes; without the blanks at its ends. */
export function selectedWords(index: ReadingIndex): MarkableWords | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = endOf(range.startContainer, range.startOffset, 'next')
  const end = endOf(range.endContainer, range.endOffset, 'previous')
  if (!start || !end || start.side !== end.side) return null
  const { side } = start
  const { sentences } = index.reading[side]
  const first = sentences[start.sentence]
  const last = sentences[end.sentence]
  return first && last
    ? withoutBlanks(index, { side, from: first.from + start.offset, to: last.from + end.offset })
    : null
}

/**
 * What the keys speak of: the words that they marked, else the sentence that they stand on, else what is pinned on
 * the side that had the focus.
 */
export function wordsInHand(state: ReadingState): MarkableWords | null {
  const { index, hand, focused, keyWord, pinnedBead } = state
  if (!index) return null
  const span = index.reading[focused.side].sentences[focused.sentence]
  if (hand === 'keys' && span && keyWord)
    return { side: focused.side, from: span.from + keyWord.from, to: span.from + keyWord.to }
  if (hand === 'keys' && span) return { side: focused.side, from: span.from, to: span.to }
  if (pinnedBead === null) return null
  const isFocused = index.beadOf[focused.side][focused.sentence] === pinnedBead
  const sides = isFocused ? [focused.side] : LANGUAGES
  for (const side of sides) {
    const numbers = index.reading.beads[pinnedBead]?.[side] ?? []
    const [first, last] = [numbers[0], numbers.at(-1)]
    if (first === undefined || last === undefined) continue
    const { sentences } = index.reading[side]
    return { side, from: sentences[first]!.from, to: sentences[last]!.to }
  }
  return null
}

/** Where words begin and how much of their first sentence they take; offsets are into the sentence. */
export function firstStretch(index: ReadingIndex, { side, from, to }: MarkableWords): Place & Span {
  const text = index.reading[side]
  const sentence = Math.max(0, sentenceAt(text, from))
  const span = text.sentences[sentence]!
  return { side, sentence, from: Math.max(0, from - span.from), to: Math.min(to, span.to) - span.from }
}

function withoutBlanks(index: ReadingIndex, words: MarkableWords): MarkableWords | null {
  const text = slice(index.reading[words.side], words)
  const from = words.from + (text.length - text.trimStart().length)
  const to = words.to - (text.length - text.trimEnd().length)
  return from < to ? { side: words.side, from, to } : null
}

/** An end of the selection; between two sentences it is the end of the one that is selected. */
function endOf(node: Node, offset: number, beside: 'next' | 'previous'): (Place & { offset: number }) | null {
  const element = node instanceof Element ? node : node.parentElement
  const place = placeOfElement(element)
  const sentence = element?.closest('[data-sentence]')
  if (place && sentence && node instanceof Text) return { ...place, offset: offsetIn(sentence, node, offset) }
  const near = nearSentence(node, offset, beside)
  return near && { ...near, offset: beside === 'next' ? 0 : lengthOf(elementOf(near)) }
}

/** The sentence after a place of the page, or the one before it, within the same row. */
function nearSentence(node: Node, offset: number, beside: 'next' | 'previous'): Place | null {
  const row = (node instanceof Element ? node : node.parentElement)?.closest('.side')
  if (!row) return null
  const at = document.createRange()
  at.setStart(node, offset)
  const sentences = [...row.querySelectorAll('[data-sentence]')]
  const isAfter = (sentence: Element) => at.comparePoint(sentence, 0) >= 0
  return placeOfElement(
    (beside === 'next' ? sentences.find(isAfter) : sentences.findLast(sentence => !isAfter(sentence))) ??
      null,
  )
}
