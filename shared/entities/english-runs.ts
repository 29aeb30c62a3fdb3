import { ENGLISH_LINKS, LOC_STARTS, MISC_HEADS, NAME_PARTICLES, ORG_STARTS } from './english-cues.ts'
import { foldEnglish } from './fold-names.ts'
import type { NameToken } from './name-tokens.ts'

/** A stretch of tokens [from, to) that are written with capitals, small links between them included. */
export type Run = { readonly from: number; readonly to: number }

/** The word as it is looked up: folded, without full stops. */
export const lookUp = (token: NameToken): string => foldEnglish(token.text).replace(/\./g, '')

export const isCapital = (token: NameToken | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !/^(?:I|I['’].*|[A-Z]['’]s)$/.test(token.text)

const ABBREVIATION =
  /^(?:[A-Z]|Dr|Mr|Mrs|Ms|Sen|Sens|Rep|Reps|Gen|St|Lt|Col|Capt|Sgt|Gov|Prof|Rev|Jr|Sr|Maj|Adm)$/

/** Finds the runs of capitals of a text. */
export function capitalRuns(tokens: readonly NameToken[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < tokens.length; at++) {
    const begins = isCapital(tokens[at]) || startsWithArticle(tokens, at) || startsWithYear(tokens, at)
    if (!begins) continue
    const to = endOfRun(tokens, at)
    runs.push({ from: at, to })
    at = to - 1
  }
  return runs
}

/** al-Shabaab */
const startsWithArticle = (tokens: readonly NameToken[], at: number): boolean =>
  /^(?:al|el|as|ash|an|at)$/.test(tokens[at]!.text) &&
  tokens[at + 1]?.glued === true &&
  isCapital(tokens[at + 1])

/** Beginnings of ordinary words with a hyphen (Anti-government, Co-founder). */
const PREFIXES =
  /^(?:[a-z]|anti|post|pre|non|co|ex|self|pro|semi|multi|re|mid|cross|high|low|long|short|well|two|three|four|one|all|far|so|then|on|off|out|up|down|by|full|part|hard|soft|new|old|left|right|open|best|first|second|third|ultra|counter|inter|sub|under|over|vice|lieutenant|twenty|thirty)$/i
const ENDINGS =
  /^(?:linked|backed|led|based|born|owned|style|controlled|run|held|occupied|bound|brokered|funded|affiliated|aligned|sponsored|made|trained|supported|allied|era|wide|listed|branded|imposed|mediated|designed|speaking|friendly|inspired|like|to|of|the|and)$/

/** The small part of a name behind its hyphen: Kim Jong-un. */
const continuesName = (tokens: readonly NameToken[], at: number): boolean =>
  tokens[at]!.glued &&
  tokens[at]!.kind === 'word' &&
  isCapital(tokens[at - 1]) &&
  !PREFIXES.test(tokens[at - 1]!.text) &&
  !ENDINGS.test(tokens[at]!.text) &&
  tokens[at]!.text.length <= 5

/** 1996 Games, 2022 World Cup. */
function startsWithYear(tokens: readonly NameToken[], at: number): boolean {
  const year = tokens[at]
  if (year?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(year.text)) return false
  for (let next = at + 1; next <= at + 3 && isCapital(tokens[next]); next++)
    if (MISC_HEADS.has(lookUp(tokens[next]!))) return true
  return false
}

function endOfRun(tokens: readonly NameToken[], from: number): number {
  let to = from + 1
  // A full stop of an abbreviation may have been read as the end of a sentence: go by the last token.
  while (to < tokens.length && tokens[to]!.sentence === tokens[to - 1]!.sentence) {
    const token = tokens[to]!
    if (isCapital(token) || continuesName(tokens, to)) to++
    else if (isAbbreviated(tokens, to)) to += 2
    else {
      const past = pastLinks(tokens, from, to)
      if (past === 0) break
      to = past
    }
  }
  return to
}

/** A full stop that only ends an abbreviation: George W. Bush. */
const isAbbreviated = (tokens: readonly NameToken[], at: number): boolean =>
  tokens[at]!.text === '.' && ABBREVIATION.test(tokens[at - 1]!.text) && isCapital(tokens[at + 1])

/** Behind "of the", "de la", "v." … the index past the next capital; 0 where the run ends before them. */
function pastLinks(tokens: readonly NameToken[], from: number, at: number): number {
  let to = at
  const links: string[] = []
  while (links.length < 3 && tokens[to]?.sentence === tokens[at]!.sentence) {
    const link = tokens[to]!.text
    if (link === '.' && links.length > 0 && /^vs?$/.test(links.at(-1)!)) {
      to++
      continue
    }
    if (!ENGLISH_LINKS.has(link) && !/^(?:as|ash|an|at)$/.test(link)) break
    if (/^(?:as|ash|an|at)$/.test(link) && !tokens[to + 1]?.glued) break
    links.push(link)
    to++
  }
  if (links.length === 0 || !isCapital(tokens[to])) return 0
  const words = tokens.slice(from, at).map(lookUp)
  if (links.every(link => NAME_PARTICLES.has(link) || /^(?:as|ash|an|at|&|vs?)$/.test(link))) return to + 1
  const offices = words.some(word => ORG_STARTS.has(word) || LOC_STARTS.has(word) || MISC_HEADS.has(word))
  if (links[0] === 'of' || links[0] === 'for') return offices && !links.includes('and') ? to + 1 : 0
  // Ministry of Health and Population
  if (links[0] === 'and' && links.length === 1)
    return words.some((word, k) => k > 0 && (word === 'of' || word === 'for')) && offices ? to + 1 : 0
  return 0
}
