import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { bridge } from '../bridge.ts'
import { useSpeak } from '../i18n/say.tsx'
import { removeArticles } from '../services/library.ts'
import { moveInCollection } from '../services/shelves.ts'
import { libraryStore, meant } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { selectAll, selectNone, selectTo, toggleSelected } from '../state/select-articles.ts'
import { titleOf } from './title-of.ts'

/** Milliseconds after which a typed letter begins a new title. */
const TYPING_PAUSE = 900

type Grid = {
  readonly grid: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  /** CSS pixels. */
  readonly row: number
  readonly columns: number
}

/** What keys do in the list of articles; also brings the focus back to it when its line was removed. */
export function useGridKeys({ grid, scroller, row, columns }: Grid): (event: KeyboardEvent) => void {
  const { speak, language } = useSpeak()
  const { ids, focused, edited } = useStore(libraryStore)
  const hadFocus = useRef(false)
  const typed = useRef({ text: '', at: 0 })
  /** Counts the keys, so that an answer is passed over when another one was pressed since. */
  const pressed = useRef(0)
  /** An article that is to have the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null)

  useEffect(() => {
    const list = grid.current
    if (!list) return
    const enter = () => {
      hadFocus.current = true
    }
    const leave = (event: FocusEvent) => {
      // Without a next element the line itself went, and not the person.
      if (event.relatedTarget !== null) hadFocus.current = false
    }
    list.addEventListener('focusin', enter)
    list.addEventListener('focusout', leave)
    return () => {
      list.removeEventListener('focusin', enter)
      list.removeEventListener('focusout', leave)
    }
  }, [grid])

  const wasEdited = useRef(edited)
  useLayoutEffect(() => {
    const list = grid.current
    if (edited !== null) {
      if (wasEdited.current !== edited) list?.querySelector<HTMLElement>('.article-form input')?.focus()
      wasEdited.current = edited
      return
    }
    if (wasEdited.current !== null) wanted.current = wasEdited.current
    wasEdited.current = null
    const lost = hadFocus.current && document.activeElement === document.body
    const id = wanted.current ?? (lost ? focused : null)
    if (id === null) return
    const line = list?.querySelector<HTMLElement>(`[data-article="${id}"] .article-open`)
    if (!line) return
    wanted.current = null
    line.focus({ preventScroll: true })
  })

  const goTo = (at: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, at))]
    if (id === undefined) return
    wanted.current = id
    libraryStore.setState({ focused: id })
    reveal(Math.max(0, Math.min(ids.length - 1, at)))
  }
  const reveal = (at: number) => {
    const box = scroller.current
    const list = grid.current
    if (!box || !list) return
    const top = list.offsetTop + Math.floor(at / columns) * row
    // Above the first line stands what belongs to it.
    if (at < columns) box.scrollTop = 0
    else if (top < box.scrollTop) box.scrollTop = top
    else if (top + row > box.scrollTop + box.clientHeight) box.scrollTop = top + row - box.clientHeight
  }

  const type = async (letter: string, now: number) => {
    const goesOn = now - typed.current.at < TYPING_PAUSE
    const text = goesOn ? typed.current.text + letter : letter
    typed.current = { text, at: now }
    const { view } = libraryStore.getState()
    const asked = pressed.current
    const here = focused === null ? 0 : Math.max(0, ids.indexOf(focused))
    // The same letter again goes on to the next title; more letters stay where they are if they can.
    const repeated = [...text].every(one => one === text[0])
    const answer = await bridge.findTitle({
      view,
      typed: repeated ? text[0]! : text,
      after: text.length === 1 || repeated ? here + 1 : here,
    })
    if (!answer.ok) tell({ kind: 'failure', failure: answer })
    else if (answer.value !== null && pressed.current === asked) goTo(answer.value)
  }

  const move = (step: number) => {
    const state = libraryStore.getState()
    const { collection, order, reversed } = state.view
    if (collection === null || order !== 'own' || reversed) return
    const moved = meant(state)
    const stay = ids.filter(id => !moved.includes(id))
    const at = step < 0 ? ids.indexOf(moved[0]!) - 1 : ids.indexOf(moved.at(-1)!) + 2
    const before = step < 0 ? ids[Math.max(0, at)] : ids.slice(at).find(id => stay.includes(id))
    if (before !== undefined && moved.includes(before)) return
    void moveInCollection(collection, moved, before ?? null)
  }

  // Whoever comes back from an article finds its line in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is laid out
  useEffect(() => {
    const at = focused === null ? -1 : ids.indexOf(focused)
    if (at >= 0) reveal(at)
  }, [])

  return event => {
    const state = libraryStore.getState()
    const { key, shiftKey, altKey } = event
    const command = event.ctrlKey || event.metaKey
    const at = focused === null ? 0 : Math.max(0, ids.indexOf(focused))
    const id = ids[at]
    if (id === undefined || event.nativeEvent.isComposing) return
    pressed.current++
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? row) / row)) * columns
    const forward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    const backward = language === 'ar' ? 'ArrowRight' : 'ArrowLeft'
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: columns,
      ArrowUp: -columns,
      ...(columns > 1 && { [forward]: 1, [backward]: -1 }),
      PageDown: page,
      PageUp: -page,
      Home: -at,
      End: ids.length - 1 - at,
    }
    const step = steps[key]
    const isButton = (event.target as Element).matches('.icon-button')
    if (step !== undefined && altKey && !command) move(step)
    else if (step !== undefined && !altKey) {
      const to = Math.max(0, Math.min(ids.length - 1, at + step))
      if (shiftKey) selectTo(ids[to]!)
      goTo(to)
    } else if (command && !shiftKey && !altKey && event.code === 'KeyA') selectAll()
    else if (command || altKey) return
    else if (key === ' ' && !isButton && performance.now() - typed.current.at >= TYPING_PAUSE) {
      if (shiftKey) selectTo(id)
      else toggleSelected(id)
    } else if (key === 'Escape' && state.selected.size > 0) selectNone()
    else if (key === 'F2' && state.view.place === 'shelf') libraryStore.setState({ edited: id, focused: id })
    else if ((key === 'Delete' || key === 'Backspace') && state.view.place === 'shelf') {
      const [first, ...rest] = meant(state)
      const article = first === undefined ? undefined : state.articles.get(first)
      if (first !== undefined)
        void removeArticles([first, ...rest], article ? titleOf(article, speak, language) : '')
    } else if ([...key].length === 1 && !/[?؟]/.test(key) && !(key === ' ' && isButton))
      void type(key, performance.now())
    else return
    event.preventDefault()
  }
}
