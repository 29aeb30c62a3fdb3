import { type ReactNode, useMemo } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { Modal } from '../ui/modal.tsx'
import { confirmSure } from './desk-commands.ts'
import { SURE, sureBeads } from './desk-corrections.ts'
import { elementOf } from './desk-nodes.ts'
import { deskStore } from './desk-store.ts'

/** Says how many pairings would be confirmed unread, and asks whether they are to be. */
export function AskSure({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const { number, share } = useFormats()
  const count = useMemo(() => sureBeads(index).length, [index])
  return (
    <Modal title={speak('desk.ask')} closeName={speak('desk.ask-leave')} shape="middle" onClose={leave}>
      <div className="modal-body">
        {count === 0 ? (
          <p>
            <Say id="desk.ask-none" values={{ share: share(SURE) }} />
          </p>
        ) : (
          <>
            <p>
              <Say id="desk.ask-sure" count={count} values={{ n: number(count), share: share(SURE) }} />
            </p>
            <p className="field-hint">{speak('desk.ask-about')}</p>
          </>
        )}
        <p className="desk-ask-end">
          <button type="button" className="button" onClick={leave}>
            {speak('desk.ask-leave')}
          </button>
          {count > 0 && (
            <button
              type="button"
              className="button button-first"
              data-first=""
              onClick={() => {
                leave()
                void confirmSure()
              }}
            >
              {speak.counted('desk.ask-do', count, { n: number(count) })}
            </button>
          )}
        </p>
      </div>
    </Modal>
  )
}

function leave(): void {
  deskStore.setState({ isAsking: false })
  requestAnimationFrame(() => elementOf(readingStore.getState().focused)?.focus({ preventScroll: true }))
}
