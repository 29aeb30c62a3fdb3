import {
  ARABIC_SAYING,
  ARABIC_TITLES,
  NAME_LINKS,
  PLACE_HEADS,
  RELATIVES,
  TITLE_TAILS,
} from './arabic-cues.ts'
import { type ArabicDraft, type ArabicToken, bare } from './arabic-words.ts'

/** Words in the longest name of a person. */
const LONGEST_NAME = 5
const FOREIGN_LETTERS = /[ڤپگچژ]/

/** Runs of words that no lexicon knows or that are given names: people mostly, else places and bodies. */
export function findForeignNames(
  tokens: readonly ArabicToken[],
  known: readonly ArabicDraft[],
): ArabicDraft[] {
  const taken = new Set<number>()
  for (const { at, to } of known) for (let k = at; k < to; k++) taken.add(k)
  const seen = wordsSeen(tokens)
  const drafts: ArabicDraft[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || taken.has(at)) continue
    const titled = isTitled(tokens, at)
    const start = beginning(token, seen, titled)
    if (!start) continue
    let to = at + 1
    while (to < tokens.length && to - at < LONGEST_NAME && !taken.has(to) && continues(tokens, at, to)) to++
    while (to > at + 1 && NAME_LINKS.has(tokens[to - 1]!.key)) to--
    const draft = judge(tokens, at, to, start.skip, titled)
    if (draft) drafts.push(draft)
    at = to - 1
  }
  return drafts
}

/** Words of the text as they stand without proclitics, to tell ل in لفيتيل. */
function wordsSeen(tokens: readonly ArabicToken[]): ReadonlySet<string> {
  return new Set(tokens.filter(token => token.kind === 'word' && !token.ordinary).map(token => token.key))
}

function beginning(token: ArabicToken, seen: ReadonlySet<string>, titled: boolean): { skip: number } | null {
  if (token.nationality || NAME_LINKS.has(token.key))
    return token.key === 'عبد' || token.key === 'ابو' ? { skip: 0 } : null
  for (const { skip, key } of token.readings) {
    if (skip === 0) continue
    if (seen.has(key) && key.length >= 3) return { skip }
  }
  if (token.given || !token.ordinary) return { skip: 0 }
  return titled && token.key.length >= 3 && token.given ? { skip: 0 } : null
}

function continues(tokens: readonly ArabicToken[], from: number, at: number): boolean {
  const token = tokens[at]!
  const previous = tokens[at - 1]!
  if (token.kind !== 'word' || token.sentence !== tokens[from]!.sentence) return false
  if (token.nationality || ARABIC_SAYING.has(token.key)) return false
  if (NAME_LINKS.has(token.key)) return true
  if (token.given && previous.kind === 'word') return true
  // و between two names joins two people.
  if (!token.ordinary)
    return !(
      token.key.startsWith('و') &&
      token.readings.some(reading => reading.skip > 0 && tokens.some(other => other.key === reading.key))
    )
  // بشار الأسد، محمد بن سلمان، عبد الفتاح
  const afterName = previous.given || NAME_LINKS.has(previous.key)
  return (
    afterName &&
    token.key.startsWith('ال') &&
    token.key.length >= 5 &&
    !RELATIVES.has(token.key) &&
    at - from <= 2 &&
    !ARABIC_TITLES.has(bare(token.key)) &&
    !TITLE_TAILS.has(bare(token.key))
  )
}

/** Whether a title stands before, its own adjectives and bodies between. */
function isTitled(tokens: readonly ArabicToken[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const token = tokens[back]!
    if (token.sentence !== tokens[at]!.sentence || (token.kind !== 'word' && !/^[،,]$/.test(token.text)))
      return false
    if (token.kind !== 'word') continue
    const keys = token.readings.flatMap(reading => [reading.key, bare(reading.key)])
    if (keys.some(key => ARABIC_TITLES.has(key))) return true
    if (!token.nationality && !keys.some(key => TITLE_TAILS.has(key)) && !/^(?:ال|لل)/.test(token.key))
      return false
  }
  return false
}

function judge(
  tokens: readonly ArabicToken[],
  at: number,
  to: number,
  skip: number,
  titled: boolean,
): ArabicDraft | null {
  const words = tokens.slice(at, to)
  const given = words[0]!.given
  const several = words.length > 1
  const foreign = words.filter(word => !word.ordinary).length
  if (foreign === 0 && !(given && several)) return titled && given ? draft('PER', 0.5) : null
  const before = at > 0 ? tokens[at - 1]! : undefined
  const after = tokens[to]
  const saying = [before, after].some(word => word?.kind === 'word' && ARABIC_SAYING.has(word.key))
  if (given && several) return draft('PER', 0.85)
  if (titled) return draft('PER', several ? 0.85 : 0.65)
  if (saying) return draft('PER', several ? 0.75 : 0.6)
  if (words.some(word => FOREIGN_LETTERS.test(word.text))) return draft('PER', 0.55)
  if (before?.readings.some(reading => PLACE_HEADS.has(bare(reading.key)))) return draft('LOC', 0.65)
  if (before && /^(?:في|الي|من)$/.test(before.key) && !several) return draft('LOC', 0.35)
  return draft('PER', several && foreign > 1 ? 0.5 : 0.3)

  function draft(type: 'PER' | 'LOC', confidence: number): ArabicDraft {
    return { at, to, skip, type, confidence, known: [] }
  }
}
