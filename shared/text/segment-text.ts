import type { Block, Language, Sentence, Text } from '../model/text.ts'
import { findBlocks, withAsidesApart } from './find-blocks.ts'
import { repairGluedWords } from './repair-glued-words.ts'
import { splitSentences } from './split-sentences.ts'

/**
 * A text with its blocks, sentences and repairs. Blocks and sentences stand in order, do not overlap, are
 * trimmed of white space, and every other character of a block is in one of its sentences. `given` are the blocks
 * that the file itself marks, trimmed and in order; without them the text is divided by what it looks like.
 */
export function segmentText(
  original: string,
  language: Language,
  glueableNames: readonly string[],
  given?: readonly Block[],
): Text {
  const blocks = given ? withAsidesApart(original, given, language) : findBlocks(original, language)
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    // A heading or aside is one sentence, whatever stops it holds.
    const spans = block.kind === 'paragraph' ? splitSentences(original, block, language) : [block]
    for (const { from, to } of spans) sentences.push({ from, to, block: index })
  })
  return { language, original, blocks, sentences, repairs: repairsOf(original, language, glueableNames) }
}

/**
 * A text whose lines are its sentences, exactly as given; an empty line is an empty sentence. A final newline
 * ends the last line and begins no further one.
 */
export function segmentLines(original: string, language: Language, glueableNames: readonly string[]): Text {
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  const end = original.endsWith('\n') ? original.length - 1 : original.length
  for (let from = 0; from <= end; ) {
    const newline = original.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    const bare = to > from && original[to - 1] === '\r' ? to - 1 : to
    sentences.push({ from, to: bare, block: blocks.length })
    blocks.push({ from, to: bare, kind: 'paragraph' })
    from = to + 1
  }
  return { language, original, blocks, sentences, repairs: repairsOf(original, language, glueableNames) }
}

/** A text whose blocks are its sentences, exactly as given. */
export const segmentUnits = (
  original: string,
  language: Language,
  glueableNames: readonly string[],
  units: readonly Block[],
): Text => ({
  language,
  original,
  blocks: units,
  sentences: units.map(({ from, to }, block) => ({ from, to, block })),
  repairs: repairsOf(original, language, glueableNames),
})

const repairsOf = (original: string, language: Language, names: readonly string[]) =>
  language === 'arabic' ? repairGluedWords(original, names) : []
