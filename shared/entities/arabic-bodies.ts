import type { EntityType } from '../model/entity.ts'
import {
  BODY_HEADS,
  DEFINITE_BODY_HEADS,
  MEDIA_HEADS,
  PLACE_HEADS,
  PLACE_HEADS_INSIDE,
  RELATIVES,
  THING_HEADS,
  WORK_HEADS,
} from './arabic-cues.ts'
import { type ArabicDraft, type ArabicToken, bare } from './arabic-words.ts'

/** Words behind a head that still belong to its name. */
const LONGEST_TAIL = 5

/** Names that a head word announces: صحيفة "موسكو تايمز", وزارة العدل الأمريكية, مدينة ناشفيل. */
export function findBodies(tokens: readonly ArabicToken[], known: readonly ArabicDraft[]): ArabicDraft[] {
  const drafts: ArabicDraft[] = []
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    for (const { skip, key } of token.readings) {
      const head = bare(key)
      const is = (heads: ReadonlySet<string>) => heads.has(key) || heads.has(head)
      if (is(MEDIA_HEADS)) add(behindMedia(tokens, at, head))
      if (is(PLACE_HEADS)) add(behindPlace(tokens, at))
      if (BODY_HEADS.has(key) || (key !== head && DEFINITE_BODY_HEADS.has(head)))
        add(withTail(tokens, at, skip, key, 'ORG', known))
      if (THING_HEADS.has(key)) add(withTail(tokens, at, skip, key, 'MISC', known))
      if (PLACE_HEADS_INSIDE.has(key)) add(withTail(tokens, at, skip, key, 'LOC', known))
    }
  })
  return drafts
  function add(draft: ArabicDraft | null) {
    if (draft) drafts.push(draft)
  }
}

const isQuote = (token: ArabicToken | undefined): boolean => /^["“”«»'(]$/.test(token?.text ?? '')

/** The words in quotation marks behind a head, or the words there that the lexicon does not know. */
function behindMedia(tokens: readonly ArabicToken[], head: number, word: string): ArabicDraft | null {
  const type: EntityType = WORK_HEADS.has(word) ? 'MISC' : 'ORG'
  let at = head + 1
  while (tokens[at]?.nationality && tokens[at]!.sentence === tokens[head]!.sentence) at++
  if (isQuote(tokens[at])) {
    let to = at + 1
    while (to < tokens.length && tokens[to]!.kind !== 'mark' && to - at <= LONGEST_TAIL) to++
    if (to > at + 1 && isQuote(tokens[to]))
      return { at: at + 1, to, skip: 0, type, confidence: 0.8, known: [] }
    return null
  }
  let to = at
  while (isForeign(tokens, to, head) && to - at < 4) to++
  return to > at ? { at, to, skip: 0, type, confidence: 0.6, known: [] } : null
}

const isForeign = (tokens: readonly ArabicToken[], at: number, head: number): boolean => {
  const token = tokens[at]
  return (
    token?.kind === 'word' &&
    token.sentence === tokens[head]!.sentence &&
    !token.ordinary &&
    !token.nationality
  )
}

function behindPlace(tokens: readonly ArabicToken[], head: number): ArabicDraft | null {
  const at = head + 1
  if (!isForeign(tokens, at, head)) return null
  const to = isForeign(tokens, at + 1, head) ? at + 2 : at + 1
  return { at, to, skip: 0, type: 'LOC', confidence: 0.65, known: [] }
}

/** Behind a head these make a common noun: a board of directors, a jury, the prosecution. */
const GENERIC = /^(?:(?:ال)?اداره|المحلفين|الادعاء|التحرير|التدريس|النقل|العمل|البحث)$/

/** A head with the definite words, foreign words and known names that follow it without a mark. */
function withTail(
  tokens: readonly ArabicToken[],
  head: number,
  skip: number,
  key: string,
  type: EntityType,
  known: readonly ArabicDraft[],
): ArabicDraft | null {
  const whole = known.find(draft => draft.at === head)
  if (whole) return withNationality(tokens, whole)
  if (GENERIC.test(tokens[head + 1]?.key ?? '') || tokens[head - 1]?.key === 'مجلس') return null
  const definite = key.startsWith('ال') && !BODY_HEADS.has(key) && !THING_HEADS.has(key)
  let to = head + 1
  let sure = definite ? 0.35 : 0.45
  const isTail = (at: number) =>
    tokens[at]?.kind === 'word' && tokens[at]!.sentence === tokens[head]!.sentence
  // One word in the construct may stand between: مجلس طعون المهاجرين.
  if (
    !definite &&
    isTail(to) &&
    !isDefinite(tokens[to]!) &&
    isTail(to + 1) &&
    isDefinite(tokens[to + 1]!) &&
    !/^لل/.test(tokens[to + 1]!.key)
  )
    if (!known.some(draft => draft.at === to) && !tokens[to]!.nationality && tokens[to]!.key.length > 2) to++
  while (isTail(to) && to - head <= LONGEST_TAIL) {
    const token = tokens[to]!
    const name = known.find(draft => draft.at === to && draft.skip === 0)
    if (name && !definite && !(type === 'MISC' && tokens[name.to]?.nationality)) {
      to = name.to
      sure = Math.max(sure, 0.6)
      // A place may follow what happens to be a name too: جامعة إكس مرسيليا.
      if (known.some(draft => draft.at === to && draft.skip === 0 && draft.type === 'LOC') && isTail(to))
        continue
      break
    }
    if (RELATIVES.has(token.key)) break
    // المركز الوطني لمنع الكوارث
    if (/^ل[^ل]/.test(token.key) && to > head + 1 && isTail(to + 1) && isDefinite(tokens[to + 1]!) && !name) {
      to += 2
      continue
    }
    const article = isDefinite(token) || (/^وال/.test(token.key) && to > head + 1)
    if (!article && (token.ordinary || definite || to > head + 2)) break
    if (!article && isTail(to + 1)) {
      const next = tokens[to + 1]!
      if (
        next.nationality ||
        !next.ordinary ||
        known.some(draft => draft.at === to + 1 && draft.skip === 0)
      ) {
        to++
        continue
      }
    }
    if (token.nationality) sure = Math.max(sure, 0.62)
    to++
    if (!article) break
  }
  while (to > head + 1 && /^وال/.test(tokens[to - 1]!.key)) to--
  if (type === 'MISC') to = pastYear(tokens, to)
  if (to === head + 1) return null
  if (to === head + 2 && tokens[head + 1]!.nationality) sure -= 0.15
  return { at: head, to, skip, type, confidence: sure, known: [] }
}

/** A known name with the nationality behind it: مجلس الشيوخ الأمريكي. */
function withNationality(tokens: readonly ArabicToken[], known: ArabicDraft): ArabicDraft | null {
  const next = tokens[known.to]
  if (
    known.type === 'PER' ||
    !next?.nationality ||
    !next.key.startsWith('ال') ||
    next.sentence !== tokens[known.at]!.sentence
  )
    return null
  return { ...known, to: known.to + 1 }
}

const isDefinite = (token: ArabicToken): boolean => /^(?:ال|لل)/.test(token.key)

/** Past لعام 1996. */
export function pastYear(tokens: readonly ArabicToken[], at: number): number {
  const year = /^(?:ل?عام|ل?سنه)$/.test(tokens[at]?.key ?? '') ? at + 1 : at
  const token = tokens[year]
  const inSentence = token?.sentence === tokens[at - 1]?.sentence
  return token?.kind === 'number' && inSentence && /^(?:1[89]|20|١[٨٩]|٢٠)[\d٠-٩]{2}$/.test(token.text)
    ? year + 1
    : at
}

/** Words in Latin letters: names that the writer left as they are. */
export function findForeignScript(tokens: readonly ArabicToken[]): ArabicDraft[] {
  const drafts: ArabicDraft[] = []
  for (let at = 0; at < tokens.length; at++) {
    let to = at
    while (
      tokens[to]?.kind === 'word' &&
      /^\p{Lu}?[\p{Script=Latin}&.]+$/u.test(tokens[to]!.text) &&
      tokens[to]!.sentence === tokens[at]!.sentence
    )
      to++
    if (to === at) continue
    const acronym = to === at + 1 && /^\p{Lu}{2,}$/u.test(tokens[at]!.text)
    drafts.push({ at, to, skip: 0, type: acronym ? 'ORG' : 'MISC', confidence: 0.5, known: [] })
    at = to
  }
  return drafts
}

/** Short titles in quotation marks that begin with a number: "60 دقيقة". */
export function findQuoted(tokens: readonly ArabicToken[]): ArabicDraft[] {
  return tokens.flatMap((token, at): ArabicDraft[] => {
    if (token.kind !== 'number' || !isQuote(tokens[at - 1])) return []
    let to = at + 1
    while (tokens[to]?.kind === 'word' && to - at < 4) to++
    return to > at + 1 && isQuote(tokens[to])
      ? [{ at, to, skip: 0, type: 'MISC', confidence: 0.6, known: [] }]
      : []
  })
}
