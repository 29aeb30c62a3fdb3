import { Fragment, type ReactNode } from 'react'
import { kindOf, type Language, type Text } from '../../shared/model/text.ts'
import type { Formats } from '../i18n/formats.ts'
import type { Speak } from '../i18n/say.tsx'
import { isDoubtful, partnersOf, type ReadingIndex } from '../state/reading-index.ts'
import type { Passage } from '../state/rows-from-beads.ts'
import { hiddenIn, showText, type Writing } from '../state/shown-text.ts'

/** How the page speaks and writes: handed down, for a page may have thousands of rows and each hook would listen for itself. */
export type Voice = { readonly speak: Speak; readonly formats: Formats; readonly writing: Writing }

/** What tells the passages of a row apart. */
export const keyOfPassage = ({ pieces }: Passage): string => {
  const first = pieces[0]!
  return first.kind === 'gap' ? `gap-${first.beads[0]}` : `${first.sentence}`
}

/** One passage of one side: its sentences, and marks where sentences of the other side have no partner. */
export function PassageText({
  index,
  side,
  passage,
  voice,
  under,
  contentOf,
}: {
  readonly index: ReadingIndex
  readonly side: Language
  readonly passage: Passage
  readonly voice: Voice
  /** What stands under the last sentence of a bead, or under a mark for beads without any. */
  readonly under?: (beads: readonly number[]) => ReactNode
  /** What a sentence shows instead of its bare text. */
  readonly contentOf?: (sentence: number) => ReactNode
}): ReactNode {
  const Tag = passage.kind === 'heading' ? 'h2' : 'p'
  return (
    <Tag className={`passage passage-${passage.kind}`}>
      {passage.pieces.map((piece, at) => {
        if (piece.kind === 'gap')
          return (
            <Fragment key={`gap-${piece.beads[0]}`}>
              {at > 0 && ' '}
              <GapMark index={index} side={side} beads={piece.beads} voice={voice} />
              {under?.(piece.beads)}
            </Fragment>
          )
        const { sentence } = piece
        const bead = index.beadOf[side][sentence]!
        return (
          <Fragment key={sentence}>
            {at > 0 && spaceBefore(index.reading[side], sentence)}
            <SentenceText index={index} side={side} sentence={sentence} voice={voice}>
              {contentOf?.(sentence)}
            </SentenceText>
            {index.reading.beads[bead]![side].at(-1) === sentence && under?.([bead])}
          </Fragment>
        )
      })}
    </Tag>
  )
}

/** One sentence, its text as one node unless something else is given. */
export function SentenceText({
  index,
  side,
  sentence,
  voice,
  children,
}: {
  readonly index: ReadingIndex
  readonly side: Language
  readonly sentence: number
  readonly voice: Voice
  readonly children?: ReactNode
}): ReactNode {
  const text = index.reading[side]
  const span = text.sentences[sentence]!
  const original = text.original.slice(span.from, span.to)
  const hidden = side === 'arabic' ? hiddenIn(original, voice.writing) : []
  return (
    <span
      data-side={side}
      data-sentence={sentence}
      data-hidden={hidden.length > 0 ? hidden.join(' ') : undefined}
      tabIndex={-1}
      aria-description={spokenAbout(index, side, sentence, voice)}
    >
      {children ?? (side === 'arabic' ? showText(original, voice.writing) : original)}
    </span>
  )
}

/** The mark of a place where sentences of the other side have no partner. */
export function GapMark({
  index,
  side,
  beads,
  voice: { speak, formats },
}: {
  readonly index: ReadingIndex
  readonly side: Language
  readonly beads: readonly number[]
  readonly voice: Voice
}): ReactNode {
  const count = gapSize(index, side, beads)
  const name = speak.counted(`page.gap-${side}`, count, { n: formats.number(count) })
  return <span className="gap" role="img" aria-label={name} title={name} data-gap={beads[0]} />
}

/** What stands between a sentence and the one before: nothing where the original has nothing. */
export function spaceBefore(text: Text, sentence: number): string {
  const before = text.sentences[sentence - 1]
  return before && before.to === text.sentences[sentence]!.from ? '' : ' '
}

/** How many sentences find no partner in a gap on a side. */
function gapSize(index: ReadingIndex, side: Language, beads: readonly number[]): number {
  const across = side === 'arabic' ? 'english' : 'arabic'
  return beads.reduce((sum, bead) => sum + index.reading.beads[bead]![across].length, 0)
}

/** “Sentence 12, linked to English sentence 11”. */
function spokenAbout(
  index: ReadingIndex,
  side: Language,
  sentence: number,
  { speak, formats }: Voice,
): string {
  const { reading } = index
  const bead = index.beadOf[side][sentence]!
  const written = formats.number(sentence + 1)
  const parts = [speak(`page.${side}-sentence`, { sentence: written })]
  const partners = partnersOf(index, { side, sentence })
  if (partners.length > 0) {
    const list = formats.list(partners.map(partner => partner + 1))
    const across = side === 'arabic' ? 'english' : 'arabic'
    parts.push(speak.counted(`page.linked-${across}`, partners.length, { list }))
    if (isDoubtful(reading, bead)) parts.push(speak('page.doubtful'))
  } else if (kindOf(reading[side], reading[side].sentences[sentence]!) === 'aside') {
    parts.push(speak('page.aside'))
  } else if (reading.english.sentences.length > 0) parts.push(speak('page.no-partner'))
  if (reading.beads[bead]!.confirmed) parts.push(speak('links.confirmed'))
  return parts.join(speak('page.comma'))
}
