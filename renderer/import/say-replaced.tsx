import type { ReactNode } from 'react'
import type { Language } from '../../shared/model/text.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'

/** Says which sides of an article are other texts now, and what found no place in them. */
export function SayReplaced({
  sides,
  title,
  corrections,
  marks,
}: {
  readonly sides: readonly Language[]
  readonly title: string
  readonly corrections: number
  readonly marks: number
}): ReactNode {
  const { number } = useFormats()
  const what = sides.length > 1 ? 'both' : (sides[0] ?? 'both')
  return (
    <>
      <Say id={`import.replaced-${what}`} values={{ title }} />
      {corrections > 0 && (
        <>
          {' '}
          <Say id="import.lost-corrections" count={corrections} values={{ n: number(corrections) }} />
        </>
      )}
      {marks > 0 && (
        <>
          {' '}
          <Say id="import.lost-marks" count={marks} values={{ n: number(marks) }} />
        </>
      )}
    </>
  )
}
