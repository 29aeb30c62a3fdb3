import type { Language } from '../model/text.ts'
import { tellLanguage } from './tell-language.ts'

/** How the two languages stood in one text: by turns, one after the other, or beside each other on each line. */
export type BilingualShape = 'alternating' | 'two-blocks' | 'columns'

/** The two texts that stood in one, each with its paragraphs in their order. */
export type BilingualSplit<Paragraph> = {
  readonly arabic: readonly Paragraph[]
  readonly english: readonly Paragraph[]
  readonly shape: BilingualShape
}

/** Letters of a language below which there is no text to speak of. */
const ENOUGH_LETTERS = 20
/** The shorter of two texts that translate each other has at least this share of the letters of the longer. */
const NEAREST_LENGTH = 0.4
/** The same for two paragraphs; of these only most must hold it. */
const NEAREST_PARAGRAPH = 0.3
/** Share of the turns of an alternating text that have paragraphs of like length on both sides. */
const LIKE_TURNS = 0.75
/** Share of a language's letters that may stand within the block of the other: names, addresses, a citation. */
const STRAY_SHARE = 0.06
/** Share of the turns that may be quotations brought in by a colon. */
const QUOTED_TURNS = 0.25
/** Share of the paragraphs of a text in columns that have both languages. */
const COLUMN_SHARE = 0.8
/** Runs of one language that an alternating text has at least: two of each. */
const FEWEST_RUNS = 4

/**
 * Parts one text that holds an article twice, in Arabic and in English, into the two; null where it does not. Every
 * paragraph goes to one side and none is lost; one without letters stays with the paragraph before it. In columns,
 * parted by a tab, a bar or a wide gap, each paragraph goes to both sides with its own part of the text.
 */
export function splitBilingual<Paragraph extends { readonly text: string }>(
  paragraphs: readonly Paragraph[],
): BilingualSplit<Paragraph> | null {
  return splitColumns(paragraphs) ?? splitRuns(paragraphs)
}

type Weighed<Paragraph> = {
  readonly paragraph: Paragraph
  readonly language: Language | null
  readonly letters: number
}
type Run<Paragraph> = { readonly language: Language; readonly members: Weighed<Paragraph>[] }

function splitRuns<Paragraph extends { readonly text: string }>(
  paragraphs: readonly Paragraph[],
): BilingualSplit<Paragraph> | null {
  const weighed = paragraphs.map(weigh)
  const runs = findRuns(weighed)
  const first = runs[0]?.language
  if (!first || !areTwoTexts(weighed)) return null
  if (isAlternating(runs)) return { ...bySide(runs), shape: 'alternating' }
  const cut = findCut(runs)
  if (cut === null) return null
  const blocks = [runs.slice(0, cut), runs.slice(cut)].map(half => half.flatMap(run => run.members))
  const [before, after] = blocks as [Weighed<Paragraph>[], Weighed<Paragraph>[]]
  const plain = (members: readonly Weighed<Paragraph>[]) => members.map(member => member.paragraph)
  const arabicFirst = lettersIn(before, 'arabic') > lettersIn(before, 'english')
  const [arabic, english] = arabicFirst ? [before, after] : [after, before]
  if (isQuotation(before, after)) return null
  return { arabic: plain(arabic), english: plain(english), shape: 'two-blocks' }
}

function weigh<Paragraph extends { readonly text: string }>(paragraph: Paragraph): Weighed<Paragraph> {
  const arabic = countLetters(paragraph.text, 'arabic')
  const english = countLetters(paragraph.text, 'english')
  if (arabic + english === 0) return { paragraph, language: null, letters: 0 }
  return arabic >= english
    ? { paragraph, language: 'arabic', letters: arabic }
    : { paragraph, language: 'english', letters: english }
}

function countLetters(text: string, language: Language): number {
  // Word by word: a list of all letters of a long text would take a hundred times its memory.
  const stretches = language === 'arabic' ? /(?:(?=\p{L})\p{Script=Arabic})+/gu : /\p{Script=Latin}+/gu
  let letters = 0
  for (const [stretch] of text.matchAll(stretches)) letters += stretch.length
  return letters
}

const lettersIn = (members: readonly Weighed<unknown>[], language: Language): number =>
  members.reduce((sum, member) => sum + (member.language === language ? member.letters : 0), 0)

const likeness = (a: number, b: number): number => Math.min(a, b) / Math.max(a, b, 1)

/** Stretches in one language; what has no letters continues the stretch, or belongs to the first. */
function findRuns<Paragraph>(weighed: readonly Weighed<Paragraph>[]): Run<Paragraph>[] {
  const runs: Run<Paragraph>[] = []
  const leading: Weighed<Paragraph>[] = []
  for (const member of weighed) {
    const last = runs.at(-1)
    if (member.language === null) (last?.members ?? leading).push(member)
    else if (last?.language === member.language) last.members.push(member)
    else runs.push({ language: member.language, members: last ? [member] : [...leading, member] })
  }
  return runs
}

/** Whether both languages have a text, of like length, and are Arabic and English indeed. */
function areTwoTexts<Paragraph extends { readonly text: string }>(
  weighed: readonly Weighed<Paragraph>[],
): boolean {
  const arabic = lettersIn(weighed, 'arabic')
  const english = lettersIn(weighed, 'english')
  if (Math.min(arabic, english) < ENOUGH_LETTERS || likeness(arabic, english) < NEAREST_LENGTH) return false
  const textOf = (language: Language) =>
    weighed
      .filter(member => member.language === language)
      .map(member => member.paragraph.text)
      .join('\n')
  return tellLanguage(textOf('arabic')) === 'arabic' && tellLanguage(textOf('english')) === 'english'
}

/** Whether the runs go by twos that could translate each other. */
function isAlternating<Paragraph extends { readonly text: string }>(
  runs: readonly Run<Paragraph>[],
): boolean {
  if (runs.length < FEWEST_RUNS) return false
  let like = 0
  let quoted = 0
  let turns = 0
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const [one, other] = [runs[i]!, runs[i + 1]!]
    turns++
    if (
      likeness(lettersIn(one.members, one.language), lettersIn(other.members, other.language)) >=
      NEAREST_PARAGRAPH
    )
      like++
    if (isQuotation(one.members, other.members)) quoted++
  }
  return like >= LIKE_TURNS * turns && quoted <= QUOTED_TURNS * turns
}

/** Whether a stretch is brought in by the one before it and not its counterpart: by a colon, or in quotation marks. */
function isQuotation<Paragraph extends { readonly text: string }>(
  before: readonly Weighed<Paragraph>[],
  after: readonly Weighed<Paragraph>[],
): boolean {
  const [introduction, quotation] = [endOf(before), endOf(after)]
  if (/:$/.test(introduction) && !/:$/.test(quotation)) return true
  return isInMarks(after) && !isInMarks(before)
}

const endOf = (members: readonly Weighed<{ readonly text: string }>[]): string =>
  members.findLast(member => member.language !== null)?.paragraph.text.trimEnd() ?? ''

function isInMarks(members: readonly Weighed<{ readonly text: string }>[]): boolean {
  const opening = members.find(member => member.language !== null)?.paragraph.text.trimStart() ?? ''
  return /^["“”«'‘]/.test(opening) && /["“”»'’][.,؛،]?$/.test(endOf(members))
}

/** Where the second text begins, as a number of runs; null where the languages are too much mixed. */
function findCut<Paragraph>(runs: readonly Run<Paragraph>[]): number | null {
  const lettersOf = (language: Language) =>
    runs.map(run => (run.language === language ? lettersIn(run.members, language) : 0))
  const arabic = lettersOf('arabic')
  const english = lettersOf('english')
  const total = { arabic: sum(arabic), english: sum(english) }
  let best: number | null = null
  let least = STRAY_SHARE
  for (let cut = 1, before = { arabic: 0, english: 0 }; cut < runs.length; cut++) {
    before = { arabic: before.arabic + arabic[cut - 1]!, english: before.english + english[cut - 1]! }
    const arabicFirst = Math.max(1 - before.arabic / total.arabic, before.english / total.english)
    const englishFirst = Math.max(before.arabic / total.arabic, 1 - before.english / total.english)
    const stray = Math.min(arabicFirst, englishFirst)
    if (stray < least || (best === null && stray === least)) {
      least = stray
      best = cut
    }
  }
  return best
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function bySide<Paragraph>(runs: readonly Run<Paragraph>[]) {
  const side = (language: Language) =>
    runs.filter(run => run.language === language).flatMap(run => run.members.map(member => member.paragraph))
  return { arabic: side('arabic'), english: side('english') }
}

function splitColumns<Paragraph extends { readonly text: string }>(
  paragraphs: readonly Paragraph[],
): BilingualSplit<Paragraph> | null {
  const lettered = paragraphs.filter(paragraph => /\p{L}/u.test(paragraph.text))
  const parted = lettered.map(partedInTwo)
  const both = parted.filter(part => part !== null)
  if (both.length < 2 || both.length < COLUMN_SHARE * lettered.length) return null
  const arabicFirst = both.filter(part => part.arabicFirst).length
  // In columns a language keeps its side.
  if (Math.max(arabicFirst, both.length - arabicFirst) < COLUMN_SHARE * both.length) return null
  const arabic: Paragraph[] = []
  const english: Paragraph[] = []
  lettered.forEach((paragraph, i) => {
    const part = parted[i]
    if (part) {
      arabic.push({ ...paragraph, text: part.arabic })
      english.push({ ...paragraph, text: part.english })
    } else (weigh(paragraph).language === 'english' ? english : arabic).push(paragraph)
  })
  const joined = (side: readonly Paragraph[]) => side.map(paragraph => paragraph.text).join('\n')
  const right = tellLanguage(joined(arabic)) === 'arabic' && tellLanguage(joined(english)) === 'english'
  return right ? { arabic, english, shape: 'columns' } : null
}

function partedInTwo(paragraph: { readonly text: string }) {
  const cells = paragraph.text
    .split(/\s*\t\s*|\s+\|\s+|[ \u00a0]{4,}/)
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  const [one, other] = cells
  if (cells.length !== 2 || one === undefined || other === undefined) return null
  const arabicFirst = countLetters(one, 'arabic') > countLetters(one, 'english')
  const [arabic, english] = arabicFirst ? [one, other] : [other, one]
  const unmixed =
    countLetters(arabic, 'arabic') > countLetters(arabic, 'english') &&
    countLetters(english, 'english') > countLetters(english, 'arabic')
  return unmixed ? { arabic, english, arabicFirst } : null
}
