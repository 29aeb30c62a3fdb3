import type { ReactNode } from 'react'

/** Drawings that point along the text turn where the window reads from right to left. */
const Drawing = ({ path, turns = false }: { readonly path: string; readonly turns?: boolean }): ReactNode => (
  <svg className={turns ? 'icon listen-turns' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

/** A triangle along the text: go on. */
export const GoOnIcon = (): ReactNode => <Drawing turns path="M6.5 4.5v11l8.5-5.5z" />
/** Two strokes: wait. */
export const PauseIcon = (): ReactNode => <Drawing path="M7.5 5v10M12.5 5v10" />
/** To the sentence after. */
export const NextIcon = (): ReactNode => <Drawing turns path="m6 5 6 5-6 5zM14.5 5v10" />
/** To the sentence before. */
export const PreviousIcon = (): ReactNode => <Drawing turns path="m14 5-6 5 6 5zM5.5 5v10" />
