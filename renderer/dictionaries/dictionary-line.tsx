import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { enableDictionary, removeDictionary } from '../services/dictionaries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon } from '../ui/icons.tsx'

/** A dictionary of the list: whether its glosses are shown, what it is, and its way out, asked for twice. */
export function DictionaryLine({
  dictionary,
  onRemoved,
}: {
  readonly dictionary: Dictionary
  readonly onRemoved: () => void
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { id, name, format, entries, enabled } = dictionary
  const [asks, setAsks] = useState(false)
  return (
    <li className="dictionary">
      <label className="check">
        <input
          type="checkbox"
          checked={enabled}
          onChange={event => void enableDictionary(id, event.target.checked)}
        />
        <span>
          <span className="dictionary-name">
            <bdi>{name}</bdi>
          </span>
          <span className="field-hint">
            <bdi lang="en">{speak(`dictionaries.format-${format}`)}</bdi>
            {' · '}
            <Say id="dictionaries.entries" count={entries} values={{ n: number(entries) }} />
          </span>
        </span>
      </label>
      {!asks && (
        <IconButton name={speak('dictionaries.remove', { name })} onClick={() => setAsks(true)}>
          <BinIcon />
        </IconButton>
      )}
      {asks && (
        <RemovalQuestion
          onRemove={() => {
            onRemoved()
            void removeDictionary(id)
          }}
          onLeave={() => setAsks(false)}
        />
      )}
    </li>
  )
}

/** A dictionary is read from its file and not kept in the bin, so its removal is asked about. */
function RemovalQuestion({
  onRemove,
  onLeave,
}: {
  readonly onRemove: () => void
  readonly onLeave: () => void
}): ReactNode {
  const { speak } = useSpeak()
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => leave.current?.focus(), [])
  return (
    <p className="dictionary-removal">
      <span>{speak('dictionaries.remove-ask')}</span>
      <button type="button" className="text-button" onClick={onRemove}>
        {speak('dictionaries.remove-yes')}
      </button>
      <button ref={leave} type="button" className="text-button" onClick={onLeave}>
        {speak('dictionaries.remove-no')}
      </button>
    </p>
  )
}
