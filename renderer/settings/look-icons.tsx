import type { ReactNode } from 'react'

const Drawing = ({ path }: { readonly path: string }): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

/** Lines close together. */
export const TightIcon = (): ReactNode => <Drawing path="M4 7h12M4 10h12M4 13h12" />
/** Lines far apart. */
export const LooseIcon = (): ReactNode => <Drawing path="M4 4h12M4 10h12M4 16h12" />
/** A narrow page. */
export const NarrowIcon = (): ReactNode => <Drawing path="M7.5 4v12M12.5 4v12" />
/** A wide page. */
export const WideIcon = (): ReactNode => <Drawing path="M3.5 4v12M16.5 4v12" />
