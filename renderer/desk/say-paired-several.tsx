import type { ReactNode } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'

/** What a correction of several pairings at once says, as a clause without its full stop. */
export function SayPairedSeveral({ count }: { readonly count: number }): ReactNode {
  const { number } = useFormats()
  return <Say id="desk.said-several" count={count} values={{ n: number(count) }} />
}
