import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import type { ReadingIndex } from '../state/reading-index.ts'
import { EditPlace } from './edit-place.tsx'
import { type EditedStretch, editStore } from './edit-store.ts'
import { containerOf } from './stretch-to-edit.ts'

/** The editor of a stretch of text, in the place of the stretch on the page; nothing while none is edited. */
export function TextEditor({ index }: { readonly index: ReadingIndex }): ReactNode {
  const stretch = useStore(editStore, state => state.stretch)
  // An article that is left ends the editing; what was typed is remembered.
  useEffect(() => () => editStore.setState({ stretch: null }), [])
  return stretch && <PlacedEditor key={`${stretch.side} ${stretch.from}`} index={index} stretch={stretch} />
}

function PlacedEditor({
  index,
  stretch,
}: {
  readonly index: ReadingIndex
  readonly stretch: EditedStretch
}): ReactNode {
  const [host, setHost] = useState<HTMLElement | null>(null)
  const { side } = stretch
  const first = stretch.sentences[0]!

  // The page has one text node a sentence, and thousands of rows; an editor in it stands beside what it replaces.
  useLayoutEffect(() => {
    const container = containerOf({ side, sentence: first })
    if (!container) return
    const place = document.createElement('div')
    place.className = `${container.className} side-${side} edit-place`
    place.lang = side === 'arabic' ? 'ar' : 'en'
    place.dir = side === 'arabic' ? 'rtl' : 'ltr'
    // What is shown on demand is shown as long as it is edited.
    place.dataset.open = ''
    container.after(place)
    container.dataset.edited = ''
    setHost(place)
    return () => {
      delete container.dataset.edited
      place.remove()
    }
  }, [side, first])

  return host && createPortal(<EditPlace index={index} stretch={stretch} host={host} />, host)
}
