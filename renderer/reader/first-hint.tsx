import type { ReactNode } from 'react'
import { HelpLink } from '../help/help-link.tsx'
import { Say, useSpeak } from '../i18n/say.tsx'
import { libraryStore } from '../state/library-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'

/** How to read and how to bring one's own, said over the first article that is ever opened. */
export function FirstHint(): ReactNode {
  const { speak } = useSpeak()
  return (
    <aside className="first-hint">
      <p>
        <Say id="page.hint" /> <Say id="page.hint-own" /> <HelpLink />
      </p>
      <IconButton
        name={speak('page.hint-dismiss')}
        onClick={() => libraryStore.setState({ firstStart: false })}
      >
        <CloseIcon />
      </IconButton>
    </aside>
  )
}
