import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { FindIcon } from '../ui/icons.tsx'
import { linkCandidates } from './link-candidates.ts'
import { TypeMark } from './type-mark.tsx'

/** A short list of the article's names to choose one from by typing; Escape leaves it where it can be left. */
export function EntityPicker({
  index,
  entity,
  title,
  takesFocus,
  onChoose,
  onLeave,
}: {
  readonly index: ReadingIndex
  /** The entity that another is sought for; null where the words are no name yet. */
  readonly entity: number | null
  readonly title: string
  readonly takesFocus: boolean
  readonly onChoose: (entity: number) => void
  readonly onLeave: () => void
}): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = linkCandidates(index, entity, search)

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1)
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? last : chosen - 1)
    else if (event.key === 'Enter' && found[chosen] !== undefined) onChoose(found[chosen])
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }

  return (
    <div className="picker">
      <label className="search">
        <FindIcon />
        <input
          type="text"
          role="combobox"
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={found[chosen] === undefined ? undefined : `${id}-${found[chosen]}`}
          aria-autocomplete="list"
          aria-label={title}
          placeholder={title}
          value={search}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the list was asked for to be searched at once
          autoFocus={takesFocus}
          onChange={event => {
            setSearch(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className="visually-hidden" role="status">
        {found.length === 0
          ? speak('correct.link-none')
          : speak.counted('correct.link-found', found.length, { n: number(found.length) })}
      </p>
      {/* A list box without options has nothing to be in it. */}
      {found.length > 0 ? (
        <div ref={list} id={`${id}-list`} className="picker-list" role="listbox" aria-label={title}>
          {found.map((at, place) => {
            const { type, name } = index.reading.entities[at]!
            const forms = [
              name.english && (
                <bdi key="english" lang="en" className="name-english">
                  {name.english}
                </bdi>
              ),
              name.arabic && (
                <bdi key="arabic" lang="ar" className="name-arabic">
                  {name.arabic}
                </bdi>
              ),
            ]
            return (
              <button
                type="button"
                tabIndex={-1}
                key={at}
                id={`${id}-${at}`}
                role="option"
                aria-selected={place === chosen}
                onPointerMove={() => setChosen(place)}
                onClick={() => onChoose(at)}
              >
                <TypeMark type={type} />
                <span className="picker-names">{language === 'ar' ? forms.reverse() : forms}</span>
              </button>
            )
          })}
        </div>
      ) : (
        <p id={`${id}-list`} className="picker-none">
          {speak('correct.link-none')}
        </p>
      )}
    </div>
  )
}
