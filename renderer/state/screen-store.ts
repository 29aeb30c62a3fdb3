import { createStore } from 'zustand/vanilla'

/** The places of the application. */
export type Screen = 'library' | 'reader' | 'search'
/** What may lie over a place; one at a time. */
export type Sheet =
  | 'settings'
  | 'about'
  | 'keys'
  | 'help'
  | 'palette'
  | 'paste'
  | 'add-english'
  | 'import'
  | 'kept-words'
  | 'export'

/** Where the reader is in the application. */
export type ScreenState = {
  readonly screen: Screen
  readonly sheet: Sheet | null
  /** Whether the window is too narrow for the names to stand beside the page. */
  readonly narrow: boolean
  /** Whether the names lie over the page of a narrow window. */
  readonly namesOver: boolean
}

/** The screen and the sheet over it. */
export const screenStore = createStore<ScreenState>()(() => ({
  screen: 'library',
  sheet: null,
  narrow: false,
  namesOver: false,
}))

/** Goes to a place and closes what lay over the last one. */
export const showScreen = (screen: Screen): void => screenStore.setState({ screen, sheet: null })

/** Lays a sheet over the place, or takes away whatever lies there. */
export const showSheet = (sheet: Sheet | null): void => screenStore.setState({ sheet })
