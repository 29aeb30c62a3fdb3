import type { Lexicon } from '../arabic/lexicon.ts'
import type { Mention } from '../model/entity.ts'
import type { Text } from '../model/text.ts'
import { findBodies, findForeignScript, findQuoted, pastYear } from './arabic-bodies.ts'
import { BODY_HEADS, MEDIA_HEADS } from './arabic-cues.ts'
import { findForeignNames } from './arabic-people.ts'
import { type ArabicDraft, type ArabicToken, bare, readArabicTokens } from './arabic-words.ts'
import { arabicKey } from './fold-names.ts'
import type { Gazetteer, NamePattern } from './gazetteer.ts'
import { type Found, longestName } from './match-gazetteer.ts'
import { arabicTokens } from './name-tokens.ts'
import { settleMentions } from './settle-mentions.ts'

/** The names of an Arabic text, in order, none overlapping; proclitics, titles and media heads stay outside. */
export function recogniseArabic(
  text: Text,
  knowledge: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon },
): Mention[] {
  const { gazetteer, lexicon } = knowledge
  const tokens = readArabicTokens(arabicTokens(text), gazetteer, lexicon)
  const known = findKnown(tokens, gazetteer)
  const drafts = [
    ...known,
    ...findBodies(tokens, known),
    ...findForeignNames(tokens, known),
    ...findForeignScript(tokens),
    ...findQuoted(tokens),
  ]
  return settleMentions(
    text,
    drafts.map(draft => {
      const first = tokens[draft.at]!
      const rest = tokens.slice(draft.at + 1, draft.to)
      const key = first.readings.find(reading => reading.skip === draft.skip)?.key ?? first.key
      return {
        from: first.from + draft.skip,
        to: tokens[draft.to - 1]!.to,
        type: draft.type,
        confidence: draft.confidence,
        known: draft.known,
        words: [key, ...rest.map(token => token.key)],
      }
    }),
    0.7,
  )
}

/** Names of the gazetteer, longest first. */
function findKnown(tokens: readonly ArabicToken[], gazetteer: Gazetteer): ArabicDraft[] {
  const drafts: ArabicDraft[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = knownAt(tokens, at, gazetteer)
    if (found) {
      drafts.push(found)
      at = found.to
    } else at++
  }
  return drafts
}

function knownAt(tokens: readonly ArabicToken[], at: number, gazetteer: Gazetteer): ArabicDraft | null {
  const token = tokens[at]!
  if (token.kind === 'mark') return null
  let best: (Found & { skip: number }) | null = null
  const keyAt = (offset: number) =>
    tokens[at + offset]?.sentence === token.sentence ? tokens[at + offset]!.key : undefined
  for (const { skip, key } of token.kind === 'word' ? token.readings : [{ skip: 0, key: token.key }]) {
    const found = longestName(gazetteer.arabic, key, keyAt) ?? withoutArticle(token, key, gazetteer)
    if (found && (!best || found.count > best.count)) best = { ...found, skip }
  }
  if (!best) {
    const people = gazetteer.arabicSurnames.get(token.key)
    if (!people || token.common) return null
    const confidence = token.ordinary ? 0.71 : 0.75
    return { at, to: at + 1, skip: 0, type: 'PER', confidence, known: people }
  }
  const entry = gazetteer.entries[best.entries[0]!]!
  if (best.count === 1 && PARTISANS.test(bare(token.key))) return null
  // الحرب في أوكرانيا tells of a place; it is no name.
  if (entry.type === 'MISC' && /^(?:في|علي|بين|ضد)$/.test(best.pattern.words[1] ?? '')) return null
  const announced = best.count > 1 && entry.type !== 'LOC' && standsBeforeName(best.pattern, entry.arabic)
  if (announced)
    return {
      at: at + 1,
      to: extended(tokens, at + best.count),
      skip: 0,
      type: entry.type,
      confidence: 0.95,
      known: best.entries,
    }
  const plain = best.count === 1 && (token.ordinary || best.skip > 0)
  const big = entry.type === 'LOC' && /^(?:country|capital|continent)/.test(entry.note)
  return {
    at,
    to:
      entry.type === 'MISC'
        ? pastYear(tokens, at + best.count)
        : entry.type === 'ORG'
          ? extended(tokens, at + best.count)
          : at + best.count,
    skip: best.skip,
    type: entry.type,
    confidence: best.count > 1 ? 0.95 : big && !(best.skip > 0 && token.common) ? 0.92 : plain ? 0.45 : 0.85,
    known: best.entries,
  }
}

/** The name of a thing or body that took an article: الإنستغرام. */
function withoutArticle(token: ArabicToken, key: string, gazetteer: Gazetteer): Found | null {
  if (bare(key) === key || token.ordinary || token.nationality) return null
  const fits = (pattern: NamePattern) =>
    pattern.words.length === 1 && /^(?:ORG|MISC)$/.test(gazetteer.entries[pattern.entry]!.type)
  return longestName(gazetteer.arabic, bare(key), () => undefined, fits)
}

/** Followers of a party, not the party: الجمهوريين, الديمقراطيون. */
const PARTISANS = /^(?:جمهوري|ديمقراطي|ديموقراطي|محافظ|اشتراكي|ليبرالي|شيوعي|اسلامي)(?:ون|ين)$/

/** Words that announce a name and are no part of it where they stand before it: صحيفة, قناة, تنظيم. */
const ANNOUNCING = /^(?:صحيفه|جريده|مجله|شبكه|قناه|موقع|اذاعه|محطه|منصه|تطبيق|تنظيم)$/

/** Whether the first word of a name only announces it, as the entry's other names show or its kind tells. */
function standsBeforeName(pattern: NamePattern, names: readonly string[]): boolean {
  const [head = '', ...rest] = pattern.words
  if (ANNOUNCING.test(head)) return true
  return (
    (MEDIA_HEADS.has(head) || BODY_HEADS.has(head)) && names.some(name => arabicKey(name) === rest.join(' '))
  )
}

/** Past the words that lengthen the name of a broadcaster or paper: إن بي سي نيوز. */
const extended = (tokens: readonly ArabicToken[], at: number): number =>
  /^(?:نيوز|تايمز|بوست|برس|سبورت|سبورتس)$/.test(tokens[at]?.key ?? '') ? at + 1 : at
