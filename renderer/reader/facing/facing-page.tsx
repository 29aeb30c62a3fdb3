import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useSpeak } from '../../i18n/say.tsx'
import { registerPage } from '../../services/page-nodes.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { followPlace } from '../follow-place.ts'
import { followPointer } from '../follow-pointer.ts'
import { paintHighlights } from '../paint-highlights.ts'
import { FacingRow } from './facing-row.tsx'
import { LinkThread } from './link-thread.tsx'

/** The two texts of an article as facing pages, a row for each paragraph. */
export function FacingPage({
  index,
  lead,
}: {
  readonly index: ReadingIndex
  /** What stands above the text, as the line for a first start. */
  readonly lead: ReactNode
}): ReactNode {
  const { speak } = useSpeak()
  const ref = useRef<HTMLElement>(null)
  const alone = index.reading.english.sentences.length === 0

  useLayoutEffect(() => {
    const scroller = ref.current!
    const ends = [registerPage(scroller), paintHighlights(), followPlace(scroller), followPointer(scroller)]
    return () => {
      for (const end of ends) end()
    }
  }, [])

  useEffect(() => {
    let stays = true
    // A frame later the faces that the page needs are being loaded, and `ready` waits for them.
    requestAnimationFrame(async () => {
      await document.fonts.ready
      if (stays) document.documentElement.dataset.ready = 'true'
    })
    return () => {
      stays = false
      delete document.documentElement.dataset.ready
    }
  }, [])

  return (
    <main ref={ref} className={alone ? 'page page-alone' : 'page'} aria-label={speak('page.label')}>
      {lead}
      <div className="rows">
        {index.rows.map((row, at) => (
          <FacingRow key={row.beads[0]} index={index} row={row} at={at} alone={alone} />
        ))}
        {!alone && <LinkThread />}
      </div>
    </main>
  )
}
