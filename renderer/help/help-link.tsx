import type { ReactNode } from 'react'
import { runCommand } from '../commands/run-command.ts'
import { useSpeak } from '../i18n/say.tsx'

/** The way to the help from where there is nothing else yet. */
export function HelpLink(): ReactNode {
  const { speak } = useSpeak()
  return (
    <button type="button" className="text-button" onClick={() => void runCommand('help')}>
      {speak('help.open')}
    </button>
  )
}
