import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { layoutFor } from '../state/layout.ts'
import { lookInForce } from '../state/look.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { settingsStore } from '../state/settings-store.ts'
import { followMarking } from './follow-marking.ts'
import { followMarks } from './keep-marks.ts'
import { MarginMarks } from './margin-marks.tsx'
import { MarkCard } from './mark-card.tsx'
import { MarkTools } from './mark-tools.tsx'
import { paintMarks } from './paint-marks.ts'

/** Everything of highlights and notes that lies on the page and over it. Drawn after the page. */
export function ReaderMarks({ index }: { readonly index: ReadingIndex }): ReactNode {
  const layout = useStore(settingsStore, state => layoutFor(lookInForce(state.settings).layout, index))
  useEffect(followMarks, [])
  useEffect(followMarking, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout draws every row anew
  useLayoutEffect(() => paintMarks(index), [index, layout])
  return (
    <>
      <MarginMarks index={index} layout={layout} />
      <MarkTools />
      <MarkCard index={index} />
    </>
  )
}
