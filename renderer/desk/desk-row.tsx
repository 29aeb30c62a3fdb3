import { memo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Language } from '../../shared/model/text.ts'
import { SentenceText, type Voice } from '../reader/passage-text.tsx'
import { Sureness } from '../reader/sureness.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { TickIcon } from '../ui/icons.tsx'
import type { DeskRow, DeskSentence } from './desk-rows.ts'
import { deskStore } from './desk-store.ts'

type Props = {
  readonly index: ReadingIndex
  readonly row: DeskRow
  readonly at: number
  readonly isFresh: boolean
  readonly voice: Voice
}

/** One bead: its English on the left, its Arabic on the right, and between them how sure it is that they belong together. */
export const DeskRowView = memo(
  function DeskRowView({ index, row, at, isFresh, voice }: Props): ReactNode {
    return (
      <li
        className={`desk-row desk-${row.standing}${isFresh ? ' desk-fresh' : ''}`}
        data-row={at}
        data-key={row.key}
      >
        <Side index={index} side="english" sentences={row.english} voice={voice} />
        <Joint row={row} voice={voice} />
        <Side index={index} side="arabic" sentences={row.arabic} voice={voice} />
      </li>
    )
  },
  // The index is another one after each correction; a row that stayed the same object is drawn the same by both.
  (before, after) =>
    before.row === after.row &&
    before.at === after.at &&
    before.isFresh === after.isFresh &&
    before.voice === after.voice,
)

function Joint({ row, voice: { speak, formats } }: Pick<Props, 'row' | 'voice'>): ReactNode {
  const { standing, confidence } = row
  const isPaired = row.arabic.length > 0 && row.english.length > 0
  const name =
    standing === 'confirmed'
      ? speak('links.confirmed')
      : isPaired
        ? speak('status.sure', { share: formats.share(Math.floor(confidence * 100) / 100) })
        : speak(standing === 'aside' ? 'page.aside' : 'page.no-partner')
  return (
    <div className={isPaired ? 'desk-joint desk-joined' : 'desk-joint'} title={name}>
      <span className="desk-mark">
        {standing === 'confirmed' ? <TickIcon /> : isPaired ? <Sureness of={confidence} /> : null}
      </span>
    </div>
  )
}

function Side({
  index,
  side,
  sentences,
  voice,
}: {
  readonly index: ReadingIndex
  readonly side: Language
  readonly sentences: readonly DeskSentence[]
  readonly voice: Voice
}): ReactNode {
  const isArabic = side === 'arabic'
  return (
    <div
      className={`desk-side side-${side}${sentences.length === 0 ? ' desk-empty' : ''}`}
      lang={isArabic ? 'ar' : 'en'}
      dir={isArabic ? 'rtl' : 'ltr'}
    >
      {sentences.map(({ sentence, text, isAside }) => (
        <p
          key={sentence}
          className={isAside ? 'desk-sentence desk-beside' : 'desk-sentence'}
          draggable="true"
        >
          <span className="desk-number" aria-hidden="true">
            {voice.formats.number(sentence + 1)}
          </span>
          <SentenceText index={index} side={side} sentence={sentence} voice={voice}>
            <WithCaret side={side} sentence={sentence} text={text} />
          </SentenceText>
        </p>
      ))}
    </div>
  )
}

/** The text of a sentence as it was written, with the mark where it would be divided. */
function WithCaret({
  side,
  sentence,
  text,
}: {
  readonly side: Language
  readonly sentence: number
  readonly text: string
}): ReactNode {
  const at = useStore(deskStore, ({ caret }) =>
    caret?.side === side && caret.sentence === sentence ? caret.at : null,
  )
  if (at === null) return text
  return (
    <>
      {text.slice(0, at)}
      <span className="desk-caret" />
      {text.slice(at)}
    </>
  )
}
