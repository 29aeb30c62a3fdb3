import type { ReactNode } from 'react'
import type { TextCorrection } from '../../shared/model/correction.ts'
import { assertNever } from '../../shared/result.ts'
import { findChanges } from '../../shared/text/map-offsets.ts'
import { Say } from '../i18n/say.tsx'

/** Characters of a text that are enough to know it by. */
const ENOUGH = 40

/** What a correction of a text says, as a clause without its full stop. */
export function SayTextCorrection({ correction }: { readonly correction: TextCorrection }): ReactNode {
  const { quote } = correction.place
  switch (correction.kind) {
    case 'edit-text':
      return <SayEdit before={quote} after={correction.text} />
    case 'split-sentence':
      return <Say id="edit.said-split" values={{ text: ending(quote) }} />
    case 'join-sentences':
      return <Say id="edit.said-sentences" values={{ text: beginning(quote) }} />
    case 'join-paragraphs':
      return <Say id="edit.said-paragraphs" values={{ text: beginning(quote) }} />
    case 'set-kind':
      return <Say id={`edit.said-${correction.block}`} values={{ text: beginning(quote) }} />
    default:
      return assertNever(correction)
  }
}

function SayEdit({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const changes = findChanges(before, after)
  const [change] = changes
  if (changes.length !== 1 || !change) return <Say id="edit.said-text" values={{ text: beginning(after) }} />
  const old = before.slice(change.from, change.to)
  if (change.text.trim() === '' && change.text.includes('\n')) return <Say id="edit.said-break" />
  if (change.text.trim() === '') return <Say id="edit.said-removed" values={{ text: beginning(old) }} />
  if (old.trim() === '') return <Say id="edit.said-added" values={{ text: beginning(change.text) }} />
  return <Say id="edit.said-changed" values={{ old: beginning(old), text: beginning(change.text) }} />
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function beginning(text: string): string {
  const line = oneLine(text)
  return line.length <= ENOUGH ? line : `${line.slice(0, ENOUGH).trimEnd()}…`
}

function ending(text: string): string {
  const line = oneLine(text)
  return line.length <= ENOUGH ? line : `…${line.slice(-ENOUGH).trimStart()}`
}
