import type { ReactNode } from 'react'

/** Line drawings on a grid of twenty; the words beside them or their button's name say what they mean. */
function Icon({
  children,
  turns = false,
}: {
  readonly children: ReactNode
  readonly turns?: boolean
}): ReactNode {
  return (
    <svg className={turns ? 'icon icon-turns' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  )
}

/** An open book: the library. */
export const LibraryIcon = (): ReactNode => (
  <Icon>
    <path d="M10 5.2C8.4 4 6 3.6 3 3.7v11.4c3-.1 5.4.3 7 1.5 1.6-1.2 4-1.6 7-1.5V3.7c-3-.1-5.4.3-7 1.5Zm0 0v11.4" />
  </Icon>
)

/** A list with marks before its lines: the names. */
export const NamesIcon = (): ReactNode => (
  <Icon>
    <path d="M8.5 5h8.5M8.5 10h8.5M8.5 15h8.5" />
    <circle cx="4.5" cy="5" r="1.4" />
    <path d="M3.2 8.7h2.6v2.6H3.2zM4.5 13.3l1.7 1.7-1.7 1.7L2.8 15z" />
  </Icon>
)

/** Two columns of lines: how the texts are laid. */
export const LayoutIcon = (): ReactNode => (
  <Icon>
    <path d="M3 4.5h5.5M3 8.2h5.5M3 11.8h5.5M3 15.5h5.5M11.5 4.5H17M11.5 8.2H17M11.5 11.8H17M11.5 15.5H17" />
  </Icon>
)

/** A lens: find a command. */
export const FindIcon = (): ReactNode => (
  <Icon>
    <circle cx="8.7" cy="8.7" r="5" />
    <path d="m12.5 12.5 4.3 4.3" />
  </Icon>
)

/** A cross: close, dismiss. */
export const CloseIcon = (): ReactNode => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)

/** A bin: remove. */
export const BinIcon = (): ReactNode => (
  <Icon>
    <path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.2 5.5l.7 11h8.2l.7-11M8.3 8.5l.2 5M11.7 8.5l-.2 5" />
  </Icon>
)

/** Arrows to and fro: exchange. */
export const ExchangeIcon = (): ReactNode => (
  <Icon>
    <path d="M4 7h12m-3-3 3 3-3 3M16 13H4m3-3-3 3 3 3" />
  </Icon>
)

/** A sheet with a corner turned: a file. */
export const FileIcon = (): ReactNode => (
  <Icon>
    <path d="M5 2.8h6.2L15.5 7v10.2H5zM11 2.8V7h4.5" />
  </Icon>
)

/** Two sliders: settings. */
export const SettingsIcon = (): ReactNode => (
  <Icon>
    <path d="M3 6h6m4 0h4M3 14h2m4 0h8" />
    <circle cx="11" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
)

/** Two rings that part: not the same. */
export const ApartIcon = (): ReactNode => (
  <Icon>
    <path d="M8 6.5H6a3.5 3.5 0 0 0 0 7h2M12 6.5h2a3.5 3.5 0 0 1 0 7h-2M10 3.5v2M10 14.5v2" />
  </Icon>
)

/** A struck letter: not a name. */
export const StruckIcon = (): ReactNode => (
  <Icon>
    <path d="M5.5 16 10 4l4.5 12M7 12.2h6M3 10.2h14" />
  </Icon>
)

/** A tick: confirmed. */
export const TickIcon = (): ReactNode => (
  <Icon>
    <path d="m4.5 10.5 3.8 3.8 7.2-8" />
  </Icon>
)

/** Two sheets: copy. */
export const CopyIcon = (): ReactNode => (
  <Icon>
    <path d="M7 6.5h8.5v10H7zM4.5 13.5v-10h8.5" />
  </Icon>
)
