import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Desk } from './desk/desk.tsx'
import { deskStore } from './desk/desk-store.ts'
import { ExportProgress } from './export/export-progress.tsx'
import { ExportSheet } from './export/export-sheet.tsx'
import { HelpSheet } from './help/help-sheet.tsx'
import { AddEnglishSheet } from './import/add-english-sheet.tsx'
import { DropTarget } from './import/drop-target.tsx'
import { ImportProgress } from './import/import-progress.tsx'
import { ImportSheet } from './import/import-sheet.tsx'
import { PasteSheet } from './import/paste-sheet.tsx'
import { KeptWordsSheet } from './kept-words/kept-words-sheet.tsx'
import { Library } from './library/library.tsx'
import { Palette } from './palette/palette.tsx'
import { Reader } from './reader/reader.tsx'
import { SearchPlace } from './search/search-place.tsx'
import { AboutSheet } from './settings/about-sheet.tsx'
import { KeysSheet } from './settings/keys-sheet.tsx'
import { SettingsSheet } from './settings/settings-sheet.tsx'
import { readingStore } from './state/reading-store.ts'
import { type Sheet, screenStore } from './state/screen-store.ts'
import { Notices } from './ui/notices.tsx'

const SHEETS: Readonly<Record<Sheet, () => ReactNode>> = {
  settings: SettingsSheet,
  about: AboutSheet,
  keys: KeysSheet,
  help: HelpSheet,
  palette: Palette,
  paste: PasteSheet,
  'add-english': AddEnglishSheet,
  import: ImportSheet,
  'kept-words': KeptWordsSheet,
  export: ExportSheet,
}

/** The whole window: a place, a sheet over it, and what may happen at any time. */
export function App(): ReactNode {
  const { screen, sheet } = useStore(screenStore)
  const onDesk = useStore(deskStore, state => state.article)
  const isOnDesk = useStore(readingStore, state => onDesk !== null && state.article?.id === onDesk)
  const OpenSheet = sheet && SHEETS[sheet]
  return (
    <>
      {screen === 'reader' ? (
        isOnDesk ? (
          <Desk />
        ) : (
          <Reader />
        )
      ) : screen === 'search' ? (
        <SearchPlace />
      ) : (
        <Library />
      )}
      {OpenSheet && <OpenSheet />}
      <ImportProgress />
      <ExportProgress />
      <Notices />
      <DropTarget />
    </>
  )
}
