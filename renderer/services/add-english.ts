import type { Article } from '../../shared/model/article.ts'
import { bridge } from '../bridge.ts'
import { importStore } from '../state/import-store.ts'
import { tell } from '../state/notices-store.ts'
import type { ChosenPair } from '../state/pair-staged.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { forgetPair, type Pasted, readFiles, stagePasted, takeStaging } from './import-texts.ts'
import { readLibrary } from './read-library.ts'
import { replaceSide, tellReplaced } from './replace-side.ts'

/** The open article where it has no English yet; null where it has, or none is open. */
export function openWithoutEnglish(): Article | null {
  if (screenStore.getState().screen !== 'reader') return null
  const { article } = readingStore.getState()
  return article?.reading.english.sentences.length === 0 ? article : null
}

/** Lets the person choose the English of the open article; a file with several English texts is asked about. */
export async function chooseEnglish(): Promise<void> {
  const article = openWithoutEnglish()
  if (!article) return
  const staging = await readFiles(job => bridge.chooseFiles({ language: 'english', job }))
  if (!staging) return
  const english = staging.texts.filter(text => text.language === 'english')
  if (english.length > 1) return takeStaging(staging)
  for (const failure of staging.refused) tell({ kind: 'failure', failure })
  const others = staging.texts.filter(text => text.language !== 'english').map(({ handle }) => handle)
  if (others.length > 0) await bridge.forgetStaged({ handles: others })
  if (english[0]) await addEnglish(article, english[0].handle)
}

/** Puts pasted English beside the open article; what is refused is told and stays in its field. */
export async function pasteEnglish(pasted: Pasted): Promise<void> {
  const article = openWithoutEnglish()
  if (!article) return
  const text = await stagePasted(pasted, 'english')
  if (text) await addEnglish(article, text.handle)
}

/** Puts an English text that waits for import beside the open article. */
export async function addWaitingEnglish(pair: ChosenPair): Promise<void> {
  const article = openWithoutEnglish()
  if (!article || pair.english === null || importStore.getState().job !== null) return
  showSheet(null)
  await addEnglish(article, pair.english)
  await forgetPair(pair)
  // What still waits is asked about again.
  if (importStore.getState().pairs.length > 0) showSheet('import')
}

/** Puts a staged English text beside an article that has none, and lets go of it whatever comes of that. */
async function addEnglish({ id, title }: Article, handle: string): Promise<void> {
  // The sheet gives way to the progress, which could not be stopped behind it.
  if (screenStore.getState().sheet === 'add-english') showSheet(null)
  const answer = await replaceSide({
    id,
    side: 'english',
    handle,
    purpose: 'add-english',
    title: title.arabic,
    at: 0,
    of: 1,
  })
  if ('code' in answer) {
    tell({ kind: 'failure', failure: answer })
    await bridge.forgetStaged({ handles: [handle] })
    return
  }
  await tellReplaced(answer, ['english'])
  await readLibrary()
}
