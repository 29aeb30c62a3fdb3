import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { closeEvidence, confirmPairing } from '../commands/pairing-commands.ts'
import { useSpeak } from '../i18n/say.tsx'
import { PairingStanding } from '../reader/pairing-standing.tsx'
import { isDoubtful, type ReadingIndex, standingOf } from '../state/reading-index.ts'
import { type EvidenceOnShow, readingStore } from '../state/reading-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { MatchedWords } from './matched-words.tsx'
import { PairedSentences } from './paired-sentences.tsx'

/** Why a pairing is one, on demand, and the button that confirms it. */
export function EvidenceCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const onShow = useStore(readingStore, state => state.evidence)
  return onShow && <OpenCard index={index} onShow={onShow} />
}

function OpenCard({
  index,
  onShow,
}: {
  readonly index: ReadingIndex
  readonly onShow: EvidenceOnShow
}): ReactNode {
  const { speak } = useSpeak()
  const ref = useRef<HTMLElement>(null)
  const bodyId = useId()
  const { place, byKey } = onShow
  const bead = index.beadOf[place.side][place.sentence]!
  const standing = standingOf(index.reading, bead)
  const { arabic, english, confirmed } = index.reading.beads[bead]!

  useEffect(() => {
    if (byKey) ref.current?.focus({ preventScroll: true })
  }, [byKey])
  // It goes along with the keys and with clicks, not with every sentence that the pointer passes on its way here.
  useEffect(
    () =>
      readingStore.subscribe(({ focused, evidence }, before) => {
        if (evidence && focused !== before.focused)
          readingStore.setState({ evidence: { ...evidence, place: focused, byKey: false } })
      }),
    [],
  )

  return (
    <section
      ref={ref}
      className="card evidence-card"
      role="dialog"
      aria-label={speak('links.why')}
      aria-describedby={bodyId}
      tabIndex={-1}
      data-card=""
    >
      <div className="evidence-head">
        <PairedSentences index={index} bead={bead} />
        <IconButton name={speak('links.close')} onClick={closeEvidence}>
          <CloseIcon />
        </IconButton>
      </div>
      <div id={bodyId}>
        <p className={isDoubtful(index.reading, bead) ? 'evidence-sure status-doubtful' : 'evidence-sure'}>
          <PairingStanding index={index} bead={bead} />
        </p>
        {arabic.length > 0 && english.length > 0 ? (
          <MatchedWords index={index} bead={bead} />
        ) : (
          <p className="evidence-note">
            {speak(
              standing === 'aside'
                ? 'links.aside'
                : arabic.length > 0
                  ? 'links.no-english'
                  : 'links.no-arabic',
            )}
          </p>
        )}
      </div>
      {standing !== 'aside' && (
        <div className="evidence-foot">
          <button type="button" className="text-button" onClick={() => void confirmPairing(bead)}>
            {speak(confirmed ? 'links.release' : 'links.confirm')}
          </button>
          <Keycaps of="KeyC" />
          <span className="evidence-note">
            {speak(confirmed ? 'links.release-about' : 'links.confirm-about')}
          </span>
        </div>
      )}
    </section>
  )
}
