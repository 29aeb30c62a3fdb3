import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { Anchor } from '../state/reading-store.ts'
import { placeCard, roomBeside } from './place-card.ts'

/** A small card beside what it tells about. It is no modal sheet: the page goes on living under it. */
export function Card({
  name,
  className,
  anchor,
  side,
  align,
  takesFocus,
  children,
}: {
  readonly name: string
  readonly className: string
  readonly anchor: Anchor
  readonly side: 'below' | 'beside'
  readonly align: 'left' | 'right'
  /** Whether a key opened it, so that it is read out and its buttons are next. */
  readonly takesFocus: boolean
  readonly children: ReactNode
}): ReactNode {
  const ref = useRef<HTMLElement>(null)
  const bodyId = useId()

  useLayoutEffect(() => {
    const card = ref.current
    if (!card) return
    const place = () => {
      const view = { width: window.innerWidth, height: window.innerHeight }
      // A card whose height the style sheet leaves open to this never lies over its mention.
      if (side === 'below') card.style.setProperty('--card-room', `${roomBeside(anchor, view)}px`)
      else card.style.removeProperty('--card-room')
      const size = { width: card.offsetWidth, height: card.offsetHeight }
      const { x, y } = placeCard(anchor, size, view, { side, align })
      // Pixels of the viewport are physical, whatever the direction of the text.
      card.style.left = `${Math.round(x)}px`
      card.style.top = `${Math.round(y)}px`
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(card)
    return () => observer.disconnect()
  }, [anchor, side, align])

  useEffect(() => {
    if (takesFocus) ref.current?.focus({ preventScroll: true })
  }, [takesFocus])

  return (
    <section
      ref={ref}
      className={`card ${className}`}
      role="dialog"
      aria-label={name}
      aria-describedby={bodyId}
      tabIndex={-1}
      data-card=""
    >
      <div id={bodyId}>{children}</div>
    </section>
  )
}
