import type { Lexicon } from '../arabic/lexicon.ts'
import type { Mention } from '../model/entity.ts'
import type { Text } from '../model/text.ts'
import { classifyEnglish } from './classify-english.ts'
import { commonEnglishWords, isCommonEnglish } from './english-common-words.ts'
import { ENGLISH_TITLES, NOT_NAMES, SAYING, SOFT_TITLES } from './english-cues.ts'
import { dropsAtStart, endsNoName, isRegional, isShouted, knownEnds } from './english-edges.ts'
import { capitalRuns, isCapital, type Run } from './english-runs.ts'
import {
  type Draft,
  draftOf,
  endsInHead,
  isNationality,
  knownAt,
  type Scene,
  setScene,
} from './english-scene.ts'
import type { Gazetteer } from './gazetteer.ts'
import { givenNames } from './given-names.ts'
import { englishTokens } from './name-tokens.ts'
import { settleMentions } from './settle-mentions.ts'

/** The names of an English text, in order, none overlapping; possessives and titles stay outside. */
export function recogniseEnglish(
  text: Text,
  knowledge: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon },
): Mention[] {
  const scene = setScene(englishTokens(text), knowledge.gazetteer, commonEnglishWords(knowledge.lexicon))
  const drafts = capitalRuns(scene.tokens)
    .flatMap(run => splitPairs(scene, run))
    .flatMap(run => readRun(scene, run, false))
  drafts.push(...quotedTitles(scene), ...halvesOfCountries(scene, drafts))
  return settleMentions(
    text,
    drafts.map(draft => ({
      from: scene.tokens[draft.from]!.from,
      to: scene.tokens[draft.to - 1]!.to,
      type: draft.type,
      confidence: draft.confidence,
      known: draft.known,
      words: scene.words.slice(draft.from, draft.to),
    })),
    0.5,
  )
}

/** Two names joined by a hyphen, each met alone elsewhere: Kim-Trump. */
function splitPairs(scene: Scene, run: Run): Run[] {
  const { tokens, words, inner, gazetteer } = scene
  const alone = (at: number) => inner.has(words[at]!) || gazetteer.englishSurnames.has(words[at]!)
  for (let at = run.from + 1; at < run.to; at++)
    if (tokens[at]!.glued && isCapital(tokens[at]) && at - run.from === 1 && alone(at) && alone(at - 1))
      if (!knownAt(scene, at - 1, at + 1) || knownAt(scene, at - 1, at + 1)!.count === 1)
        return [{ from: run.from, to: at }, ...splitPairs(scene, { from: at, to: run.to })]
  return [run]
}

/** The names within one run of capitals. */
function readRun(scene: Scene, run: Run, titled: boolean): Draft[] {
  const { tokens, words } = scene
  let { from, to } = run
  if (isRegional(scene, from, to)) return []
  while (from < to && dropsAtStart(scene, from, to)) from++
  while (
    to > from &&
    ((!isCapital(tokens[to - 1]) && !tokens[to - 1]!.glued) || endsNoName(scene, from, to - 1))
  )
    to--
  if (from >= to) return []
  const known = knownAt(scene, from, to)
  if (known && known.count === to - from)
    return to - from === 1 && NOT_NAMES.has(words[from]!) ? [] : [draftOf(from, to, known, scene)]
  const title = findTitle(scene, from, to, known?.count ?? 0)
  if (title >= 0) {
    const before = title > from ? readRun(scene, { from, to: title }, false) : []
    return [...before, ...readRun(scene, { from: title + 1, to }, true)]
  }
  if (isNationality(scene, words[from]!) && !endsInHead(scene, to) && !knownEnds(scene, from + 1, to - 1)) {
    const country = known && known.count === 1 ? [draftOf(from, from + 1, known, scene)] : []
    return [...country, ...readRun(scene, { from: from + 1, to }, titled)]
  }
  if (known && !endsInHead(scene, to) && !knownEnds(scene, from + 1, to - 1)) {
    const type = scene.gazetteer.entries[known.entries[0]!]!.type
    // Known names of places and bodies do not grow by words that are no heads: Washington | Donald Trump.
    if (known.count > 1 || (type !== 'PER' && givenNames().english.has(words[from + 1]!)))
      return [
        draftOf(from, from + known.count, known, scene),
        ...readRun(scene, { from: from + known.count, to }, false),
      ]
  }
  for (let at = from + 1; at < to; at++) {
    const inside = knownAt(scene, at, to)
    // The words before a known name are apart from it, but for a country: U.S. Department of Justice.
    if (inside && inside.count > 1 && at + inside.count === to)
      return known && known.count === at - from && scene.gazetteer.entries[inside.entries[0]!]!.type === 'ORG'
        ? [{ ...draftOf(at, to, inside, scene), from }]
        : [...readRun(scene, { from, to: at }, titled), draftOf(at, to, inside, scene)]
  }
  if (isShouted(scene, from, to)) return known ? [draftOf(from, from + known.count, known, scene)] : []
  const draft = guess(scene, from, to, titled)
  const longer =
    known && known.count < to - from && scene.gazetteer.entries[known.entries[0]!]!.type === draft.type
  return [longer && draft.type === 'ORG' ? { ...draft, known: known.entries } : draft]
}

/** The first title in a run that is not the beginning of an office's name or of a known name. */
function findTitle(scene: Scene, from: number, to: number, known: number): number {
  for (let at = from + known; at < to; at++) {
    const word = scene.words[at]!
    const inside = at > from ? knownAt(scene, at, to) : null
    if (inside && inside.count > 1) {
      at += inside.count - 1
      continue
    }
    if (!ENGLISH_TITLES.has(word)) continue
    // Department of Justice, Ministry of Defence
    if (at > from + 1 && /^(?:of|for)$/.test(scene.words[at - 1]!)) continue
    if (SOFT_TITLES.has(word) && endsInHead(scene, to) && !hasHardTitle(scene, at + 1, to)) continue
    return at
  }
  return -1
}

const hasHardTitle = (scene: Scene, from: number, to: number): boolean =>
  scene.words.slice(from, to).some(word => ENGLISH_TITLES.has(word) && !SOFT_TITLES.has(word))

function guess(scene: Scene, from: number, to: number, titled: boolean): Draft {
  const { tokens, words } = scene
  const neighbour = (at: number) =>
    tokens[at] && tokens[at]!.sentence === tokens[from]!.sentence ? (words[at] ?? '') : ''
  const before = neighbour(from - 1)
  const after = neighbour(to)
  const behind = after === ',' || after === '"' || after === '”' ? neighbour(to + 1) : after
  const { type, confidence } = classifyEnglish(
    words.slice(from, to),
    tokens.slice(from, to).map(token => token.text),
    {
      before,
      after,
      titled: titled || ENGLISH_TITLES.has(before),
      speaks: SAYING.has(behind) || SAYING.has(before),
      beginsWith: scene.gazetteer.entries[knownAt(scene, from, to)?.entries[0] ?? -1]?.type,
      inPlace: scene.gazetteer.entries[knownAt(scene, to - 1, to)?.entries[0] ?? -1]?.type === 'LOC',
      common: words.slice(from, to).every(word => isCommonEnglish(word, scene.common)),
    },
  )
  const surname = to - from === 1 ? scene.gazetteer.englishSurnames.get(words[from]!) : undefined
  // Only its place in a list of capitals speaks for a body: a known family name speaks louder.
  if (surname && (type === 'PER' || confidence < 0.5))
    return { from, to, type: 'PER', confidence: Math.max(confidence, 0.75), known: surname }
  const alone = to - from === 1
  const unsure =
    (alone && tokens[from]!.first && !scene.inner.has(words[from]!)) ||
    scene.titleCase.has(tokens[from]!.sentence)
  const common = alone && isCommonEnglish(words[from]!, scene.common)
  return {
    from,
    to,
    type,
    confidence: confidence * (unsure ? 0.6 : 1) * (common ? 0.6 : 1),
    known: [],
  }
}

/** Short titles of works in quotation marks: "60 Minutes". */
function quotedTitles(scene: Scene): Draft[] {
  const drafts: Draft[] = []
  const { tokens } = scene
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || !/["“«]/.test(tokens[at - 1]?.text ?? '')) return
    let to = at + 1
    while (isCapital(tokens[to])) to++
    if (to > at + 1 && to - at <= 5 && /["”»]/.test(tokens[to]?.text ?? ''))
      drafts.push({ from: at, to, type: 'MISC', confidence: 0.7, known: [] })
  })
  return drafts
}

/** "the North" where North Korea was named before. */
function halvesOfCountries(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { tokens, words } = scene
  return tokens.flatMap((token, at): Draft[] => {
    if (!/^(?:North|South)$/.test(token.text) || words[at - 1] !== 'the' || isCapital(tokens[at + 1]))
      return []
    const country = drafts.findLast(
      draft =>
        draft.type === 'LOC' &&
        draft.to <= at &&
        draft.to - draft.from === 2 &&
        words[draft.from] === words[at],
    )
    return country ? [{ from: at, to: at + 1, type: 'LOC', confidence: 0.7, known: country.known }] : []
  })
}
