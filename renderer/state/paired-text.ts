import { type Language, slice } from '../../shared/model/text.ts'
import type { ReadingIndex } from './reading-index.ts'

/** What is copied of sentences that face each other: both sides, or one. */
export type CopiedSides = 'both' | Language

/** A text for the clipboard, plain and as HTML. */
export type CopiedText = { readonly plain: string; readonly html: string }

const LANGUAGE_CODES = { arabic: { lang: 'ar', dir: 'rtl' }, english: { lang: 'en', dir: 'ltr' } } as const

/**
 * The whole sentences of beads, in text order: of both sides a line for each bead, Arabic and English parted by a tab
 * and in HTML in two columns; of one side a line for each of its paragraphs.
 */
export function pairedText(index: ReadingIndex, beads: readonly number[], sides: CopiedSides): CopiedText {
  const ordered = [...new Set(beads)].sort((a, b) => a - b)
  if (sides !== 'both') return oneSide(index, ordered, sides)
  const lines = ordered.map(bead => [
    sentencesOf(index, [bead], 'arabic').join(' '),
    sentencesOf(index, [bead], 'english').join(' '),
  ])
  const rows = lines.map(
    ([arabic, english]) => `<tr>${cell('td', 'arabic', arabic!)}${cell('td', 'english', english!)}</tr>`,
  )
  return {
    plain: lines.map(line => line.join('\t')).join('\n'),
    html: `<table><tbody>${rows.join('')}</tbody></table>`,
  }
}

function oneSide(index: ReadingIndex, beads: readonly number[], side: Language): CopiedText {
  const { sentences } = index.reading[side]
  const paragraphs = new Map<number, string[]>()
  for (const sentence of beads.flatMap(bead => index.reading.beads[bead]![side])) {
    const { block } = sentences[sentence]!
    paragraphs.set(block, [...(paragraphs.get(block) ?? []), textOf(index, side, sentence)])
  }
  const lines = [...paragraphs.values()].map(texts => texts.join(' '))
  return { plain: lines.join('\n'), html: lines.map(line => cell('p', side, line)).join('') }
}

const sentencesOf = (index: ReadingIndex, beads: readonly number[], side: Language): string[] =>
  beads.flatMap(bead => index.reading.beads[bead]![side]).map(at => textOf(index, side, at))

/** A sentence as it is written, on one line: a tab or a new line within it would make another cell. */
const textOf = ({ reading }: ReadingIndex, side: Language, sentence: number): string =>
  slice(reading[side], reading[side].sentences[sentence]!).replace(/\s+/gu, ' ').trim()

function cell(tag: 'td' | 'p', side: Language, text: string): string {
  const { lang, dir } = LANGUAGE_CODES[side]
  return `<${tag} lang="${lang}" dir="${dir}">${escaped(text)}</${tag}>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
