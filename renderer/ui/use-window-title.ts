import { useEffect } from 'react'

/** What a title of the window is made of, shut off so that it cannot turn round what stands beside it. */
export const isolatedTitle = (title: string): string => `\u2068${title}\u2069`

/** Gives the window a title for as long as a place is on show. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
