import type { WordGloss } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { glossesStore } from '../state/glosses-store.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { glossAsk } from './gloss-ask.ts'

type Known = { readonly changes: number; readonly answers: Map<string, Promise<Result<WordGloss>>> }

/** Glosses already asked for; an article is put aside whole, so its words go with it. */
const known = new WeakMap<ReadingIndex, Known>()

/** What a word of an Arabic sentence means there; offsets are into the sentence. Asked once for each word. */
export function glossWord(index: ReadingIndex, sentence: number, word: Span): Promise<Result<WordGloss>> {
  const asked = answersOf(index)
  const key = `${sentence}:${word.from}`
  const before = asked.get(key)
  if (before) return before
  const answer = bridge.glossWord(glossAsk(index, sentence, word)).then(result => {
    // A refusal may be over the next time.
    if (!result.ok) asked.delete(key)
    return result
  })
  asked.set(key, answer)
  return answer
}

/** The answers that still hold: an own gloss or a dictionary changes words all over the article. */
function answersOf(index: ReadingIndex): Known['answers'] {
  const { changes } = glossesStore.getState()
  const before = known.get(index)
  if (before?.changes === changes) return before.answers
  const answers: Known['answers'] = new Map()
  known.set(index, { changes, answers })
  return answers
}
