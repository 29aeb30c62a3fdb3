import { memo, type ReactNode, useRef } from 'react'
import type { Language } from '../../../shared/model/text.ts'
import { otherSide } from '../../state/place.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import type { Row } from '../../state/rows-from-beads.ts'
import { keyOfPassage, PassageText, type Voice } from '../passage-text.tsx'
import { rowClasses } from '../row-classes.ts'
import { GlossedSentence } from '../words/glossed-sentence.tsx'
import { useRowGlosses } from '../words/use-row-glosses.ts'
import { SentencesOnDemand } from './sentences-on-demand.tsx'

/** One row of a page in one language; the other side of a sentence opens under it, and glosses may stand under words. */
export const OneSideRow = memo(function OneSideRow({
  index,
  row,
  at,
  side,
  glossed,
  voice,
}: {
  readonly index: ReadingIndex
  readonly row: Row
  readonly at: number
  readonly side: Language
  readonly glossed: boolean
  readonly voice: Voice
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null)
  const glosses = useRowGlosses(index, row, ref, glossed)
  const across = otherSide(side)
  const under = (beads: readonly number[]) =>
    beads.map(bead => <SentencesOnDemand key={bead} index={index} bead={bead} side={across} voice={voice} />)
  const contentOf = (sentence: number) => {
    const gloss = glosses?.get(sentence)
    return (
      gloss && <GlossedSentence index={index} sentence={sentence} gloss={gloss} writing={voice.writing} />
    )
  }
  return (
    <div ref={ref} className={rowClasses(row)} data-row={at}>
      <div
        className={`side side-${side}`}
        lang={side === 'arabic' ? 'ar' : 'en'}
        dir={side === 'arabic' ? 'rtl' : 'ltr'}
      >
        {row[side].map(passage => (
          <PassageText
            key={keyOfPassage(passage)}
            index={index}
            side={side}
            passage={passage}
            voice={voice}
            under={under}
            contentOf={contentOf}
          />
        ))}
        {under(beadsWithoutPlace(index, row, side))}
      </div>
    </div>
  )
})

/** Beads of a row for which no passage of a side has a place, as an aside of the other side. */
function beadsWithoutPlace(index: ReadingIndex, row: Row, side: Language): number[] {
  const gaps = new Set(
    row[side].flatMap(({ pieces }) => pieces.flatMap(piece => (piece.kind === 'gap' ? piece.beads : []))),
  )
  return row.beads.filter(bead => index.reading.beads[bead]![side].length === 0 && !gaps.has(bead))
}
