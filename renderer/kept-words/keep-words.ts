import { findPlace } from '../../shared/entities/find-place.ts'
import { placeOf } from '../../shared/model/correction.ts'
import type { WordGloss } from '../../shared/model/gloss.ts'
import type { KeptWord } from '../../shared/model/kept-word.ts'
import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { bridge } from '../bridge.ts'
import { moveTo } from '../commands/reader-commands.ts'
import { glossWord } from '../services/gloss-word.ts'
import { openArticle } from '../services/library.ts'
import { dismiss, noticesStore, tell } from '../state/notices-store.ts'
import { partnersOf, type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { currentPlace, type ReadingState, readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { movingEnd } from '../state/walk-phrase.ts'
import { crossOver } from '../state/walk-reading.ts'
import { keptUnder, keptWordsStore } from './kept-words-store.ts'

/** An Arabic word of the open article; offsets are into its sentence. */
export type WordInSentence = Span & { readonly sentence: number }

/** Reads all kept words; a refusal is told. */
export async function readKeptWords(): Promise<void> {
  const answer = await bridge.listKeptWords({})
  if (answer.ok) keptWordsStore.setState({ words: answer.value })
  else tell({ kind: 'failure', failure: answer })
}

/** Follows where kept words stand in the open article; answers its own end. */
export function followKeptWords(): () => void {
  let asks = 0
  const find = async () => {
    const mine = ++asks
    const { article } = readingStore.getState()
    const { words, places } = keptWordsStore.getState()
    if (!article || !words || words.length === 0) {
      if (places.length > 0) keptWordsStore.setState({ places: [] })
      return
    }
    const answer = await bridge.keptWordsIn({ id: article.id })
    // Reading goes on without the lines under kept words where they cannot be found now.
    if (mine === asks) keptWordsStore.setState({ places: answer.ok ? answer.value : [] })
  }
  if (keptWordsStore.getState().words === null) void readKeptWords()
  else void find()
  const endWords = keptWordsStore.subscribe((state, before) => {
    if (state.words !== before.words) void find()
  })
  const endArticle = readingStore.subscribe((state, before) => {
    if (state.article?.id !== before.article?.id) keptWordsStore.setState({ places: [] })
    if (state.index !== before.index) void find()
  })
  return () => {
    asks++
    endWords()
    endArticle()
    keptWordsStore.setState({ places: [] })
  }
}

/**
 * Keeps a word to be learnt, or as one that is known; a word that is kept just so is let go of. Says what was done,
 * with a way back from the latter.
 */
export async function toggleKept(
  index: ReadingIndex,
  where: WordInSentence,
  gloss: WordGloss,
  known: boolean,
): Promise<void> {
  const { article } = readingStore.getState()
  if (!article) return
  const before = keptUnder(keptWordsStore.getState().words, gloss)
  if (before?.known === known) {
    await forget(before)
    return
  }
  const { arabic, english } = index.reading
  const sentence = arabic.sentences[where.sentence]!
  const span = { from: sentence.from + where.from, to: sentence.from + where.to }
  const partners = partnersOf(index, { side: 'arabic', sentence: where.sentence })
  const form = slice(arabic, span)
  await keep(
    {
      lemma: gloss.lemma,
      root: gloss.root,
      known,
      gloss: gloss.glosses[0] ?? '',
      form,
      sentence: inOneLine(slice(arabic, sentence)),
      english: inOneLine(partners.map(at => slice(english, english.sentences[at]!)).join(' ')),
      article: article.id,
      place: placeOf(arabic, span),
    },
    known ? 'kept.known-now' : 'kept.kept-now',
  )
}

/** Does so with the word whose card is open, else the one under the hand. */
export async function toggleKeptInHand(known: boolean): Promise<void> {
  const state = readingStore.getState()
  const where = wordInHand(state)
  if (!state.index || !where) return
  const answer = await glossWord(state.index, where.sentence, where)
  if (answer.ok) await toggleKept(state.index, where, answer.value, known)
  else tell({ kind: 'failure', failure: answer })
}

/** The Arabic word whose card is open, else the one under the hand; null where there is none. */
export function wordInHand({
  index,
  hand,
  wordCard,
  pointedWord,
  keyWord,
  focused,
}: ReadingState): WordInSentence | null {
  if (!index) return null
  if (wordCard && !wordCard.isPhrase) {
    const { sentence, from, to } = wordCard
    return { sentence, from, to }
  }
  if (hand === 'pointer') {
    if (pointedWord?.side !== 'arabic') return null
    const { sentence, from, to } = pointedWord
    return { sentence, from, to }
  }
  if (focused.side !== 'arabic' || !keyWord) return null
  const text = slice(index.reading.arabic, index.reading.arabic.sentences[focused.sentence]!)
  const { from, to } = movingEnd(text, keyWord)
  return { sentence: focused.sentence, from, to }
}

/** Says of a kept word whether it is known. */
export async function setKnown(word: KeptWord, known: boolean): Promise<void> {
  await keep({ ...word, known }, null)
}

/** Lets go of a kept word and offers to take it back. */
export async function forget(word: KeptWord): Promise<void> {
  const { lemma, root } = word
  const answer = await bridge.forgetWord({ lemma, root })
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  sayNoMore()
  // A notice under a sheet can be read and not pressed: the list has its own way back.
  if (screenStore.getState().sheet === 'kept-words') keptWordsStore.setState({ forgotten: word })
  else tell({ kind: 'done', what: 'kept.forgotten', name: lemma, undo: () => keep(word, null) })
  await readKeptWords()
}

/** Takes back the word that was let go of last in the list. */
export async function takeBackForgotten(): Promise<void> {
  const { forgotten } = keptWordsStore.getState()
  keptWordsStore.setState({ forgotten: null })
  if (forgotten) await keep(forgotten, null)
}

/** Goes to where a kept word was met; without its article, or where the word is gone from it, nothing happens. */
export async function goToKept(word: KeptWord): Promise<void> {
  if (word.article === null) return
  const isOpen =
    screenStore.getState().screen === 'reader' && readingStore.getState().article?.id === word.article
  if (!isOpen) await openArticle(word.article)
  showSheet(null)
  const { index, article } = readingStore.getState()
  if (!index || article?.id !== word.article) return
  const span = findPlace(index.reading.arabic, word.place)
  // The page of an article that was opened just now is drawn first.
  if (span) requestAnimationFrame(() => requestAnimationFrame(() => standOn(index, span)))
}

/** Goes to the next word of the article that is kept to be learnt, or the one before, coming round at the ends. */
export function stepByKept(by: 1 | -1): void {
  const state = readingStore.getState()
  const { index } = state
  const places = keptWordsStore.getState().places.filter(place => !place.known)
  if (!index || places.length === 0) return
  const here = currentPlace(state) ?? state.focused
  const arabic = here.side === 'arabic' ? here : crossOver(index, here)
  const sentence = index.reading.arabic.sentences[arabic?.sentence ?? 0]!
  const stepped = here.side === 'arabic' && state.hand === 'keys' ? state.keyWord : null
  const at = stepped ? sentence.from + stepped.from : sentence.from - (by > 0 ? 1 : 0)
  const next = by > 0 ? places.find(place => place.from > at) : places.findLast(place => place.from < at)
  standOn(index, next ?? (by > 0 ? places[0]! : places.at(-1)!))
}

/** The keys stand on a word of the Arabic text. */
function standOn(index: ReadingIndex, word: Span): void {
  const { arabic } = index.reading
  const sentence = Math.max(0, sentenceAt(arabic, word.from))
  const start = arabic.sentences[sentence]!.from
  moveTo({ side: 'arabic', sentence })
  readingStore.setState({ keyWord: { from: word.from - start, to: word.to - start } })
}

async function keep(
  word: Parameters<typeof bridge.keepWord>[0],
  what: 'kept.kept-now' | 'kept.known-now' | null,
): Promise<void> {
  const answer = await bridge.keepWord(word)
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  sayNoMore()
  if (what) tell({ kind: 'done', what, name: word.lemma })
  await readKeptWords()
}

/** What was said of the word before is over. */
function sayNoMore(): void {
  for (const notice of noticesStore.getState().notices)
    if (notice.kind === 'done' && notice.what.startsWith('kept.')) dismiss(notice.id)
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
