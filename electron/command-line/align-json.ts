import type { Reading } from '../../shared/model/article.ts'
import { kindOf, type Text } from '../../shared/model/text.ts'

/** A reading in the command line's format, which benchmarks and scripts rely on (version 1). */
export function alignJson({ arabic, english, beads, entities }: Reading) {
  return { version: 1, arabic: sideJson(arabic), english: sideJson(english), beads, entities }
}

const sideJson = (text: Text) => ({
  text: text.original,
  sentences: text.sentences.map(sentence => ({
    from: sentence.from,
    to: sentence.to,
    paragraph: sentence.block,
    kind: kindOf(text, sentence) === 'paragraph' ? 'text' : kindOf(text, sentence),
  })),
})
