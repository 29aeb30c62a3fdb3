import type { ReactNode } from 'react'

const Icon = ({ d }: { readonly d: string }): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={d} />
  </svg>
)

/** Two rows that run into one: merge. */
export const MergeIcon = (): ReactNode => <Icon d="M4 4.5h12M4 15.5h12M10 6.5v2.7M10 13.5v-2.7M4 10h12" />

/** A row that is cut: split. */
export const SplitIcon = (): ReactNode => (
  <Icon d="M4 8h12M4 12h12M10 2.5V6M8.5 4.5 10 3l1.5 1.5M10 17.5V14M8.5 15.5 10 17l1.5-1.5" />
)

/** A line that is broken in the middle: unlink. */
export const UnlinkIcon = (): ReactNode => <Icon d="M3 10h4.5M12.5 10H17M8.5 6.5v7M11.5 6.5v7" />

/** A line that ends at a ring: no partner. */
export const AloneIcon = (): ReactNode => <Icon d="M10 10h7M6.5 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z" />

/** Three dots: more. */
export const MoreIcon = (): ReactNode => (
  <Icon d="M5 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M10 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4M15 9.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4" />
)

/** Two pages that face each other, and an arrow to them: back to the page. */
export const PageIcon = (): ReactNode => (
  <Icon d="M3.5 4h5v12h-5zM11.5 4h5v12h-5zM5.5 7h1M5.5 9.5h1M13.5 7h1M13.5 9.5h1" />
)
