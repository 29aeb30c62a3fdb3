import type { WordGloss } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { partnersOf, type ReadingIndex } from '../state/reading-index.ts'

/** Glosses already asked for; an article is put aside whole, so its words go with it. */
const known = new WeakMap<ReadingIndex, Map<string, Promise<Result<WordGloss>>>>()

/** What a word of an Arabic sentence means there; offsets are into the sentence. Asked once for each word. */
export function glossWord(index: ReadingIndex, sentence: number, word: Span): Promise<Result<WordGloss>> {
  const asked = known.get(index) ?? new Map<string, Promise<Result<WordGloss>>>()
  known.set(index, asked)
  const key = `${sentence}:${word.from}`
  const before = asked.get(key)
  if (before) return before
  const { arabic, english } = index.reading
  const partners = partnersOf(index, { side: 'arabic', sentence })
  const answer = bridge
    .glossWord({
      sentence: slice(arabic, arabic.sentences[sentence]!),
      from: word.from,
      to: word.to,
      ...(partners.length > 0 && {
        english: partners.map(at => slice(english, english.sentences[at]!)).join(' '),
      }),
    })
    .then(result => {
      // A refusal may be over the next time.
      if (!result.ok) asked.delete(key)
      return result
    })
  asked.set(key, answer)
  return answer
}
