import type { ReactNode } from 'react'
import type { Correction, Place } from '../../shared/model/correction.ts'
import { assertNever } from '../../shared/result.ts'
import { SayPairedSeveral } from '../desk/say-paired-several.tsx'
import { SayTextCorrection } from '../edit/say-text-correction.tsx'
import { Say } from '../i18n/say.tsx'

/** What a correction says, as a clause without its full stop. */
export function SayCorrection({ correction }: { readonly correction: Correction }): ReactNode {
  switch (correction.kind) {
    case 'not-same':
      return <Say id="correct.apart" values={{ name: quoted(correction.mention) }} />
    case 'same':
      return isConfirming(correction) ? (
        <Say id="correct.right" values={{ name: quoted(correction.mention) }} />
      ) : (
        <Say id="correct.one" values={{ name: quoted(correction.mention), other: quoted(correction.with) }} />
      )
    case 'rename': {
      const { english, arabic } = correction.name
      return (
        <Say
          id="correct.called"
          values={{ name: quoted(correction.mention), called: english ?? arabic ?? '' }}
        />
      )
    }
    case 'retype':
      return <Say id={`correct.is-${correction.type}`} values={{ name: quoted(correction.mention) }} />
    case 'add-mention':
      return <Say id="correct.added" values={{ name: quoted(correction.mention) }} />
    case 'remove-mention':
      return (
        <Say
          id={correction.all ? 'correct.removed-all' : 'correct.removed'}
          values={{ name: quoted(correction.mention) }}
        />
      )
    case 'pair':
      return <Say id="correct.paired" />
    case 'pair-several':
      return <SayPairedSeveral count={correction.beads.length} />
    case 'release':
      return <Say id="correct.released" />
    case 'edit-text':
    case 'split-sentence':
    case 'join-sentences':
    case 'join-paragraphs':
    case 'set-kind':
      return <SayTextCorrection correction={correction} />
    default:
      return assertNever(correction)
  }
}

const quoted = ({ quote }: Place): string => quote.replace(/\s+/g, ' ')

/** A name that is said to be the same as itself is confirmed as it stands. */
const isConfirming = (correction: { readonly mention: Place; readonly with: Place }): boolean =>
  correction.mention.side === correction.with.side && correction.mention.from === correction.with.from
