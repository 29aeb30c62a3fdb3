import type { ReactNode } from 'react'

/** Two facing columns of lines, one pair lit: what the application is about, as a drawing. */
export const FacingMark = (): ReactNode => (
  <svg className="facing-mark" viewBox="0 0 160 88" aria-hidden="true">
    <path className="facing-lit" d="M4 35h68v14H4zM88 35h68v14H88z" />
    <path className="facing-lit facing-between" d="M72 35h16v14H72z" />
    <path
      className="facing-lines"
      d="M6 10h64M6 26h48M6 42h64M6 58h58M6 74h34M90 10h64M104 26h50M90 42h64M98 58h56M118 74h36"
    />
  </svg>
)
