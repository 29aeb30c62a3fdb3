import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { type CopiedSides, type CopiedText, pairedText } from '../state/paired-text.ts'
import { currentBead, readingStore } from '../state/reading-store.ts'
import { placeOfElement } from './page-nodes.ts'

/** What was selected on the page last: the palette takes the selection into its field. */
let selected: Range | null = null

/** Takes note of what is selected on the page, so that a command can copy it; answers its own end. */
export function followSelection(page: HTMLElement): () => void {
  const note = () => {
    const selection = document.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    if (!range || document.querySelector('dialog[open]')?.contains(range.commonAncestorContainer)) return
    selected = !range.collapsed && range.intersectsNode(page) ? range.cloneRange() : null
  }
  document.addEventListener('selectionchange', note)
  return () => {
    document.removeEventListener('selectionchange', note)
    selected = null
  }
}

/** Whether there are sentences to copy: selected ones, else the pinned pair or the one under the hand. */
export function canCopyPairs(sides: CopiedSides): boolean {
  const { index } = readingStore.getState()
  const has = (bead: number) => sides === 'both' || (index?.reading.beads[bead]?.[sides].length ?? 0) > 0
  return beadsToCopy().some(has)
}

/**
 * Copies the whole sentences that are selected, with those that face them or one side alone, as text and as HTML; a
 * refusal is told.
 */
export async function copyPairs(sides: CopiedSides): Promise<void> {
  const { index } = readingStore.getState()
  if (!index || !canCopyPairs(sides)) return
  const copied = pairedText(index, beadsToCopy(), sides)
  const answer = (await copyByPage(copied)) ?? (await bridge.copyText({ text: copied.plain }))
  if (answer.ok) tell({ kind: 'copied' })
  else tell({ kind: 'failure', failure: answer })
}

function beadsToCopy(): readonly number[] {
  const state = readingStore.getState()
  if (!state.index) return []
  if (selected?.startContainer.isConnected && selected.endContainer.isConnected) {
    const beads = beadsIn(selected)
    if (beads.length > 0) return beads
  }
  const bead = state.pinnedBead ?? currentBead(state)
  return bead === null ? [] : [bead]
}

/** The beads of the sentences that a selection touches; rows between its ends need not be drawn. */
function beadsIn(range: Range): number[] {
  const { index } = readingStore.getState()
  if (!index) return []
  const first = rowAround(range.startContainer) ?? 0
  const last = rowAround(range.endContainer) ?? index.rows.length - 1
  return index.rows.slice(first, last + 1).flatMap((row, k) => {
    const at = first + k
    if (at > first && at < last) return row.beads
    const sentences = document.querySelectorAll(`[data-row="${at}"] [data-sentence]`)
    return [...sentences]
      .filter(sentence => isTouched(sentence, range))
      .flatMap(sentence => {
        const place = placeOfElement(sentence)
        return place ? [index.beadOf[place.side][place.sentence]!] : []
      })
  })
}

function rowAround(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const row = element?.closest<HTMLElement>('[data-row]')
  return row ? Number(row.dataset.row) : null
}

function isTouched(sentence: Element, range: Range): boolean {
  const own = document.createRange()
  own.selectNodeContents(sentence)
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  )
}

/**
 * Has Chromium copy, and gives it this in the place of the selection: only so the clipboard gets HTML as well. Null
 * where nothing asked for it, as when nothing on the page can be copied.
 */
async function copyByPage({ plain, html }: CopiedText) {
  let isTaken = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', plain)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    const answer = await bridge.runCommand({ id: 'copy' })
    // The event of the command comes on its own way, at the latest with the frames that follow.
    for (let frame = 0; frame < FRAMES && !isTaken; frame++)
      await new Promise(resolve => requestAnimationFrame(resolve))
    return answer.ok && !isTaken ? null : answer
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
  }
}

/** Frames in which the command to copy reaches the page. */
const FRAMES = 6
