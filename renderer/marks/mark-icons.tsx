import type { ReactNode } from 'react'

/** A sheet with lines and a pen: a note. */
export const NoteIcon = (): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M16 9.5v7H4v-13h7M7 10h3M7 13h5M12.5 8.5l4-4 1.2 1.2-4 4-1.7.5z" />
  </svg>
)

/** A marker over a line: the marks. */
export const MarkerIcon = (): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M3.5 16.5h13M6 11.8l7-7.3 2.6 2.5-7 7.3-3 .4z" />
  </svg>
)
