import type { Language } from '../../shared/model/text.ts'
import { findBlocks } from '../../shared/text/find-blocks.ts'

/** Longest title, in UTF-16 units; a first paragraph is cut there at a word. */
const LONGEST = 120
/** A title stands at the beginning, so that no more of a long text need be looked at. */
const BEGINNING = 4000

/**
 * What an article is called: the heading that it begins with, or else the beginning of its first paragraph. A
 * text that has neither is called by its file's name without extension and language.
 */
export function titleOf(text: string, language: Language | 'other', fileName: string): string {
  const blocks = findBlocks(text.slice(0, BEGINNING), language === 'arabic' ? 'arabic' : 'english')
  const first = blocks.find(block => block.kind !== 'aside')
  if (!first) return bareName(fileName)
  const line = text.slice(first.from, first.to).replace(/\s+/g, ' ')
  return shortened(line.replace(/^#{1,6} /, ''))
}

/** A file's name without its extension and without the `.ar` or `.en` before it. */
export const bareName = (fileName: string): string =>
  fileName.replace(/\.[^.]*$/, '').replace(/[._-](ar|en)$/i, '')

function shortened(line: string): string {
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST - 1)
  const space = cut.lastIndexOf(' ')
  // Never in the middle of a surrogate pair.
  const whole = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole}…`
}
