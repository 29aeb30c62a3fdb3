import { DEFAULT_SETTINGS } from '../../shared/model/settings.ts'
import { bridge } from '../bridge.ts'
import { startTranslations } from '../i18n/start.ts'
import { libraryStore } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { settingsStore, uiLanguage } from '../state/settings-store.ts'
import { dressDocument } from './dress-document.ts'
import { followImports } from './import-texts.ts'
import { keepPosition } from './keep-position.ts'
import { keepReadingTime } from './keep-reading-time.ts'
import { keepSettings } from './keep-settings.ts'
import { openArticle, readLibrary } from './library.ts'
import { followWidth } from './names-beside.ts'

/** Reads what the window needs before its first picture, and opens the article read last. */
export async function start(): Promise<void> {
  const [info, settings] = await Promise.all([bridge.appInfo({}), bridge.readSettings({}), readLibrary()])
  const kept = settings.ok ? settings.value : DEFAULT_SETTINGS
  settingsStore.setState({
    settings: kept,
    systemLanguage: info.ok ? info.value.systemLanguage : 'en',
  })
  if (info.ok) libraryStore.setState({ appInfo: info.value })
  startTranslations(uiLanguage(settingsStore.getState()))
  dressDocument()
  keepSettings(kept)
  keepPosition()
  keepReadingTime()
  followImports()
  followLibrary()
  followWidth()
  for (const answer of [info, settings]) if (!answer.ok) tell({ kind: 'failure', failure: answer })
  if (info.ok && info.value.libraryNotice) {
    const { libraryNotice, libraryBackup } = info.value
    tell({ kind: 'failure', failure: libraryNotice, ...(libraryBackup && { backup: libraryBackup }) })
  }
  await openLastRead()
}

async function openLastRead(): Promise<void> {
  const { last } = libraryStore.getState()
  if (!last) return
  libraryStore.setState({ firstStart: last.openedAt === null })
  await openArticle(last.id)
}

/** At the first start the sample comes after the window; it is opened if nothing else was done meanwhile. */
function followLibrary(): void {
  bridge.onLibraryChanged(async () => {
    const wasEmpty = libraryStore.getState().last === null
    await readLibrary()
    const { screen, sheet } = screenStore.getState()
    if (wasEmpty && screen === 'library' && sheet === null) await openLastRead()
  })
}
