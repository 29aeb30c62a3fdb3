import { type ReactNode, useRef, useState } from 'react'
import type { Language } from '../../shared/model/text.ts'
import { useSpeak } from '../i18n/say.tsx'

/** UTF-16 units of the longest name that is kept. */
const LONGEST = 300

/** A name that becomes a field when it is pressed: Enter and leaving the field keep it, Escape leaves it as it was. */
export function EditableName({
  side,
  name,
  onRename,
}: {
  readonly side: Language
  readonly name: string | undefined
  readonly onRename: (name: string) => void
}): ReactNode {
  const { speak } = useSpeak()
  const [isEdited, setIsEdited] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const language = side === 'arabic' ? { lang: 'ar', dir: 'rtl' } : { lang: 'en', dir: 'ltr' }
  const backToButton = () => {
    setIsEdited(false)
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }))
  }
  const keep = (written: string) => {
    const wanted = written.replace(/\s+/g, ' ').trim()
    if (wanted !== '' && wanted !== name) onRename(wanted)
  }
  if (isEdited)
    return (
      <input
        {...language}
        className={`name-field entity-${side}`}
        aria-label={speak(`correct.name-${side}`)}
        defaultValue={name}
        maxLength={LONGEST}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
        autoFocus
        onFocus={event => event.currentTarget.select()}
        onBlur={event => {
          keep(event.currentTarget.value)
          setIsEdited(false)
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') event.currentTarget.value = name ?? ''
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.currentTarget.blur()
          backToButton()
        }}
      />
    )
  return name === undefined ? (
    <button ref={button} type="button" className="name-missing" onClick={() => setIsEdited(true)}>
      {speak(`correct.add-${side}`)}
    </button>
  ) : (
    <button
      ref={button}
      type="button"
      {...language}
      className={`name-edit entity-${side}`}
      aria-label={speak(`correct.rename-${side}`, { name })}
      onClick={() => setIsEdited(true)}
    >
      {name}
    </button>
  )
}
