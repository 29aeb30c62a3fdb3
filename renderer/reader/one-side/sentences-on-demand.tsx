import { Fragment, type ReactNode } from 'react'
import type { Language } from '../../../shared/model/text.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { SentenceText, type Voice } from '../passage-text.tsx'

/** The sentences of a bead on the side that is shown on demand; hidden until the bead is pinned. */
export function SentencesOnDemand({
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
  const sentences = index.reading.beads[bead]![side]
  if (sentences.length === 0) return null
  return (
    <span
      className={`on-demand side-${side}`}
      lang={side === 'arabic' ? 'ar' : 'en'}
      dir={side === 'arabic' ? 'rtl' : 'ltr'}
      data-on-demand={bead}
    >
      {sentences.map((sentence, at) => (
        <Fragment key={sentence}>
          {at > 0 && ' '}
          <SentenceText index={index} side={side} sentence={sentence} voice={voice} />
        </Fragment>
      ))}
    </span>
  )
}
