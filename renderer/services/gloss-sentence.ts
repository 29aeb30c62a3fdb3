import type { PhraseGloss } from '../../shared/model/gloss.ts'
import type { Result } from '../../shared/result.ts'
import { glossesStore } from '../state/glosses-store.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { glossPhrase } from './gloss-phrase.ts'

type Known = { readonly changes: number; readonly answers: Map<number, Promise<Result<PhraseGloss>>> }

/** Sentences already asked for; an article is put aside whole, so its sentences go with it. */
const known = new WeakMap<ReadingIndex, Known>()

/** What an Arabic sentence means word by word. Asked once for each sentence, until what is known of words changes. */
export function glossSentence(index: ReadingIndex, sentence: number): Promise<Result<PhraseGloss>> {
  const { changes } = glossesStore.getState()
  const kept = known.get(index)
  const answers: Known['answers'] = kept?.changes === changes ? kept.answers : new Map()
  if (answers !== kept?.answers) known.set(index, { changes, answers })
  const before = answers.get(sentence)
  if (before) return before
  const { from, to } = index.reading.arabic.sentences[sentence]!
  const answer = glossPhrase(index, sentence, { from: 0, to: to - from }).then(result => {
    // A refusal may be over the next time.
    if (!result.ok) answers.delete(sentence)
    return result
  })
  answers.set(sentence, answer)
  return answer
}
