import { Fragment, memo, type ReactNode } from 'react'
import { kindOf, type Language } from '../../../shared/model/text.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import type { Row } from '../../state/rows-from-beads.ts'
import { GapMark, SentenceText, spaceBefore, type Voice } from '../passage-text.tsx'
import { rowClasses } from '../row-classes.ts'

/** One row of the interlinear page: each Arabic sentence with its English under it. */
export const InterlinearRow = memo(function InterlinearRow({
  index,
  row,
  at,
  voice,
}: {
  readonly index: ReadingIndex
  readonly row: Row
  readonly at: number
  readonly voice: Voice
}): ReactNode {
  return (
    <div className={rowClasses(row)} data-row={at}>
      {row.beads.map(bead => (
        <div key={bead} className="couplet">
          <CoupletSide index={index} bead={bead} side="arabic" voice={voice} />
          <CoupletSide index={index} bead={bead} side="english" voice={voice} />
        </div>
      ))}
    </div>
  )
})

function CoupletSide({
  index,
  bead,
  side,
  voice,
}: {
  readonly index: ReadingIndex
  readonly bead: number
  readonly side: Language
  readonly voice: Voice
}): ReactNode {
  const text = index.reading[side]
  const across = side === 'arabic' ? 'english' : 'arabic'
  const sentences = index.reading.beads[bead]![side]
  const first = sentences[0] ?? index.reading.beads[bead]![across][0]!
  const kind = kindOf(
    index.reading[sentences.length > 0 ? side : across],
    index.reading[sentences.length > 0 ? side : across].sentences[first]!,
  )
  // An aside is no part of the article, so nothing is missing beside it.
  if (sentences.length === 0 && kind === 'aside') return null
  const Tag = kind === 'heading' && sentences.length > 0 ? 'h2' : 'p'
  return (
    <div
      className={`side side-${side}`}
      lang={side === 'arabic' ? 'ar' : 'en'}
      dir={side === 'arabic' ? 'rtl' : 'ltr'}
    >
      <Tag className={`passage passage-${sentences.length > 0 ? kind : 'paragraph'}`}>
        {sentences.length === 0 && <GapMark index={index} side={side} beads={[bead]} voice={voice} />}
        {sentences.map((sentence, at) => (
          <Fragment key={sentence}>
            {at > 0 && (spaceBefore(text, sentence) || ' ')}
            <SentenceText index={index} side={side} sentence={sentence} voice={voice} />
          </Fragment>
        ))}
      </Tag>
    </div>
  )
}
