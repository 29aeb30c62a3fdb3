import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { showSelected } from '../commands/phrase-commands.ts'
import { togglePin } from '../commands/reader-commands.ts'
import { anchorOf } from '../services/page-nodes.ts'
import { selectedStretch } from '../services/selected-stretch.ts'
import { type Place, samePlace } from '../state/place.ts'
import { mentionAt } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { wordsOf } from '../state/walk-reading.ts'
import { type Hit, hitAt } from './hit-test.ts'

/** Milliseconds that the pointer rests on a word before its card comes. */
const REST = 250
/** Milliseconds that a card waits for the pointer after it left the word. */
const LEAVE = 180
/** Pixels that the pointer may move between press and release of a click. */
const STEADY = 4

type Word = Place & Span

/** Lights, pins and opens what the pointer points at, rests on and clicks; answers its own end. */
export function followPointer(scroller: HTMLElement): () => void {
  let frame = 0
  let last = { x: -1, y: -1 }
  let pressed: { x: number; y: number } | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const onMove = (event: PointerEvent) => {
    // Chromium repeats the last move when the page scrolls under a pointer at rest.
    if (event.screenX === last.x && event.screenY === last.y) return
    last = { x: event.screenX, y: event.screenY }
    cancelAnimationFrame(frame)
    const { clientX, clientY, target } = event
    frame = requestAnimationFrame(() => pointAt(clientX, clientY, target))
  }

  const pointAt = (x: number, y: number, target: EventTarget | null) => {
    const { index, pointed, pointedEntity, pointedWord, hand } = readingStore.getState()
    if (!index) return
    const gap = placeOfGap(target)
    const hit = gap ? null : hitAt(x, y)
    const place = gap ?? hit?.place ?? null
    const offset = hit ? offsetInText(hit) : -1
    const entity = hit ? (mentionAt(index, hit.place.side, offset)?.entity ?? null) : null
    const word = pressed ? null : wordAt(hit)
    const wordStays = samePlace(word, pointedWord) && word?.from === pointedWord?.from
    if (!wordStays) rest(word)
    if (hand === 'pointer' && samePlace(place, pointed) && entity === pointedEntity && wordStays) return
    readingStore.setState({
      hand: 'pointer',
      pointed: samePlace(place, pointed) ? pointed : place,
      pointedEntity: entity,
      pointedWord: wordStays ? pointedWord : word,
      keyWord: null,
    })
  }

  const offsetInText = ({ place, offset }: Hit): number =>
    readingStore.getState().index!.reading[place.side].sentences[place.sentence]!.from + offset

  const placeOfGap = (target: EventTarget | null) => {
    const gap = target instanceof Element ? target.closest<HTMLElement>('[data-gap]') : null
    const { index } = readingStore.getState()
    if (!gap || !index) return null
    const bead = index.reading.beads[Number(gap.dataset.gap)]!
    return bead.arabic.length > 0
      ? { side: 'arabic' as const, sentence: bead.arabic[0]! }
      : { side: 'english' as const, sentence: bead.english[0]! }
  }

  const rest = (word: Word | null) => {
    clearTimeout(resting)
    const { wordCard } = readingStore.getState()
    if (word?.side === 'arabic') resting = setTimeout(() => showWord(word, false), REST)
    if (wordCard && !wordCard.pinned) closeSoon()
  }

  const closeSoon = () => {
    clearTimeout(leaving)
    leaving = setTimeout(() => {
      readingStore.setState(({ wordCard }) => ({ wordCard: wordCard?.pinned ? wordCard : null }))
    }, LEAVE)
  }

  const showWord = (word: Word, pinned: boolean) => {
    const { wordCard, entityCard } = readingStore.getState()
    if (!pinned && (wordCard?.pinned || entityCard)) return
    clearTimeout(leaving)
    const anchor = anchorOf(word)
    const { sentence, from, to } = word
    if (anchor) readingStore.setState({ wordCard: { sentence, from, to, anchor, pinned, byKey: false } })
  }

  const onLeave = (event: PointerEvent) => {
    cancelAnimationFrame(frame)
    // A way to the card must leave the sentence lit and the card open.
    const into = event.relatedTarget instanceof Element ? event.relatedTarget.closest('[data-card]') : null
    clearTimeout(resting)
    if (into) {
      clearTimeout(leaving)
      into.addEventListener('pointerleave', closeSoon, { once: true })
      return
    }
    if (readingStore.getState().wordCard) closeSoon()
    readingStore.setState(({ hand }) =>
      hand === 'pointer' ? { pointed: null, pointedEntity: null, pointedWord: null } : {},
    )
  }

  const onDown = (event: PointerEvent) => {
    pressed = event.button === 0 ? { x: event.clientX, y: event.clientY } : null
    clearTimeout(resting)
    // A card that only rested there would lie in the way of a drag.
    readingStore.setState(({ wordCard }) => ({ wordCard: wordCard?.pinned ? wordCard : null }))
  }

  const onUp = (event: PointerEvent) => {
    const start = pressed
    pressed = null
    if (!start) return
    const isDrag = Math.hypot(event.clientX - start.x, event.clientY - start.y) > STEADY
    if (isDrag) {
      const selected = selectedStretch()
      if (selected) showSelected(selected.place, selected.stretch)
      return
    }
    const into = event.target instanceof Node && scroller.contains(event.target)
    if (into && document.getSelection()?.isCollapsed !== false) click(event)
  }

  const click = (event: PointerEvent) => {
    const { index } = readingStore.getState()
    if (!index) return
    const gap = placeOfGap(event.target)
    const hit = gap ? null : hitAt(event.clientX, event.clientY)
    const place = gap ?? hit?.place
    if (!place) {
      readingStore.setState({ entityCard: null, wordCard: null })
      return
    }
    readingStore.setState({ focused: place, chosenMention: null, hand: 'pointer', pointed: place })
    const word = wordAt(hit)
    if (event.altKey && word?.side === 'arabic') {
      readingStore.setState({ entityCard: null })
      showWord(word, true)
      return
    }
    const mention = hit && mentionAt(index, hit.place.side, offsetInText(hit))
    if (mention) {
      const start = index.reading[place.side].sentences[place.sentence]!.from
      const length = index.reading[place.side].sentences[place.sentence]!.to - start
      const from = Math.max(0, mention.from - start)
      const anchor = anchorOf({ ...place, from, to: Math.min(length, mention.to - start) })
      if (anchor)
        readingStore.setState({
          entityCard: { entity: mention.entity, anchor, side: place.side, byKey: false },
          wordCard: null,
        })
      return
    }
    readingStore.setState({ entityCard: null, wordCard: null })
    togglePin(index.beadOf[place.side][place.sentence]!)
  }

  scroller.addEventListener('pointermove', onMove)
  scroller.addEventListener('pointerleave', onLeave)
  scroller.addEventListener('pointerdown', onDown)
  // A drag may end beside the page.
  document.addEventListener('pointerup', onUp)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(resting)
    clearTimeout(leaving)
    scroller.removeEventListener('pointermove', onMove)
    scroller.removeEventListener('pointerleave', onLeave)
    scroller.removeEventListener('pointerdown', onDown)
    document.removeEventListener('pointerup', onUp)
  }
}

function wordAt(hit: Hit | null): Word | null {
  const { index } = readingStore.getState()
  if (!index || !hit) return null
  const { side, sentence } = hit.place
  const text = index.reading[side]
  const words = wordsOf(slice(text, text.sentences[sentence]!))
  const word = words.find(({ from, to }) => from <= hit.offset && hit.offset < to)
  return word ? { side, sentence, ...word } : null
}
