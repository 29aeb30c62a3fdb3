import type { Entity, Mention } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import { type Link, vote } from './cluster-mentions.ts'

/** Log odds at which a link is even, and how much a unit of them counts: kinds of evidence overlap. */
const EVEN = 3
const SLOPE = 0.4

/** A link as the reader sees it: spans in text order, the fullest name of each side, a confidence. */
export function entityOf(link: Link, arabic: Text, english: Text): Entity {
  const { arabic: a, english: e } = link
  const name: { arabic?: string; english?: string } = {}
  const arabicName = fullest(a, arabic)
  const englishName = fullest(e, english)
  if (arabicName !== null) name.arabic = arabicName
  if (englishName !== null) name.english = englishName
  const alone = Math.max(0, ...[...a, ...e].map(member => member.confidence))
  const both = a.length > 0 && e.length > 0
  return {
    type: vote([...a, ...e]),
    name,
    arabic: spans(a),
    english: spans(e),
    confidence: round(both ? 1 / (1 + Math.exp(SLOPE * (EVEN - link.odds))) : alone * 0.9),
  }
}

const spans = (mentions: readonly Mention[]): Span[] =>
  mentions.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)

const round = (value: number): number => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100

/** The name with the most words, then the commonest, then the first. An acronym is not the fullest name. */
function fullest(mentions: readonly Mention[], text: Text): string | null {
  let best: string | null = null
  let most = -1
  const counts = new Map<string, number>()
  for (const { from, to } of mentions) {
    const name = readableName(text, { from, to })
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const words = name.split(' ').length
    const value = words * 100 + (/^[\p{Lu}.]+$/u.test(name) ? 0 : 50) + count
    if (value > most) {
      most = value
      best = name
    }
  }
  return best
}

/** The name as it is read: glued words apart, and لل at its start as the article that it holds. */
function readableName(text: Text, span: Span): string {
  let name = ''
  let at = span.from
  for (const repair of text.repairs) {
    if (repair.from < at || repair.to > span.to) continue
    name += text.original.slice(at, repair.from) + repair.reading
    at = repair.to
  }
  name = (name + text.original.slice(at, span.to)).replace(/\s+/g, ' ')
  return text.language === 'arabic' ? name.replace(/^لل(?=[\u0621-\u064a]{2})/, 'ال') : name
}
