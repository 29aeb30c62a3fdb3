import type { ReactNode } from 'react'
import { letGo } from '../commands/reader-commands.ts'
import { useSpeak } from '../i18n/say.tsx'
import { copyText } from '../services/copy-text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'

/** The foot of a card that stays: Arabic to copy, and the cross. */
export function CardTools({ copies }: { readonly copies: readonly string[] }): ReactNode {
  const { speak } = useSpeak()
  // A text alone stands at the head of the card already.
  const rest = copies.slice(1)
  return (
    <div className="word-tools">
      {rest.length > 0 && <span>{speak('words.copy')}</span>}
      {copies.map(text => (
        <button
          key={text}
          type="button"
          className={rest.length > 0 ? 'word-copy arabic-text' : 'word-copy'}
          aria-label={speak('words.copy-text', { text })}
          onClick={() => void copyText(text)}
        >
          {rest.length > 0 ? <bdi lang="ar">{text}</bdi> : speak('words.copy')}
        </button>
      ))}
      <IconButton name={speak('word.close')} className="icon-button word-close" onClick={letGo}>
        <CloseIcon />
      </IconButton>
    </div>
  )
}
