import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Failure, Result } from '../../shared/result.ts'
import { glossesStore } from '../state/glosses-store.ts'

/** Milliseconds after which a card is shown even though the answer is not there yet. */
const PATIENCE = 80

type Question<T> = () => Promise<Result<T>>
type Asked<T> = {
  readonly question: Question<T>
  readonly changes: number
  readonly answer: T | Failure | null
}

/**
 * The answer to a question, which must be the same function as long as it asks the same. Undefined until something
 * is to be shown, then null while the answer is awaited. Asked anew when what is known of words has changed.
 */
export function useAnswer<T>(question: Question<T> | null): T | Failure | null | undefined {
  const changes = useStore(glossesStore, state => state.changes)
  const [asked, setAsked] = useState<Asked<T> | null>(null)

  useEffect(() => {
    if (!question) return
    let stays = true
    const impatient = setTimeout(
      // What was known before the change stays on show until what is known now replaces it.
      () =>
        setAsked(before => (before?.question === question ? before : { question, changes, answer: null })),
      PATIENCE,
    )
    void question().then(result => {
      clearTimeout(impatient)
      if (stays) setAsked({ question, changes, answer: result.ok ? result.value : result })
    })
    return () => {
      stays = false
      clearTimeout(impatient)
    }
  }, [question, changes])

  // What is known of the word before is not shown for this one.
  return question && asked?.question === question ? asked.answer : undefined
}
