import type { TextCorrection } from '../../shared/model/correction.ts'
import type { Language } from '../../shared/model/text.ts'
import { correct } from '../services/correct.ts'
import { elementOf, reveal } from '../services/page-nodes.ts'
import { endNaming } from '../state/naming-store.ts'
import { sentenceAt } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { type EditedStretch, editStore } from './edit-store.ts'
import { placeToEdit, stretchAround, stretchAt } from './stretch-to-edit.ts'

/** Whether there is a sentence whose text can be edited now. */
export const canEdit = (): boolean =>
  editStore.getState().stretch === null && placeToEdit(readingStore.getState()) !== null

/** Opens the text of the sentence in hand, with what stands together with it, for editing. */
export function editText(): void {
  const place = placeToEdit(readingStore.getState())
  if (!place) return
  reveal(place)
  const stretch = stretchAround(place)
  if (!stretch) return
  endNaming()
  readingStore.setState({
    focused: place,
    wordCard: null,
    entityCard: null,
    pointedWord: null,
    keyWord: null,
  })
  editStore.setState({ stretch })
}

/** Ends the editing; the focus goes to the sentence that stands where the caret was. */
export function endEditing(side: Language, offset: number): void {
  editStore.setState({ stretch: null })
  const { index } = readingStore.getState()
  if (!index) return
  const sentence = Math.max(0, sentenceAt(index.reading[side], offset))
  readingStore.setState({ hand: 'keys', focused: { side, sentence }, chosenMention: null, keyWord: null })
  // It stands on the page again when the editor is gone from there.
  requestAnimationFrame(() => elementOf({ side, sentence })?.focus({ preventScroll: true }))
}

/**
 * Corrects the text that is being edited. A refusal is told, and the editing goes on; else it ends, or goes on at
 * `onward` (an offset of the new text) where that is given. What stood on the page stays at its height.
 */
export async function correctEdited(
  stretch: EditedStretch,
  correction: TextCorrection,
  host: Element,
  onward?: number,
): Promise<void> {
  const { side } = stretch
  const before = readingStore.getState().article
  const height = host.getBoundingClientRect().top
  await correct(correction)
  if (readingStore.getState().article === before) return
  // The page was drawn anew, and with it what held the editor.
  editStore.setState({ stretch: null })
  await new Promise(requestAnimationFrame)
  if (onward === undefined) endEditing(side, stretch.from)
  else editStore.setState({ stretch: stretchAt(side, onward) })
  await new Promise(requestAnimationFrame)
  const sentence = Math.max(
    0,
    sentenceAt(readingStore.getState().index!.reading[side], onward ?? stretch.from),
  )
  const now = document.querySelector('.edit-place') ?? elementOf({ side, sentence })?.closest('.passage')
  const scroller = now?.closest('.page')
  if (now && scroller) scroller.scrollTop += now.getBoundingClientRect().top - height
}
