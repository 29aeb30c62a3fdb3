import type { ReactNode } from 'react'
import { MARK_COLOURS, type MarkColour } from '../../shared/model/mark.ts'
import { useSpeak } from '../i18n/say.tsx'

/** The colours of the marker as buttons; the one that is chosen, if there is one, is told. */
export function ColourChoice({
  chosen,
  onChoose,
}: {
  readonly chosen?: MarkColour
  readonly onChoose: (colour: MarkColour) => void
}): ReactNode {
  const { speak } = useSpeak()
  return MARK_COLOURS.map(colour => (
    <button
      key={colour}
      type="button"
      className="mark-tool"
      aria-label={speak(`marks.colour-${colour}`)}
      title={speak(`marks.colour-${colour}`)}
      aria-pressed={chosen === undefined ? undefined : chosen === colour}
      onClick={() => onChoose(colour)}
    >
      <MarkDot colour={colour} />
    </button>
  ))
}

/** A colour of the marker. */
export const MarkDot = ({ colour }: { readonly colour: MarkColour }): ReactNode => (
  <span className={`mark-dot mark-dot-${colour}`} aria-hidden="true" />
)
