import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useFormats } from '../../i18n/formats.ts'
import { useSpeak } from '../../i18n/say.tsx'
import { copyOriginal } from '../../services/copy-original.ts'
import { followSelection } from '../../services/copy-pairs.ts'
import { registerPage, sayRowsDrawn } from '../../services/page-nodes.ts'
import { layoutFor } from '../../state/layout.ts'
import { lookInForce } from '../../state/look.ts'
import type { ReadingIndex } from '../../state/reading-index.ts'
import { settingsStore } from '../../state/settings-store.ts'
import { ChunkRows } from '../chunks/chunk-rows.tsx'
import { followChunks } from '../chunks/follow-chunks.ts'
import { useDrawnChunks } from '../chunks/use-drawn-chunks.ts'
import { followPlace } from '../follow-place.ts'
import { followPointer } from '../follow-pointer.ts'
import { followWordLinks } from '../follow-word-links.ts'
import { openOnDemand } from '../one-side/open-on-demand.ts'
import { paintHighlights } from '../paint-highlights.ts'
import { LinkThread } from './link-thread.tsx'

/** The two texts of an article in the layout of the settings, a row for each paragraph. */
export function FacingPage({
  index,
  lead,
}: {
  readonly index: ReadingIndex
  /** What stands above the text, as the line for a first start. */
  readonly lead: ReactNode
}): ReactNode {
  const { speak } = useSpeak()
  const formats = useFormats()
  const ref = useRef<HTMLElement>(null)
  const alone = index.reading.english.sentences.length === 0
  const layout = useStore(settingsStore, state => layoutFor(lookInForce(state.settings).layout, index))
  const tashkeel = useStore(settingsStore, state => lookInForce(state.settings).tashkeel)
  const digits = useStore(settingsStore, state => state.settings.digits)
  const voice = useMemo(
    () => ({ speak, formats, writing: { tashkeel, digits } }),
    [speak, formats, tashkeel, digits],
  )

  const { chunks, drawn, draw } = useDrawnChunks(index, layout, voice)

  // A correction may draw rows anew, so what was noted of them and painted over them is done again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted is the index in the store
  useLayoutEffect(() => registerPage(ref.current!, index, draw), [index, layout, draw])
  useLayoutEffect(() => followChunks(ref.current!, draw), [draw])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts the place somewhere else
  useLayoutEffect(() => followPlace(ref.current!), [layout])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(openOnDemand, [index, layout])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => paintHighlights(ref.current!), [index, layout])
  // Another way of writing lays the text of every row anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(sayRowsDrawn, [tashkeel, digits])
  useLayoutEffect(() => followPointer(ref.current!), [])
  useEffect(() => copyOriginal(ref.current!), [])
  useEffect(() => followSelection(ref.current!), [])
  useEffect(followWordLinks, [])

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
    <main
      ref={ref}
      className={`page page-${alone ? 'alone' : layout} page-of-${layout}`}
      aria-label={speak(layout === 'facing' ? 'page.label' : 'layouts.page')}
    >
      {lead}
      <div className="rows">
        {chunks.map(({ from, to }, at) => (
          <ChunkRows
            key={from}
            index={index}
            from={from}
            to={to}
            isDrawn={drawn.has(at)}
            layout={layout}
            alone={alone}
            voice={voice}
          />
        ))}
        {!alone && layout === 'facing' && <LinkThread />}
      </div>
    </main>
  )
}
