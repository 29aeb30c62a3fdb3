import { COMMANDS, type CommandId } from '../../shared/commands.ts'
import type { Article } from '../../shared/model/article.ts'
import { DEFAULT_SETTINGS, LAYOUTS, type Settings, TEXT_SCALE } from '../../shared/model/settings.ts'
import { assertNever } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { redoCorrection } from '../services/correct.ts'
import { chooseFiles } from '../services/import-texts.ts'
import { showLibrary } from '../services/library.ts'
import { toggleNames } from '../services/names-beside.ts'
import { undoable, undoLast } from '../services/undo-last.ts'
import { namingStore, startNaming } from '../state/naming-store.ts'
import { tell } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { chooseLayout, hasLayout } from './layout-commands.ts'
import type { KeyAction } from './match-key.ts'
import { confirmPairing, hasPairing, toggleEvidence } from './pairing-commands.ts'
import { markByArrow } from './phrase-commands.ts'
import {
  goAcross,
  goToDoubtful,
  goToEnd,
  letGo,
  pinOrOpen,
  pinWordCard,
  stepByArrow,
  stepByMention,
  stepBySentence,
} from './reader-commands.ts'

/** Share of the page that one press of a key moves between the columns. */
const BALANCE_STEP = 0.05

/** Whether a command can do something where the reader is now. */
export function isAvailable(id: CommandId): boolean {
  const command = COMMANDS.find(one => one.id === id)!
  if (id === 'undo') return undoable() !== null
  if (id === 'redo') return (openArticle()?.corrections?.redo ?? 0) > 0
  if (id === 'name-selection') return openArticle() !== null && namingStore.getState().selected !== null
  if (id === 'confirm-pairing' || id === 'explain-pairing') return openArticle() !== null && hasPairing()
  const layout = LAYOUTS.find(one => id === `layout-${one}`)
  if (layout) return openArticle() !== null && hasLayout(layout)
  if (id === 'palette') return true
  const needsArticle = command.menu === 'go' || id === 'toggle-entities' || id === 'save-pdf'
  if (!needsArticle) return true
  const { index } = readingStore.getState()
  if (screenStore.getState().screen !== 'reader' || !index) return false
  return id !== 'next-doubtful' || index.doubtful.length > 0
}

/** Carries out a command, here or by the main process; one that can do nothing now does nothing. */
export async function runCommand(id: CommandId): Promise<void> {
  if (!isAvailable(id)) return
  const { where } = COMMANDS.find(one => one.id === id)!
  if (where === 'window') {
    await runInWindow(id)
    return
  }
  const answer = await bridge.runCommand({ id })
  if (!answer.ok && answer.code !== 'cancelled') tell({ kind: 'failure', failure: answer })
}

/** Carries out what a key stands for. */
export async function runKey(action: KeyAction): Promise<void> {
  switch (action) {
    case 'key-left':
      return stepByArrow('left')
    case 'key-right':
      return stepByArrow('right')
    case 'mark-left':
      return markByArrow('left')
    case 'mark-right':
      return markByArrow('right')
    case 'gloss-word':
      return pinWordCard()
    case 'first-sentence':
      return goToEnd('first')
    case 'last-sentence':
      return goToEnd('last')
    case 'wider-arabic':
      return changeSettings({ columnBalance: settings().columnBalance + BALANCE_STEP })
    case 'wider-english':
      return changeSettings({ columnBalance: settings().columnBalance - BALANCE_STEP })
    default:
      return runCommand(action)
  }
}

const openArticle = (): Article | null =>
  screenStore.getState().screen === 'reader' ? readingStore.getState().article : null

const settings = (): Settings => settingsStore.getState().settings

type MainCommand =
  | 'save-pdf'
  | 'close-window'
  | 'quit'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'full-screen'

async function runInWindow(id: CommandId): Promise<void> {
  switch (id) {
    case 'open-files':
      return chooseFiles()
    case 'paste-article':
      return showSheet('paste')
    case 'library':
      return showLibrary()
    case 'settings':
      return showSheet('settings')
    case 'undo':
      return undoLast()
    case 'redo':
      return redoCorrection()
    case 'confirm-pairing':
      return confirmPairing()
    case 'explain-pairing':
      return toggleEvidence()
    case 'name-selection':
      return startNaming()
    case 'layout-facing':
      return chooseLayout('facing')
    case 'layout-sentences':
      return chooseLayout('sentences')
    case 'layout-words':
      return chooseLayout('words')
    case 'layout-arabic':
      return chooseLayout('arabic')
    case 'layout-english':
      return chooseLayout('english')
    case 'toggle-entities':
      return toggleNames()
    case 'text-larger':
      return changeSettings({ textScale: settings().textScale + TEXT_SCALE.step })
    case 'text-smaller':
      return changeSettings({ textScale: settings().textScale - TEXT_SCALE.step })
    case 'text-usual':
      return changeSettings({ textScale: DEFAULT_SETTINGS.textScale })
    case 'theme-system':
      return changeSettings({ theme: 'system' })
    case 'theme-light':
      return changeSettings({ theme: 'light' })
    case 'theme-sepia':
      return changeSettings({ theme: 'sepia' })
    case 'theme-dark':
      return changeSettings({ theme: 'dark' })
    case 'language-english':
      return changeSettings({ uiLanguage: 'en' })
    case 'language-arabic':
      return changeSettings({ uiLanguage: 'ar' })
    case 'next-sentence':
      return stepBySentence(1)
    case 'previous-sentence':
      return stepBySentence(-1)
    case 'cross-over':
      return goAcross()
    case 'pin':
      return pinOrOpen()
    case 'let-go':
      return letGo()
    case 'next-entity':
      return stepByMention(1)
    case 'previous-entity':
      return stepByMention(-1)
    case 'next-doubtful':
      return goToDoubtful()
    case 'palette':
      return showSheet('palette')
    case 'keys':
      return showSheet('keys')
    case 'about':
      return showSheet('about')
    case 'save-pdf':
    case 'close-window':
    case 'quit':
    case 'cut':
    case 'copy':
    case 'paste':
    case 'select-all':
    case 'full-screen':
      throw new Error(`not a command of the window: ${id satisfies MainCommand}`)
    default:
      return assertNever(id)
  }
}
