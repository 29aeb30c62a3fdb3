import { slice } from '../../shared/model/text.ts'
import { otherSide } from '../state/place.ts'
import { partnersOf, type ReadingIndex } from '../state/reading-index.ts'
import type { PlacedMark } from './place-marks.ts'

/** The sentences across from where a mark begins and ends, as one line; empty where there are none. */
export function acrossFrom(index: ReadingIndex, { mark, from, to }: PlacedMark): string {
  const { side } = mark.place
  const across = index.reading[otherSide(side)]
  const numbers = new Set<number>()
  index.reading[side].sentences.forEach((span, sentence) => {
    if (span.from < to && from < span.to)
      for (const partner of partnersOf(index, { side, sentence })) numbers.add(partner)
  })
  return [...numbers]
    .sort((a, b) => a - b)
    .map(number => inOneLine(slice(across, across.sentences[number]!)))
    .join(' ')
}

/**
 * Marks as a text to be pasted elsewhere, Markdown or plain: each with its words, the sentences across, and its note.
 * Ends with a line end; the order is that given.
 */
export function marksText(
  index: ReadingIndex,
  placed: readonly PlacedMark[],
  { title, form }: { readonly title: string; readonly form: 'markdown' | 'plain' },
): string {
  const isMarkdown = form === 'markdown'
  const written = (text: string) => (isMarkdown ? escapeMarkdown(text) : text)
  const parts = placed.map(one => {
    const quote = written(inOneLine(slice(index.reading[one.mark.place.side], one)))
    const across = written(acrossFrom(index, one))
    const quoted = [quote, ...(across === '' ? [] : [across])]
    const note = one.mark.note.trim()
    return [
      isMarkdown ? quoted.map(line => `> ${line}`).join('\n>\n') : quoted.join('\n'),
      ...(note === '' ? [] : [isMarkdown ? note.split('\n').map(written).join('\n') : `— ${note}`]),
    ].join(isMarkdown ? '\n\n' : '\n')
  })
  return `${[`${isMarkdown ? '# ' : ''}${written(inOneLine(title))}`, ...parts].join('\n\n')}\n`
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What would be read as a sign of Markdown is marked as a plain one. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2')
