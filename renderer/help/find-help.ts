import { foldForSearch } from '../state/fold-for-search.ts'
import { CHAPTERS, type Chapter, type HelpEntry, type HelpText } from './help-text.ts'

/** A chapter with those of its entries that a search leaves. */
export type FoundChapter = {
  readonly chapter: Chapter
  readonly title: string
  readonly entries: readonly HelpEntry[]
}

/** The chapters that hold all words of a search, in a heading or in the text; all of them for an empty one. */
export function findHelp(help: HelpText, search: string): FoundChapter[] {
  const words = foldForSearch(search).split(/\s+/).filter(Boolean)
  const holds = (text: string) => {
    const folded = foldForSearch(text)
    return words.every(word => folded.includes(word))
  }
  return CHAPTERS.flatMap(chapter => {
    const { title, entries } = help[chapter]
    // Placeholders of keys are names of commands and no words of the text.
    const found = entries.filter(entry =>
      holds(`${title} ${entry.title} ${entry.text.replace(/\{.*?\}/g, '')}`),
    )
    return found.length > 0 ? [{ chapter, title, entries: found }] : []
  })
}
