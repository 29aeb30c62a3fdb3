import type { ReactNode } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'
import { isDoubtful, type ReadingIndex, standingOf } from '../state/reading-index.ts'
import { TickIcon } from '../ui/icons.tsx'
import { Sureness } from './sureness.tsx'

/** How a bead stands: confirmed, how sure the engine is of it, or that it has no partner. */
export function PairingStanding({
  index,
  bead,
}: {
  readonly index: ReadingIndex
  readonly bead: number
}): ReactNode {
  const { share } = useFormats()
  const { confidence } = index.reading.beads[bead]!
  const standing = standingOf(index.reading, bead)
  if (standing === 'confirmed')
    return (
      <>
        <TickIcon />
        <span>
          <Say id="links.confirmed" />
        </span>
      </>
    )
  if (standing !== 'paired')
    return (
      <span>
        <Say id={`status.${standing}`} />
      </span>
    )
  return (
    <>
      <Sureness of={confidence} />
      {/* No engine is wholly sure, so nothing is rounded up to certainty. */}
      <span>
        <Say id="status.sure" values={{ share: share(Math.floor(confidence * 100) / 100) }} />
        {isDoubtful(index.reading, bead) && (
          <>
            {' · '}
            <Say id="status.doubtful" />
          </>
        )}
      </span>
    </>
  )
}
