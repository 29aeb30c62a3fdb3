import type { ReactNode } from 'react'
import { runCommand } from '../commands/run-command.ts'
import { useSpeak } from '../i18n/say.tsx'
import { FindIcon } from '../ui/icons.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { useFindKey } from './use-find-key.ts'

/** The way from the library to its search. */
export function SearchButton(): ReactNode {
  const { speak } = useSpeak()
  useFindKey()
  return (
    <button type="button" className="search-button" onClick={() => void runCommand('search-library')}>
      <FindIcon />
      <span>{speak('search.button')}</span>
      <Keycaps of="CmdOrCtrl+F" />
    </button>
  )
}
