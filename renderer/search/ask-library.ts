import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showScreen } from '../state/screen-store.ts'
import { searchStore } from './search-store.ts'

/** Articles that are shown more at a time. */
const MORE = 24
/** Milliseconds after which a question is asked anew while articles are still being prepared. */
const AGAIN_AFTER = 700

/** Articles that a first answer has where there are as many. */
const FEW = 8
/** Milliseconds of quiet after which a question counts as typed. */
const PAUSE = 300

let lastAsked = 0
let again: ReturnType<typeof setTimeout> | undefined

/** Goes to the place where the library is searched, the field ready to be typed in. */
export async function showSearch(): Promise<void> {
  const { screen } = screenStore.getState()
  searchStore.setState(state => ({
    from: screen === 'search' ? state.from : screen,
    summoned: state.summoned + 1,
  }))
  showScreen('search')
  const { question } = searchStore.getState()
  const [recent] = await Promise.all([bridge.recentQuestions({}), question === '' ? null : ask(question)])
  if (recent.ok) searchStore.setState({ recent: recent.value })
}

/** Goes back to where the reader came from. */
export function leaveSearch(): void {
  const { from } = searchStore.getState()
  showScreen(from === 'reader' && readingStore.getState().article ? 'reader' : 'library')
}

/** Asks a question as it stands in the field now; the answer to an older one is passed over when it comes. */
export function changeQuestion(question: string): void {
  searchStore.setState({ question, unfolded: new Map() })
  void ask(question)
}

/** Goes to the search with a question, as a word of a text can be one. */
export async function searchFor(question: string): Promise<void> {
  searchStore.setState({ question, unfolded: new Map() })
  await showSearch()
}

/** Has more articles of the present answer shown. */
export async function showMore(): Promise<void> {
  const { question, answer } = searchStore.getState()
  searchStore.setState({ asksForMore: true })
  await ask(question, Math.min(400, (answer?.articles.length ?? 0) + MORE))
  searchStore.setState({ asksForMore: false })
}

/** Shows everything found in one article. */
export async function unfold(article: number): Promise<void> {
  const { question } = searchStore.getState()
  const answer = await bridge.search({ question, within: article })
  if (searchStore.getState().question !== question) return
  if (!answer.ok) {
    if (answer.code !== 'cancelled') tell({ kind: 'failure', failure: answer })
    return
  }
  const found = answer.value.articles[0]
  if (found)
    searchStore.setState(({ unfolded }) => ({ unfolded: new Map(unfolded).set(article, found.pairings) }))
}

/** Remembers the present question, as one that led somewhere. */
export async function keepQuestion(): Promise<void> {
  const question = searchStore.getState().question.trim()
  if (question === '') return
  const answer = await bridge.keepQuestion({ question })
  if (answer.ok) searchStore.setState({ recent: answer.value })
}

/** Lets go of a remembered question. */
export async function forgetQuestion(question: string): Promise<void> {
  const answer = await bridge.forgetQuestion({ question })
  if (answer.ok) searchStore.setState({ recent: answer.value })
  else tell({ kind: 'failure', failure: answer })
}

async function ask(question: string, most?: number): Promise<void> {
  clearTimeout(again)
  const mine = ++lastAsked
  if (question.trim() === '') {
    searchStore.setState({ answer: null, answered: question, failure: null })
    return
  }
  const answer = await bridge.search({ question, ...(most === undefined ? {} : { most }) })
  if (mine !== lastAsked) return
  if (answer.ok) {
    searchStore.setState({ answer: answer.value, answered: question, failure: null })
    const { articles, complete, waiting } = answer.value
    // Little was found in the time that typing leaves: it is looked for in peace as soon as nothing more is typed.
    if (most === undefined && !complete && articles.length < FEW) askLater(question, FEW, PAUSE)
    // The index grows while one looks.
    else if (waiting > 0) askLater(question, most, AGAIN_AFTER)
  } else if (answer.code !== 'cancelled') searchStore.setState({ failure: answer, answered: question })
}

function askLater(question: string, most: number | undefined, after: number): void {
  again = setTimeout(() => {
    if (screenStore.getState().screen === 'search') void ask(question, most)
  }, after)
}
