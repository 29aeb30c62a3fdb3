import { type ReactNode, useRef, useState } from 'react'
import { COMMANDS } from '../../shared/commands.ts'
import { READER_KEYS } from '../commands/reader-keys.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { showSheet } from '../state/screen-store.ts'
import { FindIcon } from '../ui/icons.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { Modal } from '../ui/modal.tsx'
import { findHelp } from './find-help.ts'
import { helpArabic } from './help-ar.ts'
import { helpEnglish } from './help-en.ts'
import { piecesOf } from './help-text.ts'

/** The help: chapters beside their text, and a field that leaves only what holds the words typed in it. */
export function HelpSheet(): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const [search, setSearch] = useState('')
  const text = useRef<HTMLElement>(null)
  const found = findHelp(language === 'ar' ? helpArabic : helpEnglish, search)
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0)

  const goTo = (chapter: string) => {
    const heading = text.current?.querySelector<HTMLElement>(`[data-chapter="${chapter}"]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }

  return (
    <Modal
      title={speak('help.title')}
      closeName={speak('help.close')}
      shape="wide"
      onClose={() => showSheet(null)}
    >
      <div className="help">
        <label className="search help-search">
          <FindIcon />
          <input
            type="text"
            value={search}
            placeholder={speak('help.search')}
            aria-label={speak('help.search')}
            spellCheck={false}
            maxLength={200}
            data-first=""
            onChange={event => setSearch(event.target.value)}
          />
        </label>
        <p className="visually-hidden" role="status">
          {search !== '' && <Say id="help.found" count={count} values={{ n: number(count) }} />}
        </p>
        <nav className="help-chapters" aria-label={speak('help.chapters')}>
          <ul>
            {found.map(({ chapter, title }) => (
              <li key={chapter}>
                <button type="button" onClick={() => goTo(chapter)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
        <section ref={text} className="help-text" aria-label={speak('help.text')} tabIndex={0}>
          {found.map(({ chapter, title, entries }) => (
            <section key={chapter}>
              <h3 data-chapter={chapter} tabIndex={-1}>
                {title}
              </h3>
              {entries.map(entry => (
                <article key={entry.title}>
                  <h4>{entry.title}</h4>
                  <p>
                    <WithKeys text={entry.text} />
                  </p>
                </article>
              ))}
            </section>
          ))}
          {found.length === 0 && <p className="modal-lead">{speak('help.none')}</p>}
        </section>
      </div>
    </Modal>
  )
}

/** A text with keycaps where it names commands. */
function WithKeys({ text }: { readonly text: string }): ReactNode {
  return piecesOf(text).map((piece, at) => {
    if (piece.kind === 'words') return piece.text
    const notation = notationOf(piece.text)
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
    return notation && <Keycaps key={at} of={notation} />
  })
}

/** The key of a command, the single one first, or of a key of the page; null where it has none. */
export function notationOf(id: string): string | null {
  const command = COMMANDS.find(one => one.id === id)
  return command?.bare ?? command?.accelerator ?? READER_KEYS.find(key => key.id === id)?.bare ?? null
}
