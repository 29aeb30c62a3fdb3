import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { AS_WRITTEN } from '../state/shown-text.ts'
import { AskSure } from './ask-sure.tsx'
import { DeskBar } from './desk-bar.tsx'
import { choose } from './desk-commands.ts'
import { DeskFoot } from './desk-foot.tsx'
import { DeskMenu } from './desk-menu.tsx'
import { elementOf } from './desk-nodes.ts'
import { followDeskPointer } from './desk-pointer.ts'
import { DeskRowView } from './desk-row.tsx'
import { type DeskRow, deskRows } from './desk-rows.ts'
import { deskStore, layOnDesk } from './desk-store.ts'
import { DeskTools } from './desk-tools.tsx'
import { followDeskPlace } from './follow-desk-place.ts'
import { watchDeskKeys } from './watch-desk-keys.ts'

/** The open article as two columns of sentences with the beads between them, to be put right. */
export function Desk(): ReactNode {
  const article = useStore(readingStore, state => state.article)
  const index = useStore(readingStore, state => state.index)
  const isAsking = useStore(deskStore, state => state.isAsking)

  useEffect(watchDeskKeys, [])
  // Whoever goes somewhere else from here finds the page when they come back.
  useEffect(() => () => layOnDesk(null), [])

  if (!article || !index) return null
  return (
    <div className="desk">
      <DeskBar article={article} index={index} />
      <Rows index={index} />
      <DeskFoot index={index} />
      {isAsking && <AskSure index={index} />}
    </div>
  )
}

function Rows({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const formats = useFormats()
  const ref = useRef<HTMLElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const drawn = useRef<{ readonly index: ReadingIndex; readonly rows: readonly DeskRow[] } | null>(null)
  const voice = useMemo(() => ({ speak, formats, writing: AS_WRITTEN }), [speak, formats])
  const { rows, fresh } = useMemo(() => {
    const before = drawn.current?.rows ?? []
    const known = new Set(before)
    const rows = deskRows(index, before)
    return { rows, fresh: new Set(before.length === 0 ? [] : rows.filter(row => !known.has(row))) }
  }, [index])

  useLayoutEffect(() => {
    drawn.current = { index, rows }
  }, [index, rows])
  useLayoutEffect(() => followDeskPlace(ref.current!), [])
  useLayoutEffect(() => followDeskPointer(sheet.current!), [])
  useLayoutEffect(() => choose(readingStore.getState().focused), [])
  // What a row that was drawn anew shows of the choice is put there again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are others with another index
  useLayoutEffect(() => {
    for (const one of sheet.current!.querySelectorAll('[data-chosen]')) one.removeAttribute('data-chosen')
    for (const one of sheet.current!.querySelectorAll('[tabindex="0"]')) one.setAttribute('tabindex', '-1')
    let marked = markChosen(null, readingStore.getState().focused)
    return readingStore.subscribe(({ focused }) => {
      marked = markChosen(marked, focused)
    })
  }, [index])

  return (
    <main ref={ref} className="desk-scroll" aria-label={speak('desk.label')}>
      <div ref={sheet} className="desk-sheet">
        <ul className="desk-rows">
          {rows.map((row, at) => (
            <DeskRowView
              key={row.key}
              index={index}
              row={row}
              at={at}
              isFresh={fresh.has(row)}
              voice={voice}
            />
          ))}
        </ul>
        <DeskTools index={index} />
      </div>
      <DeskMenu index={index} />
    </main>
  )
}

/** Marks the row of the chosen sentence and the sentence itself; thousands of rows need not be drawn for it. */
function markChosen(before: HTMLElement | null, chosen: Place): HTMLElement | null {
  const sentence = elementOf(chosen)?.closest<HTMLElement>('.desk-sentence') ?? null
  if (before === sentence) return before
  for (const one of [before, before?.closest('.desk-row')]) one?.removeAttribute('data-chosen')
  // The desk is one stop for the Tab key.
  before?.querySelector('[data-sentence]')?.setAttribute('tabindex', '-1')
  for (const one of [sentence, sentence?.closest('.desk-row')]) one?.setAttribute('data-chosen', '')
  elementOf(chosen)?.setAttribute('tabindex', '0')
  return sentence
}
