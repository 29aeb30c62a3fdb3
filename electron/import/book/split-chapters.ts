import type { FoundBlock } from '../page/collect-blocks.ts'

/** UTF-16 units above which a file may hold several chapters, and below which its headings are sections. */
const LONG = 40_000
/** Headings of a whole book at most; more are those of a dictionary. */
const MOST_CHAPTERS = 400

/**
 * The chapters in one file of a book: a long one is divided at its highest headings, if it has several of them.
 * What stands before the first goes with it.
 */
export function splitChapters(blocks: readonly FoundBlock[]): FoundBlock[][] {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const level = [1, 2, 3].find(
    one => blocks.filter(block => block.kind === 'heading' && block.level === one).length > 1,
  )
  const starts = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === level ? [at] : [],
  )
  if (length < LONG || level === undefined || starts.length > MOST_CHAPTERS) return [[...blocks]]
  // A part's heading directly before a chapter's belongs to the chapter.
  return starts
    .map((from, number) => blocks.slice(number === 0 ? 0 : from, starts[number + 1] ?? blocks.length))
    .filter(chapter => chapter.length > 0)
}
