import { type ReactNode, useState } from 'react'
import { Say, useSpeak } from '../i18n/say.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'

/** How to read and how to bring one's own, said once, over the only article of the library. */
export function FirstHint(): ReactNode {
  const { speak } = useSpeak()
  const [hidden, setHidden] = useState(false)
  if (hidden) return null
  return (
    <aside className="first-hint">
      <p>
        <Say id="page.hint" /> <Say id="page.hint-own" />
      </p>
      <IconButton name={speak('page.hint-dismiss')} onClick={() => setHidden(true)}>
        <CloseIcon />
      </IconButton>
    </aside>
  )
}
