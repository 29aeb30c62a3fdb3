import type { ReactNode } from 'react'
import type { PhraseGloss } from '../../../shared/model/gloss.ts'
import { overlap } from '../../../shared/model/span.ts'
import { slice } from '../../../shared/model/text.ts'
import { glossedPieces, type NamedSpan } from '../../state/glossed-pieces.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { showText, type Writing } from '../../state/shown-text.ts'

/** An Arabic sentence with its meaning under each word or phrase. */
export function GlossedSentence({
  index,
  sentence,
  gloss,
  writing,
}: {
  readonly index: ReadingIndex
  readonly sentence: number
  readonly gloss: PhraseGloss
  readonly writing: Writing
}): ReactNode {
  const { arabic } = index.reading
  const text = slice(arabic, arabic.sentences[sentence]!)
  return glossedPieces(text, gloss.parts, namesIn(index, sentence)).map(piece =>
    piece.gloss === '' ? (
      showText(piece.text, writing)
    ) : (
      <ruby key={piece.from}>
        {showText(piece.text, writing)}
        <rt lang="en" dir="ltr">
          <span className="gloss">{piece.gloss}</span>
        </rt>
      </ruby>
    ),
  )
}

/** The names of a sentence that have an English one; of two that overlap, the longer. */
function namesIn(index: ReadingIndex, sentence: number): NamedSpan[] {
  const { from, to } = index.reading.arabic.sentences[sentence]!
  const names = index.mentions.arabic.flatMap(mention => {
    const english = index.reading.entities[mention.entity]!.name.english
    if (!english || mention.from < from || mention.to > to) return []
    return [{ from: mention.from - from, to: mention.to - from, gloss: english }]
  })
  return names.filter((name, at) => !names.some((other, k) => k < at && overlap(name, other)))
}
