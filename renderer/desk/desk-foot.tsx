import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PlainId } from '../i18n/en.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'
import { PairingStanding } from '../reader/pairing-standing.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { deskStore } from './desk-store.ts'

type Hint = { readonly id: PlainId; readonly keys: readonly string[] }

const HINTS: readonly Hint[] = [
  { id: 'desk.hint-bead', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'desk.hint-sentence', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'desk.hint-doubt', keys: ['KeyD'] },
  { id: 'desk.hint-confirm', keys: ['KeyC'] },
  { id: 'desk.hint-merge', keys: ['KeyM'] },
  { id: 'desk.hint-split', keys: ['KeyS'] },
  { id: 'desk.hint-move', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { id: 'desk.hint-unlink', keys: ['KeyU'] },
  { id: 'desk.hint-untranslated', keys: ['KeyT'] },
  { id: 'desk.hint-caret', keys: ['F2'] },
  { id: 'desk.hint-join', keys: ['KeyJ'] },
  { id: 'desk.hint-undo', keys: ['CmdOrCtrl+Z'] },
  { id: 'status.hint-keys', keys: ['Shift+Slash'] },
]

const CARET_HINTS: readonly Hint[] = [
  { id: 'desk.hint-caret-move', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'desk.hint-caret-do', keys: ['Enter'] },
  { id: 'desk.hint-caret-leave', keys: ['Escape'] },
]

/** At the foot of the desk: how the chosen bead stands, and the keys of this moment. */
export function DeskFoot({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { number, list } = useFormats()
  const hasCaret = useStore(deskStore, state => state.caret !== null)
  const focused = useStore(readingStore, state => state.focused)
  const bead = index.beadOf[focused.side][focused.sentence]
  const sentences = bead === undefined ? undefined : index.reading.beads[bead]
  return (
    <footer className="status desk-foot">
      <p className="status-place">
        {bead !== undefined && sentences && (
          <>
            <strong>
              {sentences.arabic.length > 0 ? (
                <Say
                  id="status.sentence"
                  values={{
                    at: list(sentences.arabic.map(at => at + 1)),
                    of: number(index.reading.arabic.sentences.length),
                  }}
                />
              ) : (
                <Say id="status.english" values={{ list: list(sentences.english.map(at => at + 1)) }} />
              )}
            </strong>
            <span className="status-quiet">
              <PairingStanding index={index} bead={bead} />
            </span>
          </>
        )}
      </p>
      <ul className="desk-hints">
        {(hasCaret ? CARET_HINTS : HINTS).map(({ id, keys }) => (
          <li key={id}>
            {keys.map(key => (
              <Keycaps key={key} of={key} />
            ))}{' '}
            <Say id={id} />
          </li>
        ))}
      </ul>
    </footer>
  )
}
