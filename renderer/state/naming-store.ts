import { createStore } from 'zustand/vanilla'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Anchor } from './reading-store.ts'

/** Words of one sentence that the reader selected; offsets are into the whole text. */
export type SelectedWords = Span & { readonly side: Language; readonly anchor: Anchor }

/** The selected words, and whether they are being named. */
export type NamingState = { readonly selected: SelectedWords | null; readonly open: boolean }

/** What is selected on the page, as far as it can be a name. */
export const namingStore = createStore<NamingState>()(() => ({ selected: null, open: false }))

/** Opens the card in which the selected words are named; without any nothing happens. */
export const startNaming = (): void => namingStore.setState(({ selected }) => ({ open: selected !== null }))

/** Closes that card and forgets the words; answers whether it was open. */
export function endNaming(): boolean {
  const { open } = namingStore.getState()
  namingStore.setState({ selected: null, open: false })
  return open
}
