import { Fragment, memo, type ReactNode } from 'react'
import { kindOf, type Language, type Text } from '../../../shared/model/text.ts'
import { type Formats, useFormats } from '../../i18n/formats.ts'
import { type Speak, useSpeak } from '../../i18n/say.tsx'
import { isDoubtful, partnersOf, type ReadingIndex } from '../../state/reading-index.ts'
import type { Passage, Row } from '../../state/rows-from-beads.ts'

/** One row of the facing pages: the Arabic on the right, its English on the left, whatever the window speaks. */
export const FacingRow = memo(function FacingRow({
  index,
  row,
  at,
  alone,
}: {
  readonly index: ReadingIndex
  readonly row: Row
  readonly at: number
  readonly alone: boolean
}): ReactNode {
  const classes = ['row', `row-${row.kind}`, ...(row.continues ? ['row-continues'] : [])]
  return (
    <div className={classes.join(' ')} data-row={at}>
      <div className="side side-arabic" lang="ar" dir="rtl">
        {row.arabic.map(passage => (
          <PassageText key={keyOf(passage)} index={index} side="arabic" passage={passage} />
        ))}
      </div>
      {!alone && (
        <div className="side side-english" lang="en" dir="ltr">
          {row.english.map(passage => (
            <PassageText key={keyOf(passage)} index={index} side="english" passage={passage} />
          ))}
        </div>
      )}
    </div>
  )
})

const keyOf = ({ pieces }: Passage): string => {
  const first = pieces[0]!
  return first.kind === 'gap' ? `gap-${first.beads[0]}` : `${first.sentence}`
}

function PassageText({
  index,
  side,
  passage,
}: {
  readonly index: ReadingIndex
  readonly side: Language
  readonly passage: Passage
}): ReactNode {
  const { speak } = useSpeak()
  const formats = useFormats()
  const text = index.reading[side]
  const Tag = passage.kind === 'heading' ? 'h2' : 'p'
  return (
    <Tag className={`passage passage-${passage.kind}`}>
      {passage.pieces.map((piece, at) => {
        if (piece.kind === 'gap') {
          const count = gapSize(index, side, piece.beads)
          const name = speak.counted(`page.gap-${side}`, count, { n: formats.number(count) })
          return (
            <Fragment key={`gap-${piece.beads[0]}`}>
              {at > 0 && ' '}
              <span className="gap" role="img" aria-label={name} title={name} data-gap={piece.beads[0]} />
            </Fragment>
          )
        }
        const { sentence } = piece
        const span = text.sentences[sentence]!
        return (
          <Fragment key={sentence}>
            {at > 0 && spaceBefore(text, sentence)}
            <span
              data-side={side}
              data-sentence={sentence}
              tabIndex={-1}
              aria-description={spokenAbout(index, side, sentence, speak, formats)}
            >
              {text.original.slice(span.from, span.to)}
            </span>
          </Fragment>
        )
      })}
    </Tag>
  )
}

/** What stands between a sentence and the one before: nothing where the original has nothing. */
function spaceBefore(text: Text, sentence: number): string {
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
  speak: Speak,
  formats: Formats,
): string {
  const { reading } = index
  const written = formats.number(sentence + 1)
  const parts = [speak(`page.${side}-sentence`, { sentence: written })]
  const partners = partnersOf(index, { side, sentence })
  if (partners.length > 0) {
    const list = formats.list(partners.map(partner => partner + 1))
    const across = side === 'arabic' ? 'english' : 'arabic'
    parts.push(speak.counted(`page.linked-${across}`, partners.length, { list }))
    if (isDoubtful(reading, index.beadOf[side][sentence]!)) parts.push(speak('page.doubtful'))
  } else if (kindOf(reading[side], reading[side].sentences[sentence]!) === 'aside') {
    parts.push(speak('page.aside'))
  } else if (reading.english.sentences.length > 0) parts.push(speak('page.no-partner'))
  return parts.join(speak('page.comma'))
}
