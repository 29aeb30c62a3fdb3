import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { anchorOf } from '../services/page-nodes.ts'
import { selectedStretch } from '../services/selected-stretch.ts'
import { namingStore, type SelectedWords } from '../state/naming-store.ts'
import type { Place } from '../state/place.ts'
import { readingStore } from '../state/reading-store.ts'
import { stretchOfName } from './stretch-of-name.ts'

/** Takes note of the words that the reader selects with the mouse or marks with the keys; answers its own end. */
export function followSelection(): () => void {
  let isPressed = false

  const note = () => {
    const { open, selected } = namingStore.getState()
    // The field of the card takes the selection for itself; the words stay what they were.
    if (open) return
    const words = isPressed ? null : (selectedWords() ?? markedWords())
    if (words || selected) namingStore.setState({ selected: words })
  }
  const onDown = (event: PointerEvent) => {
    isPressed = event.target instanceof Element && event.target.closest('.page') !== null
    if (!(event.target instanceof Element && event.target.closest('[data-naming], .naming-card')))
      namingStore.setState({ selected: null, open: false })
  }
  const onUp = () => {
    isPressed = false
    note()
  }
  const onScroll = () => {
    const { selected, open } = namingStore.getState()
    if (!selected) return
    const anchor = anchorOfText(selected)
    if (anchor) namingStore.setState({ selected: { ...selected, anchor }, open })
  }
  const endArticle = readingStore.subscribe((state, before) => {
    if (state.index !== before.index) namingStore.setState({ selected: null, open: false })
    else if (state.keyWord !== before.keyWord) note()
  })

  document.addEventListener('selectionchange', note)
  document.addEventListener('pointerdown', onDown)
  document.addEventListener('pointerup', onUp)
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return () => {
    endArticle()
    document.removeEventListener('selectionchange', note)
    document.removeEventListener('pointerdown', onDown)
    document.removeEventListener('pointerup', onUp)
    document.removeEventListener('scroll', onScroll, { capture: true })
    namingStore.setState({ selected: null, open: false })
  }
}

function selectedWords(): SelectedWords | null {
  const selected = selectedStretch()
  return selected && wordsAt(selected.place, selected.stretch)
}

/** The words that the keys marked; a single one is only stepped on, and is named by its key without a button. */
function markedWords(): SelectedWords | null {
  const { hand, focused, keyWord } = readingStore.getState()
  return hand === 'keys' && keyWord ? wordsAt(focused, keyWord) : null
}

function wordsAt(place: Place, selected: Span): SelectedWords | null {
  const { index } = readingStore.getState()
  if (!index) return null
  const text = index.reading[place.side]
  const sentence = text.sentences[place.sentence]!
  const stretch = stretchOfName(slice(text, sentence), place.side, selected)
  const anchor = stretch && anchorOf({ ...place, ...stretch })
  if (!stretch || !anchor) return null
  return { side: place.side, from: sentence.from + stretch.from, to: sentence.from + stretch.to, anchor }
}

function anchorOfText({ side, from, to }: SelectedWords) {
  const sentences = readingStore.getState().index?.reading[side].sentences ?? []
  const sentence = sentences.findIndex(span => span.from <= from && to <= span.to)
  if (sentence < 0) return null
  const start = sentences[sentence]!.from
  return anchorOf({ side, sentence, from: from - start, to: to - start })
}
