import type { SQLInputValue } from 'node:sqlite'
import { correction } from '../ipc/correction-schema.ts'
import { damaged } from './archive-refusal.ts'
import type { ArticleRows, TextRows } from './article-rows.ts'
import type { Row } from './table-shape.ts'

/**
 * Holds an article of an archive to what the library promises of every article: lists are numbered from 0, every
 * stretch lies within its text, every number names something. Throws `ArchiveRefusal`.
 */
export function checkReading({ id, texts, parts }: Omit<ArticleRows, 'digest'>): void {
  const refuse = (what: string): never => {
    throw damaged(`article ${id}: ${what}`)
  }
  const lengths = new Map<SQLInputValue, number>()
  const sentences = new Map<SQLInputValue, number>()
  for (const text of texts) {
    checkText(text, refuse)
    lengths.set(text.language, text.original.length)
    sentences.set(text.language, text.parts.get('sentence')!.length)
  }
  const rows = (table: string): readonly Row[] => parts.get(table)!
  const beads = rows('bead')
  const entities = rows('entity')
  if (!areNumbered(beads)) refuse('its pairings are not numbered')
  if (!areNumbered(entities)) refuse('its names are not numbered')
  for (const { language, sentence, bead } of rows('bead_sentence')) {
    if (!isBelow(sentence, sentences.get(language!) ?? 0)) refuse('a pairing names no sentence')
    if (!isBelow(bead, beads.length)) refuse('a sentence is in no pairing')
  }
  for (const { entity, language, from_offset, to_offset } of rows('mention')) {
    if (!isBelow(entity, entities.length)) refuse('a mention has no name')
    if (!isSpan(from_offset, to_offset, lengths.get(language!) ?? 0))
      refuse('a mention lies outside its text')
  }
  for (const { json } of rows('correction'))
    if (!correction.safeParse(parsed(json, refuse)).success) refuse('a correction is not as it should be')
  for (const row of rows('corrected_reading'))
    checkCorrected(
      parsed(row.beads, refuse),
      parsed(row.entities, refuse),
      parsed(row.unplaced, refuse),
      lengths,
      sentences,
      refuse,
    )
}

type Refuse = (what: string) => never

function checkText({ original, parts }: TextRows, refuse: Refuse): void {
  const blocks = parts.get('block')!
  for (const table of ['block', 'sentence', 'repair']) {
    const rows = parts.get(table)!
    if (!areNumbered(rows)) refuse('a part of its text is not numbered')
    for (const { from_offset, to_offset } of rows)
      if (!isSpan(from_offset, to_offset, original.length)) refuse('a stretch lies outside its text')
  }
  for (const { block } of parts.get('sentence')!)
    if (!isBelow(block, blocks.length)) refuse('a sentence is in no paragraph')
  const unedited = parts.get('unedited_text')!
  if (unedited.length > 1) refuse('a text was more than one before it was edited')
  for (const row of unedited) checkDivided(String(row.original), parsed(row.divided, refuse), refuse)
}

function checkDivided(original: string, divided: unknown, refuse: Refuse): void {
  const { blocks, sentences, repairs } = (divided ?? {}) as Loose
  const count = listOf(blocks, refuse).length
  for (const span of [blocks, sentences, repairs].flatMap(list => listOf(list, refuse)) as Loose[])
    if (!isSpan(span?.from, span?.to, original.length))
      refuse('a stretch lies outside the text before its edits')
  for (const sentence of sentences as Loose[])
    if (!isBelow(sentence.block, count)) refuse('a sentence before the edits is in no paragraph')
}

type Loose = Record<string, unknown>

function checkCorrected(
  beads: unknown,
  entities: unknown,
  unplaced: unknown,
  lengths: ReadonlyMap<SQLInputValue, number>,
  sentences: ReadonlyMap<SQLInputValue, number>,
  refuse: Refuse,
): void {
  for (const one of listOf(unplaced, refuse))
    if (!correction.safeParse(one).success) refuse('a correction is not as it should be')
  for (const bead of listOf(beads, refuse) as Loose[]) {
    if (typeof bead?.confidence !== 'number') refuse('a corrected pairing is not as it should be')
    for (const language of ['arabic', 'english'])
      for (const sentence of listOf(bead[language], refuse))
        if (!isBelow(sentence, sentences.get(language)!)) refuse('a corrected pairing names no sentence')
  }
  for (const entity of listOf(entities, refuse) as Loose[]) {
    const name = entity?.name as Loose | undefined
    const isNamed = (side: string) => name?.[side] === undefined || typeof name[side] === 'string'
    if (!name || !isNamed('arabic') || !isNamed('english')) refuse('a corrected name is not as it should be')
    if (!['PER', 'ORG', 'LOC', 'MISC'].includes(String(entity.type))) refuse('a corrected name has no type')
    if (typeof entity.confidence !== 'number') refuse('a corrected name is not as it should be')
    for (const language of ['arabic', 'english'])
      for (const span of listOf(entity[language], refuse) as Loose[])
        if (!isSpan(span?.from, span?.to, lengths.get(language)!))
          refuse('a corrected mention lies outside its text')
  }
}

function listOf(value: unknown, refuse: Refuse): unknown[] {
  return Array.isArray(value) ? value : refuse('what was corrected is no list')
}

function parsed(json: unknown, refuse: Refuse): unknown {
  try {
    return JSON.parse(String(json))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse('what was corrected is not JSON')
  }
}

/** In any order of the file, but each number once. */
const areNumbered = (rows: readonly Row[]): boolean =>
  rows.every(row => isBelow(row.number, rows.length)) &&
  new Set(rows.map(row => row.number)).size === rows.length

const isBelow = (value: unknown, end: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < end

const isSpan = (from: unknown, to: unknown, length: number): boolean =>
  isBelow(from, length + 1) && isBelow(to, length + 1) && (from as number) <= (to as number)
