import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { WordGloss } from '../../shared/model/gloss.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { toggleKept, type WordInSentence } from './keep-words.ts'
import { keptUnder, keptWordsStore } from './kept-words-store.ts'

/** On the card of a word: keep it to learn it, or say that it is known. */
export function KeepButtons({
  index,
  word,
  gloss,
}: {
  readonly index: ReadingIndex
  readonly word: WordInSentence
  readonly gloss: WordGloss
}): ReactNode {
  const { speak } = useSpeak()
  const kept = useStore(keptWordsStore, state => keptUnder(state.words, gloss))
  const choices = [
    { known: false, keys: 'KeyS', id: 'kept.keep' },
    { known: true, keys: 'KeyK', id: 'kept.know' },
  ] as const
  return (
    <div className="keep-buttons">
      {choices.map(({ known, keys, id }) => (
        <button
          key={id}
          type="button"
          className="keep-button"
          aria-pressed={kept?.known === known}
          onClick={() => void toggleKept(index, word, gloss, known)}
        >
          {speak(id)} <Keycaps of={keys} />
        </button>
      ))}
    </div>
  )
}
