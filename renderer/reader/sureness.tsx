import type { ReactNode } from 'react'

/** Five small bars, filled as far as the engine is sure; 0 to 1. */
export function Sureness({ of }: { readonly of: number }): ReactNode {
  return (
    <svg className="sureness" viewBox="0 0 24 10" aria-hidden="true">
      {[0, 1, 2, 3, 4].map(at => (
        <rect
          key={at}
          x={at * 5}
          y="1"
          width="3.4"
          height="8"
          rx="1"
          className={of > at / 5 ? 'is-full' : ''}
        />
      ))}
    </svg>
  )
}
