import { lookInForce } from '../state/look.ts'
import { readingStore } from '../state/reading-store.ts'
import { settingsStore } from '../state/settings-store.ts'
import { placeOfElement } from './page-nodes.ts'
import { lengthOf, offsetIn } from './sentence-nodes.ts'

/** Has what is copied from a page be the text as it is written, tashkeel and digits with it; answers its own end. */
export function copyOriginal(page: HTMLElement): () => void {
  const onCopy = (event: ClipboardEvent) => {
    const { settings } = settingsStore.getState()
    // Where the page shows all as it is, Chromium copies it well.
    if (lookInForce(settings).tashkeel && settings.digits === 'written') return
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
    const text = originalIn(page, selection.getRangeAt(0))
    if (text === null || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }
  page.addEventListener('copy', onCopy)
  return () => page.removeEventListener('copy', onCopy)
}

/** The original of a selection, a line for each passage; null where it holds nothing of a sentence. */
function originalIn(page: HTMLElement, range: Range): string | null {
  const { index } = readingStore.getState()
  if (!index) return null
  let text = ''
  let passage: Element | null = null
  let endBefore = -1
  for (const sentence of page.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const place = placeOfElement(sentence)
    if (!place || !range.intersectsNode(sentence) || !sentence.checkVisibility()) continue
    const from = endIn(sentence, range.startContainer, range.startOffset) ?? 0
    const to = endIn(sentence, range.endContainer, range.endOffset) ?? lengthOf(sentence)
    if (from >= to) continue
    const { original, sentences } = index.reading[place.side]
    const start = sentences[place.sentence]!.from
    const holder = sentence.closest('.passage, .on-demand')
    // Within a passage sentences keep what stands between them; nothing stands between some.
    if (passage !== null)
      text += holder !== passage ? '\n' : original.slice(endBefore, start) === '' ? '' : ' '
    text += original.slice(start + from, start + to)
    passage = holder
    endBefore = sentences[place.sentence]!.to
  }
  return passage === null ? null : text
}

/** Where an end of a selection lies in a sentence; null where it is elsewhere. */
function endIn(sentence: HTMLElement, node: Node, offset: number): number | null {
  return node instanceof Text && sentence.contains(node) ? offsetIn(sentence, node, offset) : null
}
