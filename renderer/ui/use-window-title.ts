import { useEffect } from 'react'

/** Gives the window a title for as long as a place is on show. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
