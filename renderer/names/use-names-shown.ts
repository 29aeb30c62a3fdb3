import { useStore } from 'zustand'
import { screenStore } from '../state/screen-store.ts'
import { settingsStore } from '../state/settings-store.ts'

/** Whether the list of names is on show: beside the page as set, or over a narrow one as asked for. */
export function useNamesShown(): boolean {
  const beside = useStore(settingsStore, state => state.settings.showEntities)
  return useStore(screenStore, ({ narrow, namesOver }) => (narrow ? namesOver : beside))
}
