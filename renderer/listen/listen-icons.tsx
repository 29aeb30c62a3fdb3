import type { ReactNode } from 'react'

/** Drawings that point along the text turn where the window reads from right to left. */
const Drawing = ({ path, turns = false }: { readonly path: string; readonly turns?: boolean }): ReactNode => (
  <svg className={turns ? 'icon listen-turns' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

/** Sound from a speaker: read aloud. */
export const SpeakIcon = (): ReactNode => (
  <Drawing
    turns
    path="M3.5 8v4h2.6l3.9 3.2V4.8L6.1 8zM13 7.4a3.8 3.8 0 0 1 0 5.2M15.2 5.2a6.8 6.8 0 0 1 0 9.6"
  />
)
/** Two strokes: wait. */
export const PauseIcon = (): ReactNode => <Drawing path="M7.5 5v10M12.5 5v10" />
/** To the sentence after. */
export const NextIcon = (): ReactNode => <Drawing turns path="m6 5 6 5-6 5zM14.5 5v10" />
/** To the sentence before. */
export const PreviousIcon = (): ReactNode => <Drawing turns path="m14 5-6 5 6 5zM5.5 5v10" />
