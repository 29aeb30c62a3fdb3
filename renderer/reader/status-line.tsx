import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { kindOf } from '../../shared/model/text.ts'
import type { PlainId } from '../i18n/en.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say } from '../i18n/say.tsx'
import { isDoubtful, type ReadingIndex, repairsIn } from '../state/reading-index.ts'
import { currentBead, readingStore } from '../state/reading-store.ts'
import { Keycaps } from '../ui/keycaps.tsx'

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
  const { number, share, list } = useFormats()
  const { reading } = index
  const { arabic, english, confidence } = reading.beads[bead]!
  const paired = arabic.length > 0 && english.length > 0
  const isAside = [...arabic].every(at => kindOf(reading.arabic, reading.arabic.sentences[at]!) === 'aside')
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
          <span className={isDoubtful(reading, bead) ? 'status-doubtful' : 'status-quiet'}>
            <Sureness of={confidence} />
            {/* No engine is wholly sure, so nothing is rounded up to certainty. */}
            <span>
              <Say id="status.sure" values={{ share: share(Math.floor(confidence * 100) / 100) }} />
              {isDoubtful(reading, bead) && (
                <>
                  {' · '}
                  <Say id="status.doubtful" />
                </>
              )}
            </span>
          </span>
        </>
      )}
      {!paired && reading.english.sentences.length > 0 && (
        <span className="status-quiet">
          <Say
            id={arabic.length > 0 ? (isAside ? 'status.aside' : 'status.no-english') : 'status.no-arabic'}
          />
        </span>
      )}
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

/** Five small bars, filled as far as the engine is sure. */
function Sureness({ of }: { readonly of: number }): ReactNode {
  return (
    <svg className="sureness" viewBox="0 0 24 10" aria-hidden="true">
      {[0, 1, 2, 3, 4].map(at => (
        <rect
          key={at}
          x={at * 5}
          y="1"
          width="3.4"
          height="8"
          rx="1"
          className={of > at / 5 ? 'is-full' : ''}
        />
      ))}
    </svg>
  )
}
