import { useStore } from 'zustand'
import { marksStore } from '../marks/marks-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { settingsStore } from '../state/settings-store.ts'

/**
 * Whether the list of names is on show: beside the page as set, or over a narrow one as asked for. The list of marks
 * takes its place.
 */
export function useNamesShown(): boolean {
  const beside = useStore(settingsStore, state => state.settings.showEntities)
  const isReplaced = useStore(marksStore, state => state.isListed)
  return useStore(screenStore, ({ narrow, namesOver }) => !isReplaced && (narrow ? namesOver : beside))
}
