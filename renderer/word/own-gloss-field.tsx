import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { GlossKey } from '../../shared/model/gloss.ts'
import { useSpeak } from '../i18n/say.tsx'
import { keepGloss } from '../services/own-glosses.ts'
import { Keycaps } from '../ui/keycaps.tsx'

/** UTF-16 units that a gloss of one's own may have; more is refused by the library. */
const LONGEST = 400

/** A field for a gloss of one's own: Enter keeps it for every article, Escape leaves the field. */
export function OwnGlossField({ of }: { readonly of: GlossKey }): ReactNode {
  const { speak } = useSpeak()
  const [gloss, setGloss] = useState('')

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Escape of an input method are not the field's.
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Enter' && gloss.trim() === '') return
    event.currentTarget.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
    if (event.key === 'Enter') void keepGloss(of, gloss.trim())
    setGloss('')
  }

  return (
    <div className="own-gloss">
      <input
        type="text"
        aria-label={speak('words.own')}
        placeholder={speak('words.own')}
        maxLength={LONGEST}
        value={gloss}
        // The placeholder is in the window's language, the gloss in whatever is typed.
        dir={gloss === '' ? undefined : 'auto'}
        spellCheck={false}
        onChange={event => setGloss(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {gloss.trim() !== '' && <Keycaps of="Enter" />}
    </div>
  )
}
