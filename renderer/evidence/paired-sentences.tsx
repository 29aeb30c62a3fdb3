import type { ReactNode } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'

/** Which sentences are one bead: “Sentence 7 of 13 ↔ English 7”. */
export function PairedSentences({
  index,
  bead,
}: {
  readonly index: ReadingIndex
  readonly bead: number
}): ReactNode {
  const { number, list } = useFormats()
  const { arabic, english } = index.reading.beads[bead]!
  const ofEnglish = <Say id="status.english" values={{ list: list(english.map(at => at + 1)) }} />
  return (
    <>
      <strong>
        {arabic.length > 0 ? (
          <Say
            id="status.sentence"
            values={{
              at: list(arabic.map(at => at + 1)),
              of: number(index.reading.arabic.sentences.length),
            }}
          />
        ) : (
          ofEnglish
        )}
      </strong>
      {arabic.length > 0 && english.length > 0 && (
        <>
          <span className="status-across" aria-hidden="true">
            ↔
          </span>
          <span>{ofEnglish}</span>
        </>
      )}
    </>
  )
}
