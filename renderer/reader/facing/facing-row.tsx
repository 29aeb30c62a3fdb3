import { memo, type ReactNode } from 'react'
import type { ReadingIndex } from '../../state/reading-index.ts'
import type { Row } from '../../state/rows-from-beads.ts'
import { keyOfPassage, PassageText, type Voice } from '../passage-text.tsx'
import { rowClasses } from '../row-classes.ts'

/** One row of the facing pages: the Arabic on the right, its English on the left, whatever the window speaks. */
export const FacingRow = memo(function FacingRow({
  index,
  row,
  at,
  alone,
  voice,
}: {
  readonly index: ReadingIndex
  readonly row: Row
  readonly at: number
  readonly alone: boolean
  readonly voice: Voice
}): ReactNode {
  return (
    <div className={rowClasses(row)} data-row={at}>
      <div className="side side-arabic" lang="ar" dir="rtl">
        {row.arabic.map(passage => (
          <PassageText
            key={keyOfPassage(passage)}
            index={index}
            side="arabic"
            passage={passage}
            voice={voice}
          />
        ))}
      </div>
      {!alone && (
        <div className="side side-english" lang="en" dir="ltr">
          {row.english.map(passage => (
            <PassageText
              key={keyOfPassage(passage)}
              index={index}
              side="english"
              passage={passage}
              voice={voice}
            />
          ))}
        </div>
      )}
    </div>
  )
})
