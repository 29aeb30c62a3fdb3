import type { Ask } from '../../shared/contract.ts'
import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { partnersOf, type ReadingIndex } from '../state/reading-index.ts'

/** A question about a stretch of an Arabic sentence, the English across with it as evidence. */
export function glossAsk(
  index: ReadingIndex,
  sentence: number,
  { from, to }: Span,
): Ask<'glossWord'> & Ask<'glossPhrase'> {
  const { arabic, english } = index.reading
  const partners = partnersOf(index, { side: 'arabic', sentence })
  return {
    sentence: slice(arabic, arabic.sentences[sentence]!),
    from,
    to,
    ...(partners.length > 0 && {
      english: partners.map(at => slice(english, english.sentences[at]!)).join(' '),
    }),
  }
}
