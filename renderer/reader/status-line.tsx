import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { toggleEvidence } from '../commands/pairing-commands.ts'
import type { PlainId } from '../i18n/en.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { isDoubtful, type ReadingIndex, repairsIn } from '../state/reading-index.ts'
import { currentBead, readingStore } from '../state/reading-store.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { PairingEvidence } from './pairing-evidence.tsx'
import { PairingStanding } from './pairing-standing.tsx'

/** At the foot: which sentences the hand is on, how sure the pairing is, and the keys of this moment. */
export function StatusLine({ index }: { readonly index: ReadingIndex }): ReactNode {
  const bead = useStore(readingStore, state => currentBead(state) ?? state.pinnedBead)
  const isPinned = useStore(readingStore, state => state.pinnedBead !== null && state.pinnedBead === bead)
  const opensName = useStore(readingStore, state => state.hand === 'keys' && state.chosenMention !== null)
  return (
    <footer className="status">
      <p className="status-place">
        {bead !== null && <PlaceFacts index={index} bead={bead} isPinned={isPinned} />}
      </p>
      <ul className="status-keys">
        <KeyHint keys="ArrowDown" id="status.hint-next" />
        <KeyHint keys="Enter" id={opensName ? 'status.hint-open' : 'status.hint-pin'} />
        <KeyHint keys="KeyX" id="status.hint-across" />
        <KeyHint keys="KeyG" id="status.hint-word" />
        {bead !== null && index.reading.english.sentences.length > 0 && (
          <>
            <KeyHint keys="KeyW" id="links.hint-why" />
            <KeyHint
              keys="KeyC"
              id={index.reading.beads[bead]?.confirmed ? 'links.hint-release' : 'links.hint-confirm'}
            />
          </>
        )}
        {index.doubtful.length > 0 && <KeyHint keys="KeyD" id="status.hint-doubtful" />}
        <KeyHint keys="KeyN" id="status.hint-names" />
        <KeyHint keys="Shift+Slash" id="status.hint-keys" />
      </ul>
    </footer>
  )
}

function KeyHint({ keys, id }: { readonly keys: string; readonly id: PlainId }): ReactNode {
  return (
    <li>
      <Keycaps of={keys} /> <Say id={id} />
    </li>
  )
}

function PlaceFacts({
  index,
  bead,
  isPinned,
}: {
  readonly index: ReadingIndex
  readonly bead: number
  readonly isPinned: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const { number, list } = useFormats()
  const { reading } = index
  const { arabic, english } = reading.beads[bead]!
  const paired = arabic.length > 0 && english.length > 0
  const repairs = arabic.flatMap(at => repairsIn(reading.arabic, at))
  return (
    <>
      <strong>
        {arabic.length > 0 ? (
          <Say
            id="status.sentence"
            values={{ at: list(arabic.map(at => at + 1)), of: number(reading.arabic.sentences.length) }}
          />
        ) : (
          <Say id="status.english" values={{ list: list(english.map(at => at + 1)) }} />
        )}
      </strong>
      {paired && (
        <>
          <span className="status-across" aria-hidden="true">
            ↔
          </span>
          <span>
            <Say id="status.english" values={{ list: list(english.map(at => at + 1)) }} />
          </span>
        </>
      )}
      {reading.english.sentences.length > 0 && (
        <button
          type="button"
          className={isDoubtful(reading, bead) ? 'status-why status-doubtful' : 'status-why status-quiet'}
          title={speak('links.why')}
          aria-haspopup="dialog"
          onClick={() => toggleEvidence(false)}
        >
          <PairingStanding index={index} bead={bead} />
        </button>
      )}
      {paired && <PairingEvidence index={index} bead={bead} />}
      {isPinned && (
        <span className="status-quiet">
          <Say id="status.pinned" />
        </span>
      )}
      {repairs.length > 0 && (
        <span className="status-quiet status-glued">
          <Say
            id="status.glued"
            values={{
              reading: (
                <span className="arabic-text" lang="ar">
                  {[...new Set(repairs.map(repair => repair.reading))].join('، ')}
                </span>
              ),
            }}
          />
        </span>
      )}
    </>
  )
}
