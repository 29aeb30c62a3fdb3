import { type ReactNode, useEffect, useState } from 'react'
import { slice } from '../../shared/model/text.ts'
import { Say } from '../i18n/say.tsx'
import { explainPairing } from '../services/explain-pairing.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'

/** Milliseconds that the hand stays on a pairing before the engine is asked about it. */
const REST = 150
/** Words that are named; the surest. */
const MOST = 5

/** The words by which a pairing was seen, in English, the surest of them. */
export function PairingEvidence({
  index,
  bead,
}: {
  readonly index: ReadingIndex
  readonly bead: number
}): ReactNode {
  const [seen, setSeen] = useState<{ bead: number; words: string } | null>(null)
  useEffect(() => {
    const article = readingStore.getState().article?.id
    if (article === undefined) return
    let stays = true
    const rest = setTimeout(async () => {
      const answer = await explainPairing(index, article, bead)
      // What cannot be explained now is not shown; the pairing itself stands.
      if (!stays || !answer.ok) return
      const surest = [...answer.value].sort((a, b) => b.strength - a.strength).slice(0, MOST)
      const inOrder = surest.sort((a, b) => a.english.from - b.english.from)
      const words = new Set(inOrder.map(link => slice(index.reading.english, link.english)))
      setSeen({ bead, words: [...words].join(', ') })
    }, REST)
    return () => {
      stays = false
      clearTimeout(rest)
    }
  }, [index, bead])
  if (seen?.bead !== bead || seen.words === '') return null
  return (
    <span className="status-quiet status-evidence">
      <Say id="status.evidence" values={{ words: seen.words }} />
    </span>
  )
}
