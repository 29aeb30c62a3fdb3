import { useEffect, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { layoutFor } from '../state/layout.ts'
import { lookInForce } from '../state/look.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { settingsStore } from '../state/settings-store.ts'
import { followKeptWords } from './keep-words.ts'
import { paintKept } from './paint-kept.ts'

/** Follows the kept words of the article and draws the lines under them. Drawn after the page. */
export function ReaderKeptWords({ index }: { readonly index: ReadingIndex }): null {
  const layout = useStore(settingsStore, state => layoutFor(lookInForce(state.settings).layout, index))
  useEffect(followKeptWords, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout draws every row anew
  useLayoutEffect(() => paintKept(index), [index, layout])
  return null
}
