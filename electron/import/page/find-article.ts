import { Readability } from '@mozilla/readability'
import type { Language } from '../../../shared/model/text.ts'
import { countLetters } from '../clean-text.ts'
import type { DocumentBlock } from '../imported-document.ts'
import type { Page } from './build-page.ts'
import { collectBlocks, type FoundBlock } from './collect-blocks.ts'
import type { PageElement } from './page-node.ts'

/** Above these the search for the article is too slow; a page of this size is a book, and all of it counts. */
const MOST_SEARCHED = { elements: 12_000, length: 1_000_000 }
/** Letters of a language that a page must have in running text before losing them is a loss. */
const ENOUGH_LETTERS = 200
/** Share of the page's running text in a language that the article must hold. */
const SHARE_KEPT = 0.5
/** Letters of a paragraph that is more than a label. */
const RUNNING = 40
/** Share of links above which a block is a list of links. */
const MOSTLY_LINKS = 0.6
/** Share of the letters that the search found which must be found again among the page's blocks. */
const SHARE_FOUND = 0.9

/** UTF-16 units of an article below which all of the page is taken. */
const ENOUGH_FOUND = 250
/** How much of one language there must be for some of the other before the page counts as translated. */
const TRANSLATED = 0.4

/**
 * The blocks of a page's article: its headline, headings, paragraphs, captions and the invitations between them.
 * Where no article stands out, or where it would lose one of the page's two languages, all that is not menu, notice
 * or comment is taken. May be empty. The page is taken apart by the search.
 */
export function findArticle(page: Page, title: string): DocumentBlock[] {
  const all = collectBlocks(page.document.body).filter(block => !isLinkList(block))
  const whole = withBothLanguages(all)
  const tooLarge = page.size > MOST_SEARCHED.elements || page.length > MOST_SEARCHED.length
  const found = tooLarge ? [] : search(page)
  const article = found.length > 0 ? among(all, found, title) : []
  const taken = isTooLittle(whole, article) || losesLanguage(whole, article) ? whole : article
  // A page whose parts all bear misleading names is still a page.
  const blocks = taken.length > 0 ? taken : all
  // A heading at the end has lost what it stood over: references, or a list of links.
  const end = blocks.findLastIndex(block => block.kind !== 'heading') + 1
  return blocks.slice(0, end || blocks.length).map(bare)
}

/** Whether the search found a note on the page, or nothing, and passed over the text. */
const isTooLittle = (whole: readonly FoundBlock[], article: readonly FoundBlock[]): boolean =>
  lengthOf(article) < ENOUGH_FOUND && lengthOf(article) < lengthOf(whole)

/** A block that is a link as a whole is a menu's or a teaser's, unless it says that it invites elsewhere. */
const isLinkList = (block: FoundBlock): boolean => block.kind === 'paragraph' && block.linked > MOSTLY_LINKS

const isRunning = (block: FoundBlock): boolean => block.kind === 'paragraph' && block.text.length >= RUNNING

const bare = ({ kind, text, language }: FoundBlock): DocumentBlock => ({
  kind,
  text,
  ...(language ? { language } : {}),
})

function search(page: Page): FoundBlock[] {
  const reader = new Readability<PageElement>(page.document as never, {
    // The facts of the page are read elsewhere, before.
    disableJSONLD: true,
    keepClasses: true,
    // It would try again on markup that it writes out and parses anew, without our bounds; we take the page instead.
    charThreshold: -1,
    serializer: node => node as unknown as PageElement,
  })
  const content = reader.parse()?.content
  return content ? collectBlocks(content).filter(block => !isLinkList(block)) : []
}

/**
 * The article as it stands in the page. The search loses headlines, headings, captions and invitations in the middle
 * of it, and paragraphs that stand beside those that it keeps.
 */
function among(
  all: readonly FoundBlock[],
  found: readonly FoundBlock[],
  title: string,
): readonly FoundBlock[] {
  const wanted = new Set(found.map(block => block.text))
  const isFound = (block: FoundBlock) => wanted.has(block.text)
  const again = all.filter(isFound)
  if (lengthOf(again) < SHARE_FOUND * lengthOf(found)) return found
  // A class may mislead: an article whose greater part stands in a «sidebar» stands there.
  const misnamed = lengthOf(again.filter(block => block.surrounding)) > lengthOf(again) / 2
  const isWanted = (block: FoundBlock) => isFound(block) && (misnamed || !block.surrounding)
  const first = all.findIndex(block => isWanted(block) && isRunning(block))
  const last = all.findLastIndex(block => isWanted(block) && isRunning(block))
  if (first < 0) return all.filter(isWanted)
  const headline = all.findLastIndex(
    (block, at) => at < first && !block.surrounding && block.kind === 'heading' && isHeadline(block, title),
  )
  const containers = new Set(
    all.filter(block => isWanted(block) && isRunning(block)).map(block => block.container),
  )
  return all.filter((block, at) => {
    if (isWanted(block) || at === headline) return true
    if (block.surrounding) return false
    if (block.kind === 'paragraph') return containers.has(block.element) || containers.has(block.container)
    return at > (headline < 0 ? first : headline) && at < last
  })
}

const isHeadline = (block: FoundBlock, title: string): boolean =>
  block.level === 1 || (block.level === 2 && block.text === title)

const lengthOf = (blocks: readonly FoundBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0)

/**
 * All that does not surround the article. A column may bear the name of a sidebar and hold the translation: where
 * there is about as much of one language there as of the other elsewhere, it is taken too.
 */
function withBothLanguages(all: readonly FoundBlock[]): FoundBlock[] {
  const whole = all.filter(block => !block.surrounding)
  const inside = lettersOf(whole)
  const everywhere = lettersOf(all)
  const lost = (['arabic', 'english'] as const).find(language => {
    const other = inside[language === 'arabic' ? 'english' : 'arabic']
    return (
      everywhere[language] >= ENOUGH_LETTERS &&
      inside[language] < SHARE_KEPT * everywhere[language] &&
      other >= ENOUGH_LETTERS &&
      everywhere[language] >= TRANSLATED * other
    )
  })
  return all.filter(
    block => !block.surrounding || (lost !== undefined && isRunning(block) && mainLanguage(block) === lost),
  )
}

function losesLanguage(whole: readonly FoundBlock[], article: readonly FoundBlock[]): boolean {
  const before = lettersOf(whole)
  const after = lettersOf(article)
  return (['arabic', 'english'] as const).some(
    language => before[language] >= ENOUGH_LETTERS && after[language] < SHARE_KEPT * before[language],
  )
}

function mainLanguage(block: FoundBlock): Language {
  const { arabic, latin } = countLetters(block.text)
  return arabic >= latin ? 'arabic' : 'english'
}

function lettersOf(blocks: readonly FoundBlock[]): Record<Language, number> {
  const sums = { arabic: 0, english: 0 }
  for (const block of blocks) {
    if (!isRunning(block)) continue
    const { arabic, latin } = countLetters(block.text)
    sums[arabic >= latin ? 'arabic' : 'english'] += Math.max(arabic, latin)
  }
  return sums
}
