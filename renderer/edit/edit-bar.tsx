import { type ReactNode, useEffect, useRef, useState } from 'react'
import { placeOf, type TextCorrection } from '../../shared/model/correction.ts'
import type { BlockKind, Text } from '../../shared/model/text.ts'
import { useSpeak } from '../i18n/say.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import type { EditedStretch } from './edit-store.ts'
import { ImportedText } from './imported-text.tsx'

const KINDS = ['paragraph', 'heading', 'aside'] as const satisfies readonly BlockKind[]

/** UTF-16 units of a paragraph that are enough to say which one is meant. */
const ENOUGH = 80

/** What can be done with the text being edited besides typing, in the window's language and direction. */
export function EditBar({
  text,
  stretch,
  caret,
  isChanged,
  isAsking,
  isBusy,
  onCorrect,
  onKeep,
  onLeave,
  onLetGo,
  onGoOn,
}: {
  readonly text: Text
  readonly stretch: EditedStretch
  /** An offset into the text. */
  readonly caret: number
  readonly isChanged: boolean
  /** Whether what was typed is about to be let go of. */
  readonly isAsking: boolean
  readonly isBusy: boolean
  /** `onward`: an offset of the new text at which the editing goes on. */
  readonly onCorrect: (correction: TextCorrection, onward: number) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly onLetGo: () => void
  readonly onGoOn: () => void
}): ReactNode {
  const { speak, language } = useSpeak()
  const [showsImported, setShowsImported] = useState(false)
  const { split, joinSentences, joinParagraphs, kind, setKind } = correctionsAt(text, stretch, caret)
  const waits = isChanged || isBusy
  const titled = waits && isChanged ? { title: speak('edit.keep-first') } : {}

  return (
    <div
      className="edit-bar"
      role="toolbar"
      aria-label={speak('edit.tools')}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      lang={language}
    >
      {isAsking ? (
        <Asking onLetGo={onLetGo} onGoOn={onGoOn} />
      ) : (
        <>
          <fieldset className="segments" aria-label={speak('edit.kind')} {...titled}>
            {KINDS.map(one => (
              // No radio: an arrow key on its way to the third would make the paragraph the second.
              <button
                key={one}
                type="button"
                aria-pressed={one === kind}
                disabled={waits}
                onClick={() => one !== kind && onCorrect(setKind(one), caret)}
              >
                {speak(`edit.kind-${one}`)}
              </button>
            ))}
          </fieldset>
          <span className="edit-bounds" {...titled}>
            <Bound id="edit.split" correction={split} waits={waits} onChoose={one => onCorrect(one, caret)} />
            <Bound
              id="edit.join-sentences"
              correction={joinSentences}
              waits={waits}
              onChoose={one => onCorrect(one, caret)}
            />
            <Bound
              id="edit.join-paragraphs"
              correction={joinParagraphs}
              waits={waits}
              onChoose={one => onCorrect(one, caret)}
            />
          </span>
          <span className="edit-end">
            <button
              type="button"
              className="text-button"
              aria-expanded={showsImported}
              onClick={() => setShowsImported(!showsImported)}
            >
              {speak('edit.imported')}
            </button>
            <button type="button" className="button" disabled={isBusy} onClick={onLeave}>
              {speak('edit.leave')} <Keycaps of="Escape" />
            </button>
            <button type="button" className="button button-first" disabled={isBusy} onClick={onKeep}>
              {speak('edit.keep')} <Keycaps of="CmdOrCtrl+Enter" />
            </button>
          </span>
        </>
      )}
      {showsImported && !isAsking && <ImportedText stretch={stretch} text={text} />}
    </div>
  )
}

function Asking({
  onLetGo,
  onGoOn,
}: {
  readonly onLetGo: () => void
  readonly onGoOn: () => void
}): ReactNode {
  const { speak } = useSpeak()
  const goOn = useRef<HTMLButtonElement>(null)
  useEffect(() => goOn.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p role="alert">{speak('edit.ask')}</p>
      <span className="edit-end">
        <button type="button" className="button" onClick={onLetGo}>
          {speak('edit.let-go')}
        </button>
        <button ref={goOn} type="button" className="button button-first" onClick={onGoOn}>
          {speak('edit.go-on')}
        </button>
      </span>
    </>
  )
}

function Bound({
  id,
  correction,
  waits,
  onChoose,
}: {
  readonly id: 'edit.split' | 'edit.join-sentences' | 'edit.join-paragraphs'
  readonly correction: TextCorrection | null
  readonly waits: boolean
  readonly onChoose: (correction: TextCorrection) => void
}): ReactNode {
  const { speak } = useSpeak()
  return (
    <button
      type="button"
      className="text-button"
      disabled={waits || !correction}
      // The caret must stay where it is.
      onPointerDown={event => event.preventDefault()}
      onClick={() => correction && onChoose(correction)}
    >
      {speak(id)}
    </button>
  )
}

/** What can be said of the bounds at the caret, and of the paragraph. */
function correctionsAt(text: Text, { sentences }: EditedStretch, caret: number) {
  const isAtCaret = (at: number) => text.sentences[at]!.from <= caret && caret <= text.sentences[at]!.to
  const at = sentences.find(isAtCaret) ?? sentences[0]!
  const sentence = text.sentences[at]!
  const block = text.blocks[sentence.block]!
  const next = text.sentences[at + 1]
  const below = text.blocks[sentence.block + 1]
  const span = (from: number, to: number) => placeOf(text, { from, to })
  const divides =
    block.kind === 'paragraph' &&
    text.original.slice(sentence.from, caret).trim() !== '' &&
    text.original.slice(caret, sentence.to).trim() !== ''
  return {
    kind: block.kind,
    setKind: (kind: BlockKind): TextCorrection => ({
      kind: 'set-kind',
      place: span(block.from, Math.min(block.to, block.from + ENOUGH)),
      block: kind,
    }),
    split: divides ? ({ kind: 'split-sentence', place: span(sentence.from, caret) } as const) : null,
    joinSentences:
      next?.block === sentence.block
        ? ({ kind: 'join-sentences', place: span(sentence.from, next.to) } as const)
        : null,
    joinParagraphs: below
      ? ({
          kind: 'join-paragraphs',
          place: span(Math.max(block.from, block.to - ENOUGH), Math.min(below.to, below.from + ENOUGH)),
        } as const)
      : null,
  }
}
