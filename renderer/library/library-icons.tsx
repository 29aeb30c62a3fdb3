import type { ReactNode } from 'react'

const Drawing = ({ path }: { readonly path: string }): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

/** A pencil: change what is said of it. */
export const PencilIcon = (): ReactNode => (
  <Drawing path="m4 16 .8-3.6L13.6 3.6a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2zM12 5.2l2.8 2.8" />
)

/** An arrow that turns back: out of the bin. */
export const RestoreIcon = (): ReactNode => <Drawing path="M4 9.5a6.2 6.2 0 1 1 1.6 5M4 4.5v5h5" />

/** A label on a string. */
export const TagIcon = (): ReactNode => (
  <Drawing path="M3.5 4v5.2l7.3 7.3 5.7-5.7L9.2 3.5H4a.5.5 0 0 0-.5.5zM7 6.9v.1" />
)

/** Books that stand on a board. */
export const CollectionIcon = (): ReactNode => (
  <Drawing path="M4 4.5h3v10H4zM9 4.5h3v10H9zM13.6 5.2l2.4-.6 1.9 9.3-2.4.6M2.5 17h15" />
)

/** Lines: the list. */
export const ListIcon = (): ReactNode => <Drawing path="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />

/** Four fields: the cards. */
export const CardsIcon = (): ReactNode => (
  <Drawing path="M3.5 3.5h5.4v5.4H3.5zM11.1 3.5h5.4v5.4h-5.4zM3.5 11.1h5.4v5.4H3.5zM11.1 11.1h5.4v5.4h-5.4z" />
)

/** An arrow up and one down: the other way round. */
export const DirectionIcon = (): ReactNode => (
  <Drawing path="M6.5 16V4.5M3.5 7.5l3-3 3 3M13.5 4v11.5M10.5 12.5l3 3 3-3" />
)
