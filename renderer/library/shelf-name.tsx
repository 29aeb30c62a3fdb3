import { type ReactNode, useRef } from 'react'
import { LONGEST_SHELF_NAME, type Shelf, type ShelfKind } from '../../shared/model/shelf.ts'
import { useSpeak } from '../i18n/say.tsx'
import { renameShelf, shelve } from '../services/shelves.ts'

/** A field for the name of a shelf, or of one to be made: Enter and leaving it keep the name, Escape does not. */
export function ShelfName({
  shelf,
  kind,
  onDone,
}: {
  readonly shelf: Shelf | null
  readonly kind: ShelfKind
  readonly onDone: () => void
}): ReactNode {
  const { speak } = useSpeak()
  // A field that is taken away is left once more.
  const isDone = useRef(false)
  const keep = async (written: string) => {
    if (isDone.current) return
    isDone.current = true
    const name = written.replace(/\s+/g, ' ').trim()
    onDone()
    if (name === '' || name === shelf?.name) return
    if (shelf) await renameShelf(shelf, name)
    else await shelve(kind, name, [])
  }
  return (
    <input
      className="shelf-name"
      aria-label={speak(`shelf.name-${kind}`)}
      placeholder={speak(`shelf.name-${kind}`)}
      defaultValue={shelf?.name ?? ''}
      maxLength={LONGEST_SHELF_NAME}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onBlur={event => void keep(event.currentTarget.value)}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') event.currentTarget.value = shelf?.name ?? ''
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
