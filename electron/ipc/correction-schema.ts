import { z } from 'zod'
import { type Correction, PLACE_CONTEXT } from '../../shared/model/correction.ts'
import type { Language } from '../../shared/model/text.ts'

const offset = z.int().nonnegative().max(100_000_000)
/** Longest name that a person gives, in UTF-16 units. */
const LONGEST_NAME = 300
/** Longest mention, and longest sentence or paragraph that a correction can name; one never divided is one sentence. */
const LONGEST_MENTION = 1000
const LONGEST_SENTENCE = 200_000
/** Sentences on one side of a confirmed bead. */
const MOST_SENTENCES = 200
/** Beads that are confirmed at once; more than any book has. */
const MOST_BEADS = 50_000

const givenName = z.string().max(LONGEST_NAME).regex(/\S/)
const type = z.enum(['PER', 'ORG', 'LOC', 'MISC'])
const sideOf = (...sides: [Language, ...Language[]]) => z.enum(sides)

/** A place of a text of a side with a quote of at most so many UTF-16 units. */
export const place = (side: z.ZodType<Language>, longest: number) =>
  z
    .strictObject({
      side,
      from: offset,
      to: offset,
      quote: z.string().min(1).max(longest),
      before: z.string().max(PLACE_CONTEXT),
      after: z.string().max(PLACE_CONTEXT),
    })
    .refine(({ from, to, quote }) => to - from === quote.length, 'the quote is as long as its place')

const mention = place(sideOf('arabic', 'english'), LONGEST_MENTION)
const sentences = (side: Language) => z.array(place(sideOf(side), LONGEST_SENTENCE)).max(MOST_SENTENCES)
const hasSentence = ({ arabic, english }: { readonly arabic: unknown[]; readonly english: unknown[] }) =>
  arabic.length + english.length > 0
const pairing = <Kind extends string>(kind: Kind) =>
  z
    .strictObject({ kind: z.literal(kind), arabic: sentences('arabic'), english: sentences('english') })
    .refine(hasSentence, 'at least one sentence')
const paired = z
  .strictObject({ arabic: sentences('arabic'), english: sentences('english') })
  .refine(hasSentence, 'at least one sentence')
const anywhere = place(sideOf('arabic', 'english'), LONGEST_SENTENCE)
/** What is put into a text; half a surrogate pair is no character, and could not be kept. */
const newText = z
  .string()
  .max(LONGEST_SENTENCE)
  .refine(text => !/[\p{Surrogate}\0]/u.test(text), 'nothing but characters')
const ofText = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), place: anywhere })
const all = z.literal(true).exactOptional()

/** A name in either language or in both. */
export const nameInBoth = z
  .strictObject({ arabic: givenName.exactOptional(), english: givenName.exactOptional() })
  .refine(({ arabic, english }) => arabic !== undefined || english !== undefined, 'at least one name')

/** A correction as the window may ask for it. */
export const correction: z.ZodType<Correction> = z.union([
  z.strictObject({ kind: z.literal('not-same'), mention }),
  z.strictObject({ kind: z.literal('same'), mention, with: mention, all }),
  z.strictObject({ kind: z.literal('rename'), mention, name: nameInBoth }),
  z.strictObject({ kind: z.literal('retype'), mention, type }),
  z.strictObject({ kind: z.literal('add-mention'), mention, type, with: mention.exactOptional() }),
  z.strictObject({ kind: z.literal('remove-mention'), mention, all }),
  pairing('pair'),
  z.strictObject({ kind: z.literal('pair-several'), beads: z.array(paired).min(1).max(MOST_BEADS) }),
  pairing('release'),
  z.strictObject({ kind: z.literal('edit-text'), place: anywhere, text: newText }),
  ofText('split-sentence'),
  ofText('join-sentences'),
  ofText('join-paragraphs'),
  z.strictObject({
    kind: z.literal('set-kind'),
    place: anywhere,
    block: z.enum(['paragraph', 'heading', 'aside']),
  }),
])
