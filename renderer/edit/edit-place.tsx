import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { placeOf } from '../../shared/model/correction.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { EditBar } from './edit-bar.tsx'
import { correctEdited, endEditing } from './edit-commands.ts'
import { draftOf, type EditedStretch, noteDraft } from './edit-store.ts'

/** UTF-16 units that one edit may put in. */
const LONGEST = 200_000

/** The text being edited, set like the page around it, and the bar under it. */
export function EditPlace({
  index,
  stretch,
  host,
}: {
  readonly index: ReadingIndex
  readonly stretch: EditedStretch
  readonly host: HTMLElement
}): ReactNode {
  const { speak } = useSpeak()
  const field = useRef<HTMLTextAreaElement>(null)
  const { side, from, to } = stretch
  const [text] = useState(() => index.reading[side])
  // A line end within a paragraph is only where a line was broken at a width; one that is typed begins a paragraph.
  const [shown] = useState(() => text.original.slice(from, to).replace(/[\n\r\u2028\u2029\u0085]/g, ' '))
  const [typed, setTyped] = useState(() => draftOf(stretch, shown) ?? shown)
  const [caret, setCaret] = useState(stretch.caret)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isChanged = typed !== shown

  useEffect(() => {
    const area = field.current!
    const at = Math.min(stretch.caret - from, area.value.length)
    area.focus({ preventScroll: true })
    area.setSelectionRange(at, at)
    host.scrollIntoView({ block: 'nearest' })
  }, [stretch, from, host])
  useEffect(() => noteDraft(stretch, shown, typed), [stretch, shown, typed])

  const keep = async () => {
    if (!isChanged) {
      endEditing(side, from)
      return
    }
    setBusy(true)
    await correctEdited(
      stretch,
      { kind: 'edit-text', place: placeOf(text, stretch), text: clean(typed) },
      host,
    )
    setBusy(false)
  }
  const letGo = () => {
    noteDraft(stretch, shown, shown)
    endEditing(side, from)
  }
  const leave = () => {
    if (isChanged) setAsking(true)
    else letGo()
  }
  const goOn = () => {
    setAsking(false)
    field.current?.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isKeep = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isKeep || event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (isKeep) void keep()
      else if (isAsking) goOn()
      else leave()
      return
    }
    // What is typed here, and on the buttons of the bar, is no command of the page.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and of the bar pass through here
    <div className="edit" onKeyDown={onKeyDown}>
      <textarea
        ref={field}
        className="edit-field"
        aria-label={speak(`edit.label-${side}`)}
        value={typed}
        rows={1}
        maxLength={LONGEST}
        readOnly={isBusy}
        spellCheck={false}
        onChange={event => setTyped(event.target.value)}
        onSelect={event => setCaret(from + event.currentTarget.selectionStart)}
      />
      <EditBar
        text={text}
        stretch={stretch}
        caret={caret}
        isChanged={isChanged}
        isAsking={isAsking}
        isBusy={isBusy}
        onCorrect={(correction, onward) => void correctEdited(stretch, correction, host, onward)}
        onKeep={() => void keep()}
        onLeave={leave}
        onLetGo={letGo}
        onGoOn={goOn}
      />
    </div>
  )
}

/** What can be kept of what was typed or pasted: characters, and line ends of one kind. */
const clean = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
