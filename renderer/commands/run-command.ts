import { COMMANDS, type Command, type CommandId } from '../../shared/commands.ts'
import type { Article } from '../../shared/model/article.ts'
import { DEFAULT_SETTINGS, LAYOUTS, type Settings, TEXT_SCALE } from '../../shared/model/settings.ts'
import { assertNever } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { canOpenDesk, isOnDesk, toggleDesk } from '../desk/desk-commands.ts'
import { canEdit, editText } from '../edit/edit-commands.ts'
import { showExport } from '../export/export-articles.ts'
import { printPage, savePdf } from '../export/print-article.ts'
import { closeFind, openFind, openGoTo, stepHit } from '../find/find-in-article.ts'
import { findStore } from '../find/find-store.ts'
import { stepByKept, toggleKeptInHand, wordInHand } from '../kept-words/keep-words.ts'
import { isListening, listenOrWait, stepAloud, stopListening } from '../listen/listen-commands.ts'
import {
  closeList,
  highlight,
  letGoOfMarks,
  markable,
  openNote,
  stepByMark,
  toggleList,
} from '../marks/keep-marks.ts'
import { marksStore } from '../marks/marks-store.ts'
import { showSearch } from '../search/ask-library.ts'
import { openWithoutEnglish } from '../services/add-english.ts'
import { canCopyPairs, copyPairs } from '../services/copy-pairs.ts'
import { redoCorrection } from '../services/correct.ts'
import { chooseFiles, chooseFolder } from '../services/import-texts.ts'
import { backUpNow, chooseArchive, exportArchive, keepFromMenu } from '../services/keeping.ts'
import { showLibrary } from '../services/library.ts'
import { toggleNames } from '../services/names-beside.ts'
import { undoable, undoLast } from '../services/undo-last.ts'
import { changeLook, lookInForce } from '../state/look.ts'
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
  if (isOnDesk() && !worksOnDesk(command)) return false
  if (id === 'desk') return canOpenDesk()
  if (id === 'undo') return undoable() !== null
  if (id === 'add-english') return openWithoutEnglish() !== null
  if (id === 'redo') return (openArticle()?.corrections?.redo ?? 0) > 0
  if (id === 'name-selection') return openArticle() !== null && namingStore.getState().selected !== null
  const copied = (['both', 'arabic', 'english'] as const).find(sides => id === `copy-${sides}`)
  if (copied) return openArticle() !== null && canCopyPairs(copied)
  if (id === 'edit-text') return openArticle() !== null && canEdit()
  if (id === 'confirm-pairing' || id === 'explain-pairing') return openArticle() !== null && hasPairing()
  if (id === 'highlight') return openArticle() !== null && markable() !== null
  if (id === 'note')
    return openArticle() !== null && (marksStore.getState().card !== null || markable() !== null)
  if (id === 'keep-word' || id === 'know-word')
    return openArticle() !== null && wordInHand(readingStore.getState()) !== null
  const layout = LAYOUTS.find(one => id === `layout-${one}`)
  if (layout) return openArticle() !== null && hasLayout(layout)
  if (id === 'palette') return true
  if (id.startsWith('listen-')) return openArticle() !== null && isListening()
  const needsArticle =
    command.menu === 'go' ||
    id === 'toggle-entities' ||
    id === 'toggle-marks' ||
    id === 'export' ||
    id === 'save-pdf' ||
    id === 'print'
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

/** Commands of the page that the alignment desk has no part of, or keys of its own for. */
function worksOnDesk({ id, menu }: Command): boolean {
  // What is printed is the page.
  if (id === 'print' || id === 'save-pdf') return false
  if (menu === 'file' || menu === 'help') return true
  if (menu === 'edit') return ['undo', 'redo', 'cut', 'copy', 'paste', 'select-all'].includes(id)
  if (menu === 'go') return id === 'palette'
  return !/^(?:layout-|toggle-)/.test(id)
}

const openArticle = (): Article | null =>
  screenStore.getState().screen === 'reader' ? readingStore.getState().article : null

const settings = (): Settings => settingsStore.getState().settings

/** Names that the marks stood in the place of are there again when those go. */
function showOrHideNames(): void {
  const { narrow, namesOver } = screenStore.getState()
  const areWished = narrow ? namesOver : settings().showEntities
  if (!(closeList() && areWished)) toggleNames()
}

/** A card of a mark lies over the rest, and a card over what is found. */
function letGoOfOne(): void {
  const { wordCard, entityCard, evidence } = readingStore.getState()
  if (letGoOfMarks()) return
  if (findStore.getState().mode !== null && !wordCard && !entityCard && !evidence) closeFind('stay')
  else letGo()
}

type MainCommand = 'close-window' | 'quit' | 'cut' | 'copy' | 'paste' | 'select-all' | 'full-screen'

async function runInWindow(id: CommandId): Promise<void> {
  switch (id) {
    case 'open-files':
      return chooseFiles()
    case 'open-folder':
      return chooseFolder()
    case 'paste-article':
      return showSheet('paste')
    case 'add-english':
      return showSheet('add-english')
    case 'library':
      return showLibrary()
    case 'search-library':
      return showSearch()
    case 'settings':
      return showSheet('settings')
    case 'export':
      return showExport()
    case 'save-pdf':
      return savePdf()
    case 'print':
      return printPage()
    case 'back-up-now':
      return keepFromMenu(backUpNow)
    case 'export-archive':
      return keepFromMenu(exportArchive)
    case 'import-archive':
      return keepFromMenu(chooseArchive)
    case 'undo':
      return undoLast()
    case 'redo':
      return redoCorrection()
    case 'confirm-pairing':
      return confirmPairing()
    case 'explain-pairing':
      return toggleEvidence()
    case 'edit-text':
      return editText()
    case 'name-selection':
      return startNaming()
    case 'copy-both':
      return copyPairs('both')
    case 'copy-arabic':
      return copyPairs('arabic')
    case 'copy-english':
      return copyPairs('english')
    case 'highlight':
      return highlight()
    case 'note':
      return openNote()
    case 'keep-word':
      return toggleKeptInHand(false)
    case 'know-word':
      return toggleKeptInHand(true)
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
    case 'desk':
      return toggleDesk()
    case 'toggle-entities':
      return showOrHideNames()
    case 'toggle-marks':
      return toggleList()
    case 'toggle-kept':
      return changeSettings({ showKept: !settings().showKept })
    case 'kept-words':
      return showSheet('kept-words')
    case 'text-larger':
      return changeLook({ textScale: lookInForce(settings()).textScale + TEXT_SCALE.step })
    case 'text-smaller':
      return changeLook({ textScale: lookInForce(settings()).textScale - TEXT_SCALE.step })
    case 'text-usual':
      return changeLook({ textScale: DEFAULT_SETTINGS.textScale })
    case 'theme-system':
      return changeSettings({ theme: 'system' })
    case 'theme-light':
      return changeSettings({ theme: 'light' })
    case 'theme-sepia':
      return changeSettings({ theme: 'sepia' })
    case 'theme-dark':
      return changeSettings({ theme: 'dark' })
    case 'theme-contrast':
      return changeSettings({ theme: 'contrast' })
    case 'toggle-tashkeel':
      return changeLook({ tashkeel: !lookInForce(settings()).tashkeel })
    case 'language-english':
      return changeSettings({ uiLanguage: 'en' })
    case 'language-arabic':
      return changeSettings({ uiLanguage: 'ar' })
    case 'find':
      return openFind()
    case 'find-next':
      return stepHit(1)
    case 'find-previous':
      return stepHit(-1)
    case 'go-to-sentence':
      return openGoTo()
    case 'next-mark':
      return stepByMark(1)
    case 'previous-mark':
      return stepByMark(-1)
    case 'next-kept':
      return stepByKept(1)
    case 'previous-kept':
      return stepByKept(-1)
    case 'next-sentence':
      return stepBySentence(1)
    case 'previous-sentence':
      return stepBySentence(-1)
    case 'cross-over':
      return goAcross()
    case 'pin':
      return pinOrOpen()
    case 'let-go':
      return letGoOfOne()
    case 'next-entity':
      return stepByMention(1)
    case 'previous-entity':
      return stepByMention(-1)
    case 'next-doubtful':
      return goToDoubtful()
    case 'listen':
      return listenOrWait()
    case 'listen-next':
      return stepAloud(1)
    case 'listen-previous':
      return stepAloud(-1)
    case 'listen-stop':
      return stopListening()
    case 'palette':
      return showSheet('palette')
    case 'help':
      return showSheet('help')
    case 'keys':
      return showSheet('keys')
    case 'about':
      return showSheet('about')
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
