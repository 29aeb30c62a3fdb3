import type { KeptWord } from '../../shared/model/kept-word.ts'

/**
 * Kept words as a table that Anki reads as it is: form, dictionary form, root, gloss, sentence, English; a line each,
 * columns parted by tabs. Tabs and line ends within a cell are spaces.
 */
export const keptWordsTsv = (words: readonly KeptWord[]): string =>
  words
    .map(({ form, lemma, root, gloss, sentence, english }) =>
      [form, lemma, root, gloss, sentence, english].map(cell).join('\t'),
    )
    .map(line => `${line}\n`)
    .join('')

/** A cell that begins with a quotation mark would be read on to the next one, and one with # as a comment. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /^[#"]/.test(line) || line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line
}
