import type { ReactNode } from 'react'
import type { Correction } from '../../shared/model/correction.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'
import { SayCorrection } from './say-correction.tsx'

/** The corrections that are kept but find no place in the texts as they are; nothing where all do. */
export function UnplacedCorrections({
  corrections,
}: {
  readonly corrections: readonly Correction[]
}): ReactNode {
  const { number } = useFormats()
  if (corrections.length === 0) return null
  return (
    <details className="unplaced">
      <summary>
        <Say id="correct.unplaced" count={corrections.length} values={{ n: number(corrections.length) }} />
      </summary>
      <ul>
        {corrections.map(correction => (
          <li key={JSON.stringify(correction)}>
            <SayCorrection correction={correction} />
          </li>
        ))}
      </ul>
    </details>
  )
}
