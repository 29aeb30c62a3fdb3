import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './icon-button.tsx'
import { CloseIcon } from './icons.tsx'

/** A sheet over the window: in its middle, at its end side, or as a short list near its top. */
export type ModalShape = 'middle' | 'wide' | 'side' | 'top'

/** A modal sheet with a title. Escape, its cross and a click beside it close it; the focus goes back after. */
export function Modal({
  title,
  closeName,
  shape,
  bare = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly closeName: string
  readonly shape: ModalShape
  /** Without the line of title and cross; the title is still its name. */
  readonly bare?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // What is marked first, else the title: a ring around the cross would be the first thing seen.
    const title = dialog?.querySelector('h2')
    const first = dialog?.querySelector<HTMLElement>('[data-first]') ?? title
    first?.focus()
    // Closing before it leaves the document is what gives the focus back.
    return () => dialog?.close()
  }, [])

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const closeFromBackdrop = (event: PointerEvent) => {
      if (event.target !== dialog) return
      const box = dialog.getBoundingClientRect()
      const inside =
        event.clientX >= box.left &&
        event.clientX <= box.right &&
        event.clientY >= box.top &&
        event.clientY <= box.bottom
      if (!inside) onClose()
    }
    const cancel = (event: Event) => {
      event.preventDefault()
      onClose()
    }
    dialog.addEventListener('pointerdown', closeFromBackdrop)
    dialog.addEventListener('cancel', cancel)
    return () => {
      dialog.removeEventListener('pointerdown', closeFromBackdrop)
      dialog.removeEventListener('cancel', cancel)
    }
  }, [onClose])

  return (
    <dialog ref={ref} className={`modal modal-${shape}`} aria-labelledby={titleId}>
      <header className={bare ? 'visually-hidden' : 'modal-head'}>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {!bare && (
          <IconButton name={closeName} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        )}
      </header>
      {children}
    </dialog>
  )
}
