import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { PhraseGloss } from '../../../shared/model/gloss.ts'
import { glossSentence } from '../../services/gloss-sentence.ts'
import { whenNear } from '../../services/when-near.ts'
import { glossesStore } from '../../state/glosses-store.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import type { Row } from '../../state/rows-from-beads.ts'

type Glosses = ReadonlyMap<number, PhraseGloss>

/**
 * What the words of the Arabic sentences of a row mean, from the moment when the row comes near the view; null before.
 * The row says `rowdrawn` when its text has been laid anew with them.
 */
export function useRowGlosses(
  index: ReadingIndex,
  row: Row,
  ref: RefObject<HTMLElement | null>,
  wanted: boolean,
): Glosses | null {
  const [glosses, setGlosses] = useState<Glosses | null>(null)

  useEffect(() => {
    if (!wanted || !ref.current) return
    let stays = true
    let asks = 0
    const ask = async () => {
      const mine = ++asks
      const sentences = row.beads.flatMap(bead => index.reading.beads[bead]!.arabic)
      const answers = await Promise.all(
        sentences.map(async sentence => [sentence, await glossSentence(index, sentence)] as const),
      )
      if (!stays || mine !== asks) return
      // A sentence that cannot be glossed now stays as it is written.
      setGlosses(new Map(answers.flatMap(([at, answer]) => (answer.ok ? [[at, answer.value] as const] : []))))
    }
    let endChanges: (() => void) | null = null
    const endNear = whenNear(ref.current, () => {
      void ask()
      endChanges = glossesStore.subscribe(() => void ask())
    })
    return () => {
      stays = false
      endNear()
      endChanges?.()
    }
  }, [index, row, ref, wanted])

  useLayoutEffect(() => {
    if (glosses) ref.current?.dispatchEvent(new Event('rowdrawn', { bubbles: true }))
  }, [glosses, ref])
  return wanted ? glosses : null
}
