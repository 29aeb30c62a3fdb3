import type { ReactNode } from 'react'
import type { GlossKey, GlossOrigin } from '../../shared/model/gloss.ts'
import { keepOpen } from '../commands/phrase-commands.ts'
import { useSpeak } from '../i18n/say.tsx'
import { forgetGloss } from '../services/own-glosses.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { SenseChoices } from './sense-choices.tsx'

/** What a word or phrase means: the best gloss large, the others to choose from, and where the best comes from. */
export function BestGloss({
  gloss,
  isPinned,
}: {
  readonly gloss: GlossKey & { readonly glosses: readonly string[]; readonly origin: GlossOrigin | 'none' }
  /** A card that only rests there offers to stay. */
  readonly isPinned: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const [best, ...others] = gloss.glosses
  if (best === undefined || gloss.origin === 'none') return null
  return (
    <>
      <p className="word-best" lang="en" dir="ltr">
        {best}
      </p>
      {others.length > 0 && <SenseChoices of={gloss} glosses={others} name={speak('word.other-senses')} />}
      <p className="word-foot">
        <span>{speak(`origin.${gloss.origin}`)}</span>
        {gloss.origin === 'glossary' && (
          <button
            type="button"
            className="text-button"
            onClick={event => {
              event.currentTarget.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
              keepOpen()
              void forgetGloss(gloss)
            }}
          >
            {speak('words.forget')}
          </button>
        )}
        {!isPinned && <KeepButton />}
      </p>
    </>
  )
}

/** Keeps the card open, by hand or by the key that it shows. */
export function KeepButton(): ReactNode {
  const { speak } = useSpeak()
  return (
    <button type="button" className="word-keep" onClick={keepOpen}>
      <Keycaps of="KeyG" /> {speak('word.pin')}
    </button>
  )
}
