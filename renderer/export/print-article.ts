import { bridge } from '../bridge.ts'
import { glossSentence } from '../services/gloss-sentence.ts'
import { drawWholePage } from '../services/page-nodes.ts'
import { asIfNear } from '../services/when-near.ts'
import { layoutInForce } from '../state/layout.ts'
import { tell } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { settingsStore, uiLanguage } from '../state/settings-store.ts'
import { exportStore } from './export-store.ts'

/** Sentences asked for at once: the engine has its turns between, and stopping is heeded soon. */
const AT_ONCE = 40
/** UTF-16 units of a running title. */
const LONGEST_RUNNING = 60

/** Saves the page in its layout where the person says. */
export async function savePdf(): Promise<void> {
  if (!(await readyForPaper())) return
  const job = crypto.randomUUID()
  exportStore.setState({ job: { job, what: 'printing', articles: 1, done: null, isStopping: false } })
  const endProgress = bridge.onJobProgress(progress => {
    exportStore.setState(({ job: shown }) =>
      shown?.job === progress.job ? { job: { ...shown, done: progress.done } } : {},
    )
  })
  const answer = await bridge.savePdf({ job, suggestedName: titleOnPaper() })
  endProgress()
  exportStore.setState({ job: null })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  else if (answer.value) tell({ kind: 'exported', exported: answer.value })
}

/** Prints the page in its layout by the system's dialog. */
export async function printPage(): Promise<void> {
  if (!(await readyForPaper())) return
  const answer = await bridge.printPage({ title: titleOnPaper() })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
}

function titleOnPaper(): string {
  const title = readingStore.getState().article?.title
  if (!title) return ''
  const isArabic = uiLanguage(settingsStore.getState()) === 'ar'
  return isArabic ? title.arabic || title.english : title.english || title.arabic
}

/** Gives the paper its running titles, and every word its gloss where the layout has them; false where it was stopped. */
async function readyForPaper(): Promise<boolean> {
  const { article } = readingStore.getState()
  if (!article || exportStore.getState().job) return false
  if (screenStore.getState().sheet === 'export') showSheet(null)
  const { style } = document.documentElement
  style.setProperty('--running-arabic', quoted(article.title.arabic))
  style.setProperty('--running-english', quoted(article.title.english))
  return layoutInForce() === 'words' ? glossAll() : true
}

/** Rows ask for their glosses when they come near the view; on paper all of them are. */
async function glossAll(): Promise<boolean> {
  const { index } = readingStore.getState()
  const page = document.querySelector('.page')
  if (!index || !page) return false
  const count = index.reading.arabic.sentences.length
  const job = { job: crypto.randomUUID(), what: 'preparing', articles: 1, isStopping: false } as const
  exportStore.setState({ job: { ...job, done: 0 } })
  try {
    for (let at = 0; at < count; at += AT_ONCE) {
      const few = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, k) => at + k)
      await Promise.all(few.map(sentence => glossSentence(index, sentence)))
      const { job: shown } = exportStore.getState()
      // Another article may have come on the page meanwhile, and this one is then nobody's any more.
      if (!shown || shown.isStopping || readingStore.getState().index !== index) return false
      exportStore.setState({ job: { ...shown, done: (at + few.length) / count } })
    }
    return await allDrawn(page)
  } finally {
    exportStore.setState({ job: null })
  }
}

/** Has the rows that still wait draw what is known by now; false where the page went away meanwhile. */
function allDrawn(page: Element): Promise<boolean> {
  return new Promise(resolve => {
    const missing = new Set<EventTarget | null>()
    const heard = (event: Event): void => {
      if (missing.delete(event.target) && missing.size === 0) end(true)
    }
    const gone = readingStore.subscribe((now, before) => {
      if (now.index !== before.index) end(false)
    })
    const end = (drawn: boolean): void => {
      gone()
      page.removeEventListener('rowdrawn', heard)
      resolve(drawn)
    }
    drawWholePage()
    page.addEventListener('rowdrawn', heard)
    for (const row of asIfNear(page)) missing.add(row)
    if (missing.size === 0) end(true)
  })
}

/** A title as CSS writes it, cut at a word where it is too long for one line of half a page. */
function quoted(title: string): string {
  const line = title.replace(/\s+/g, ' ').replace(/…$/, '').trim()
  const cut = line.slice(0, LONGEST_RUNNING).replace(/\s\S*$/, '')
  const shown = line.length > LONGEST_RUNNING || title.endsWith('…') ? `${cut}…` : line
  return `"${shown.replace(/["\\]/g, '\\$&')}"`
}
