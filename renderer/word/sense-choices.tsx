import type { ReactNode } from 'react'
import type { GlossKey } from '../../shared/model/gloss.ts'
import { keepOpen } from '../commands/phrase-commands.ts'
import { useSpeak } from '../i18n/say.tsx'
import { keepGloss } from '../services/own-glosses.ts'

/** Glosses as buttons: choosing one keeps it for the word or phrase in every article. */
export function SenseChoices({
  of,
  glosses,
  name,
}: {
  readonly of: GlossKey
  readonly glosses: readonly string[]
  readonly name: string
}): ReactNode {
  const { speak } = useSpeak()
  return (
    <ul className="senses" aria-label={name} dir="ltr">
      {glosses.map(gloss => (
        <li key={gloss}>
          <button
            type="button"
            className="sense"
            lang="en"
            title={speak('words.choose')}
            onClick={event => {
              // The button goes when its gloss comes first; the focus must not be lost with it.
              event.currentTarget.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
              keepOpen()
              void keepGloss(of, gloss)
            }}
          >
            {gloss}
          </button>
        </li>
      ))}
    </ul>
  )
}
