import type { Span } from '../../shared/model/span.ts'
import type { Text } from '../../shared/model/text.ts'
import { sentenceAt } from '../state/reading-index.ts'

/** Characters of the sentence shown before a name; what follows it is cut by the width of the card. */
const BEFORE = 24
const AFTER = 120

/** A mention with the words of its sentence around it, cut between words. */
export function mentionInContext(text: Text, mention: Span): { before: string; name: string; after: string } {
  const sentence = text.sentences[Math.max(0, sentenceAt(text, mention.from))]!
  const name = text.original.slice(mention.from, mention.to)
  const lead = text.original.slice(sentence.from, mention.from)
  const rest = text.original.slice(mention.to, Math.max(mention.to, sentence.to))
  return { before: lastWords(lead), name, after: firstWords(rest) }
}

function lastWords(text: string): string {
  if (text.length <= BEFORE) return text
  const cut = text.indexOf(' ', text.length - BEFORE)
  return cut < 0 ? '… ' : `…${text.slice(cut)}`
}

function firstWords(text: string): string {
  if (text.length <= AFTER) return text
  const cut = text.lastIndexOf(' ', AFTER)
  return cut <= 0 ? '…' : `${text.slice(0, cut)}…`
}
