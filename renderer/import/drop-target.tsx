import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import { FacingMark } from '../library/facing-mark.tsx'
import { dropFiles, pasteText } from '../services/import-texts.ts'
import { importStore } from '../state/import-store.ts'
import { pastedFrom } from './pasted-html.ts'

const FIELDS = 'input, textarea, select, [contenteditable]'

/** Takes files and texts that are dropped anywhere on the window or pasted where no field is. */
export function DropTarget(): ReactNode {
  const { speak } = useSpeak()
  const dragging = useStore(importStore, state => state.dragging)
  useEffect(takeDropsAndPastes, [])
  if (!dragging) return null
  return (
    // A popover stands over everything, an open sheet included.
    <div className="drop-target" ref={element => element?.showPopover()} popover="manual" role="status">
      <FacingMark />
      <p className="drop-title">{speak('app.drop')}</p>
      <p>{speak('app.drop-detail')}</p>
    </div>
  )
}

function takeDropsAndPastes(): () => void {
  const setDragging = (dragging: boolean) => importStore.setState({ dragging })
  const over = (event: DragEvent) => {
    if (!bearsText(event)) return
    event.preventDefault()
    setDragging(true)
  }
  const leave = (event: DragEvent) => {
    // Between two elements of the window there is always a related one.
    if (event.relatedTarget === null) setDragging(false)
  }
  const drop = (event: DragEvent) => {
    setDragging(false)
    if (!bearsText(event)) return
    event.preventDefault()
    takeData(event.dataTransfer)
  }
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest(FIELDS)) return
    event.preventDefault()
    takeData(event.clipboardData)
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', leave)
  document.addEventListener('drop', drop)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('dragleave', leave)
    document.removeEventListener('drop', drop)
    document.removeEventListener('paste', paste)
  }
}

/** Whether a drag brings files, or text from elsewhere; a drag of the page's own text into a field is the field's. */
function bearsText(event: DragEvent): boolean {
  const types = event.dataTransfer?.types ?? []
  if (types.includes('Files')) return true
  return (
    ['text/plain', 'text/html'].some(type => types.includes(type)) &&
    !(event.target instanceof Element && event.target.closest(FIELDS))
  )
}

function takeData(data: DataTransfer | null): void {
  const files = [...(data?.files ?? [])]
  const pasted = data && pastedFrom(data)
  if (files.length > 0) void dropFiles(files)
  else if (pasted) void pasteText(pasted)
}
