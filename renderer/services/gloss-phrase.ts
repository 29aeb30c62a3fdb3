import type { PhraseGloss } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { glossAsk } from './gloss-ask.ts'

/** What several words of an Arabic sentence mean together and one by one; offsets are into the sentence. */
export const glossPhrase = (
  index: ReadingIndex,
  sentence: number,
  words: Span,
): Promise<Result<PhraseGloss>> => bridge.glossPhrase(glossAsk(index, sentence, words))
