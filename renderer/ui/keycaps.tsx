import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { keyLabels } from '../commands/key-label.ts'
import { libraryStore } from '../state/library-store.ts'

/** The keys of a chord, drawn as keycaps; always left to right, as they lie on the board. */
export function Keycaps({ of }: { readonly of: string }): ReactNode {
  const isMac = useStore(libraryStore, state => state.appInfo?.platform === 'darwin')
  return (
    <span className="keycaps" dir="ltr">
      {keyLabels(of, isMac).map(label => (
        <kbd key={label}>{label}</kbd>
      ))}
    </span>
  )
}
