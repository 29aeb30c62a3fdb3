import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type Command } from '../../shared/commands.ts'
import { isAvailable, runCommand } from '../commands/run-command.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { showSheet } from '../state/screen-store.ts'
import { FindIcon } from '../ui/icons.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { Modal } from '../ui/modal.tsx'
import { findCommands } from './find-commands.ts'

const close = () => showSheet(null)

/** Every command with its keys, found by typing in either language. */
export function Palette(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { i18n } = useTranslation()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = findCommands(COMMANDS, search, {
    labels: command => [
      i18n.t(`command.${command.id}`, { lng: 'en' }),
      i18n.t(`command.${command.id}`, { lng: 'ar' }),
    ],
    isAvailable: command => isAvailable(command.id),
  })

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const run = (command: Command | undefined) => {
    if (!command || !isAvailable(command.id)) return
    close()
    // After the sheet is gone, so that the focus is back on the page where the command acts.
    setTimeout(() => void runCommand(command.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1)
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? last : chosen - 1)
    else if (event.key === 'Enter') run(found[chosen])
    else return
    event.preventDefault()
  }

  return (
    <Modal title={speak('palette.title')} closeName={speak('keys.close')} shape="top" bare onClose={close}>
      <label className="palette-search">
        <FindIcon />
        <input
          type="text"
          role="combobox"
          data-first=""
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={found[chosen] ? `${id}-${found[chosen].id}` : undefined}
          aria-autocomplete="list"
          aria-label={speak('palette.search')}
          placeholder={speak('palette.search')}
          value={search}
          dir="auto"
          onChange={event => {
            setSearch(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className="visually-hidden" role="status">
        {found.length === 0
          ? speak('palette.none')
          : speak.counted('palette.results', found.length, { n: number(found.length) })}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        className="palette-list"
        role="listbox"
        aria-label={speak('palette.title')}
      >
        {found.map((command, at) => (
          <button
            type="button"
            tabIndex={-1}
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            aria-selected={at === chosen}
            aria-disabled={!isAvailable(command.id)}
            onPointerMove={() => setChosen(at)}
            onClick={() => run(command)}
          >
            <span>{speak(`command.${command.id}`)}</span>
            <span className="palette-menu">{speak(`menu.${command.menu}`)}</span>
            {(command.accelerator ?? command.bare) && <Keycaps of={(command.bare ?? command.accelerator)!} />}
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="palette-none">{speak('palette.none')}</p>}
    </Modal>
  )
}
