import type { Span } from '../../shared/model/span.ts'
import { explainPairing } from '../services/explain-pairing.ts'
import { linkedTo } from '../state/linked-words.ts'
import { type Place, samePlace } from '../state/place.ts'
import { currentBead, type ReadingState, readingStore, type SideWord } from '../state/reading-store.ts'

/** Milliseconds that the hand rests on a word before the words across are lit. */
const REST = 120

/**
 * Lights the words that stand for the word under the hand; answers its own end. What is lit stays until the answer
 * for the next word is there, so that nothing flickers on the way.
 */
export function followWordLinks(): () => void {
  let word = wordOf(readingStore.getState())
  let resting: ReturnType<typeof setTimeout> | undefined

  const light = async () => {
    const { index, article } = readingStore.getState()
    const asked = word
    const bead = asked && index?.beadOf[asked.side][asked.sentence]
    const text = asked && index && inText(index.reading[asked.side].sentences[asked.sentence]!.from, asked)
    if (!article || !index || !text || bead === undefined || bead === null) {
      dim()
      return
    }
    const answer = await explainPairing(index, article.id, bead)
    if (asked !== word) return
    // A word whose partners cannot be told now is read as one that has none.
    const linkedWords = answer.ok ? linkedTo(answer.value, text) : []
    if (linkedWords.length > 0) readingStore.setState({ linkedWords })
    else dim()
  }

  const end = readingStore.subscribe((state, before) => {
    if (state.index !== before.index || currentBead(state) !== currentBead(before)) dim()
    const next = wordOf(state)
    if (sameWord(next, word)) return
    word = next
    clearTimeout(resting)
    resting = setTimeout(light, REST)
  })
  return () => {
    clearTimeout(resting)
    end()
    dim()
  }
}

/** Takes the light away; where there is none nobody is told of a change. */
function dim(): void {
  if (readingStore.getState().linkedWords.length > 0) readingStore.setState({ linkedWords: [] })
}

/** The word under the pointer, or the one that the keys stand on. */
const wordOf = ({ hand, pointedWord, keyWord, focused }: ReadingState): (Place & Span) | null =>
  hand === 'pointer' ? pointedWord : keyWord && { ...focused, from: keyWord.from, to: keyWord.to }

const sameWord = (a: (Place & Span) | null, b: (Place & Span) | null): boolean =>
  samePlace(a, b) && a?.from === b?.from && a?.to === b?.to

const inText = (start: number, { side, from, to }: Place & Span): SideWord => ({
  side,
  from: start + from,
  to: start + to,
})
