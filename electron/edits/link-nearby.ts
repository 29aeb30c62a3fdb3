import { foldArabicName, foldEnglish } from '../../shared/entities/fold-names.ts'
import { linkMentions } from '../../shared/entities/link-mentions.ts'
import { recogniseArabic } from '../../shared/entities/recognise-arabic.ts'
import { recogniseEnglish } from '../../shared/entities/recognise-english.ts'
import { repairByPartner } from '../../shared/entities/repair-by-partner.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { overlap, type Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { named } from './carry-entities.ts'

/** Beads on each side of those that changed whose names are evidence for theirs. */
const NEIGHBOURHOOD = 3

type Range = { readonly from: number; readonly to: number }

/**
 * A reading with the names of the sentences that changed on one side, and of those that face them, recognised and
 * linked. What is found joins the entities that are there: the one whose mention it is linked with, or one of its name.
 */
export function linkNearby(reading: Reading, side: Language, changed: Range, knowledge: Knowledge): Reading {
  const { beads, english } = reading
  const touched = beads.flatMap((bead, at) => (bead[side].some(one => isIn(changed, one)) ? [at] : []))
  const isTouched = new Set(touched)
  const isNear = new Set(touched.flatMap(at => range(at - NEIGHBOURHOOD, at + NEIGHBOURHOOD + 1)))
  const near = beads.filter((_, at) => isNear.has(at))
  const part = partOf(reading, near)
  const englishMentions = recogniseEnglish(part.english, knowledge)
  const { repairs } = repairByPartner(part.arabic, part.english, part.beads, englishMentions, knowledge)
  const arabic: Text = { ...reading.arabic, repairs }
  const partArabic = { ...part.arabic, repairs }
  const mentions = { arabic: recogniseArabic(partArabic, knowledge), english: englishMentions }
  const found = linkMentions(partArabic, part.english, part.beads, mentions, knowledge)
  const open = { arabic: [] as Span[], english: [] as Span[] }
  for (const at of isTouched)
    for (const language of ['arabic', 'english'] as const)
      for (const one of beads[at]![language]) open[language].push(reading[language].sentences[one]!)
  return { arabic, english, beads, entities: join(reading.entities, found, open, { arabic, english }) }
}

const isIn = ({ from, to }: Range, at: number): boolean => from <= at && at < to
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** Some beads of a reading with their sentences alone; offsets stay those of the whole texts. */
function partOf({ arabic, english }: Reading, near: Reading['beads']) {
  const sentencesOf = (side: Language) => near.flatMap(bead => bead[side]).sort((a, b) => a - b)
  const kept = { arabic: sentencesOf('arabic'), english: sentencesOf('english') }
  const numbers = (side: Language) => new Map(kept[side].map((sentence, at) => [sentence, at]))
  const of = { arabic: numbers('arabic'), english: numbers('english') }
  const only = (text: Text): Text => ({
    ...text,
    sentences: kept[text.language].map(at => text.sentences[at]!),
  })
  return {
    arabic: only(arabic),
    english: only(english),
    beads: near.map(bead => ({
      ...bead,
      arabic: bead.arabic.map(at => of.arabic.get(at)!),
      english: bead.english.map(at => of.english.get(at)!),
    })),
  }
}

type Draft = { entity: Entity; readonly arabic: Span[]; readonly english: Span[]; isTouched: boolean }

/** The entities that were there with what was found in the open sentences. */
function join(
  entities: readonly Entity[],
  found: readonly Entity[],
  open: Readonly<Record<Language, readonly Span[]>>,
  texts: Readonly<Record<Language, Text>>,
): Entity[] {
  const drafts: Draft[] = entities.map(entity => ({
    entity,
    arabic: [...entity.arabic],
    english: [...entity.english],
    isTouched: false,
  }))
  for (const one of found) {
    const fresh = (['arabic', 'english'] as const).flatMap(side =>
      one[side]
        .filter(span => open[side].some(sentence => overlap(sentence, span)))
        .map(span => ({ side, span, taken: takenBy(drafts, side, span) })),
    )
    // A mention that is known as it stands, or within a longer one, says nothing new.
    const news = fresh.filter(({ side, span, taken }) =>
      taken.every(draft => draft[side].every(old => !overlap(old, span) || lengthOf(old) < lengthOf(span))),
    )
    if (news.length === 0) continue
    const owner = ownerOf(drafts, one) ?? newDraft(drafts, one)
    for (const { side, span, taken } of news) {
      for (const draft of taken) {
        remove(draft[side], span)
        draft.isTouched = true
      }
      owner[side].push(span)
      owner.isTouched = true
    }
  }
  return drafts
    .filter(draft => draft.arabic.length + draft.english.length > 0)
    .map(({ entity, arabic, english, isTouched }) => {
      if (!isTouched) return entity
      const inOrder = (spans: readonly Span[]) => spans.toSorted((a, b) => a.from - b.from)
      return named({ ...entity, arabic: inOrder(arabic), english: inOrder(english) }, texts)
    })
    .sort((a, b) => firstPlace(a) - firstPlace(b))
}

const lengthOf = ({ from, to }: Span): number => to - from

/** The order of the linker: by the Arabic, those that stand in the English alone behind. */
const firstPlace = ({ arabic, english }: Entity): number => arabic[0]?.from ?? 1e9 + (english[0]?.from ?? 0)

const takenBy = (drafts: readonly Draft[], side: Language, span: Span): Draft[] =>
  drafts.filter(draft => draft[side].some(old => overlap(old, span)))

function remove(spans: Span[], over: Span): void {
  for (let at = spans.length - 1; at >= 0; at--) if (overlap(spans[at]!, over)) spans.splice(at, 1)
}

function newDraft(drafts: Draft[], entity: Entity): Draft {
  const draft: Draft = { entity, arabic: [], english: [], isTouched: true }
  drafts.push(draft)
  return draft
}

/** The entity with which most mentions of one that was found are shared, or else one of its name and type. */
function ownerOf(drafts: readonly Draft[], found: Entity): Draft | null {
  let owner: Draft | null = null
  let most = 0
  for (const draft of drafts) {
    const shared = (['arabic', 'english'] as const).reduce(
      (sum, side) => sum + found[side].filter(span => draft[side].some(old => overlap(old, span))).length,
      0,
    )
    if (shared <= most) continue
    owner = draft
    most = shared
  }
  if (owner) return owner
  const keys = keysOf(found)
  return (
    drafts.find(
      ({ entity }) => entity.type === found.type && keysOf(entity).some(key => keys.includes(key)),
    ) ?? null
  )
}

/** The names of an entity as they compare. */
const keysOf = ({ name }: Entity): string[] => [
  ...(name.arabic === undefined ? [] : [foldArabicName(name.arabic)]),
  ...(name.english === undefined ? [] : [foldEnglish(name.english)]),
]
