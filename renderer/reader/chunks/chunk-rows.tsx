import { memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Layout } from '../../../shared/model/settings.ts'
import { noteChunk } from '../../services/page-nodes.ts'
import { leadingSide } from '../../state/layout.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { FacingRow } from '../facing/facing-row.tsx'
import { InterlinearRow } from '../interlinear/interlinear-row.tsx'
import { OneSideRow } from '../one-side/one-side-row.tsx'
import type { Voice } from '../passage-text.tsx'

/** A few rows of the page, which the browser lays out or skips together; bare until they are drawn. */
export const ChunkRows = memo(function ChunkRows({
  index,
  from,
  to,
  isDrawn,
  layout,
  alone,
  voice,
}: {
  readonly index: ReadingIndex
  readonly from: number
  readonly to: number
  readonly isDrawn: boolean
  readonly layout: Layout
  readonly alone: boolean
  readonly voice: Voice
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is noted are the elements that these drew
  useLayoutEffect(() => noteChunk(ref.current!), [index, layout, isDrawn])
  return (
    <div ref={ref} className="chunk" data-chunk="">
      {index.rows.slice(from, to).map((row, k) => {
        const at = from + k
        const key = row.beads[0]
        if (!isDrawn) return <div key={`bare-${key}`} className="row" data-row={at} />
        if (layout === 'facing')
          return <FacingRow key={key} index={index} row={row} at={at} alone={alone} voice={voice} />
        if (layout === 'sentences')
          return <InterlinearRow key={key} index={index} row={row} at={at} voice={voice} />
        return (
          <OneSideRow
            key={key}
            index={index}
            row={row}
            at={at}
            side={leadingSide(layout)}
            glossed={layout === 'words'}
            voice={voice}
          />
        )
      })}
    </div>
  )
})
