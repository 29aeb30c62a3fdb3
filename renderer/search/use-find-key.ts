import { useEffect } from 'react'
import { runCommand } from '../commands/run-command.ts'
import { libraryStore } from '../state/library-store.ts'
import { screenStore } from '../state/screen-store.ts'

/** Where no article is open Ctrl+F, or ⌘F, leads to the search of the library as long as this is on show. */
export function useFindKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMac = libraryStore.getState().appInfo?.platform === 'darwin'
      const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      if (event.code !== 'KeyF' || !held || event.altKey || event.shiftKey || event.defaultPrevented) return
      if (screenStore.getState().sheet !== null) return
      event.preventDefault()
      void runCommand('search-library')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
