import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { assertNever } from '../../shared/result.ts'
import { SayExported, ShowExported } from '../export/say-exported.tsx'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { SayReplaced } from '../import/say-replaced.tsx'
import { SayCorrection } from '../names/say-correction.tsx'
import { redoCorrection, undoCorrection } from '../services/correct.ts'
import { restoreArticles, restoreBackup } from '../services/library.ts'
import { restoreShelf } from '../services/shelves.ts'
import { dismiss, type Notice, noticesStore } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { IconButton } from './icon-button.tsx'
import { CloseIcon } from './icons.tsx'

/** Milliseconds that a notice stays by itself; a refusal stays until it is dismissed. */
const STAYS: Readonly<Record<Notice['kind'], number>> = {
  failure: Number.POSITIVE_INFINITY,
  removed: 15_000,
  'shelf-removed': 15_000,
  imported: 6000,
  copied: 3000,
  replaced: 15_000,
  exported: 15_000,
  done: 8000,
  corrected: 8000,
}

/** What the window has to say, over whatever is open. */
export function Notices(): ReactNode {
  const { speak } = useSpeak()
  const notices = useStore(noticesStore, state => state.notices)
  const ref = useRef<HTMLElement>(null)
  const newest = notices.at(-1)?.id

  // The region is a popover, so that it stands over a sheet; shown anew, it comes over one that opened since.
  useEffect(() => {
    const region = ref.current
    if (region?.matches(':popover-open')) region.hidePopover()
    if (newest !== undefined) region?.showPopover()
  }, [newest])

  return (
    <section ref={ref} className="notices" popover="manual" aria-label={speak('notices.label')}>
      {notices.map(notice => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const { speak } = useSpeak()
  const open = useStore(readingStore, state => state.article?.id)
  const { number, day } = useFormats()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stays = STAYS[notice.kind]
    if (!Number.isFinite(stays)) return
    const timer = setInterval(() => {
      // Whoever is about to press a button in it must not lose it.
      if (!ref.current?.matches(':hover, :focus-within')) dismiss(notice.id)
    }, stays)
    return () => clearInterval(timer)
  }, [notice])
  return (
    <div
      ref={ref}
      className={`notice notice-${notice.kind}`}
      role={notice.kind === 'failure' ? 'alert' : 'status'}
    >
      <p>
        <NoticeText notice={notice} />
      </p>
      {notice.kind === 'failure' && notice.backup && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            dismiss(notice.id)
            void restoreBackup()
          }}
        >
          <Say
            id="notices.backup"
            count={notice.backup.articles}
            values={{ n: number(notice.backup.articles), date: day(notice.backup.madeAt) }}
          />
        </button>
      )}
      {notice.kind === 'removed' && (
        <button type="button" className="text-button" onClick={() => void restoreArticles(notice.articles)}>
          {speak('notices.undo')}
        </button>
      )}
      {notice.kind === 'shelf-removed' && (
        <button type="button" className="text-button" onClick={() => void restoreShelf(notice.shelf)}>
          {speak('notices.undo')}
        </button>
      )}
      {notice.kind === 'done' && notice.undo && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            dismiss(notice.id)
            void notice.undo?.()
          }}
        >
          {speak('notices.undo')}
        </button>
      )}
      {notice.kind === 'exported' && (
        <ShowExported exported={notice.exported} onShown={() => dismiss(notice.id)} />
      )}
      {notice.kind === 'corrected' && notice.article === open && (
        <button
          type="button"
          className="text-button"
          onClick={() => void (notice.step === 'undone' ? redoCorrection() : undoCorrection())}
        >
          {speak(notice.step === 'undone' ? 'correct.redo' : 'notices.undo')}
        </button>
      )}
      <IconButton name={speak('notices.dismiss')} onClick={() => dismiss(notice.id)}>
        <CloseIcon />
      </IconButton>
    </div>
  )
}

function NoticeText({ notice }: { readonly notice: Notice }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  switch (notice.kind) {
    case 'failure':
      return failureMessage(speak, notice.failure)
    case 'removed':
      return notice.articles.length === 1 ? (
        <Say id="notices.removed" values={{ title: notice.title }} />
      ) : (
        <Say
          id="shelf.removed"
          count={notice.articles.length}
          values={{ n: number(notice.articles.length) }}
        />
      )
    case 'shelf-removed':
      return <Say id={`shelf.${notice.shelf.kind}-removed`} values={{ name: notice.shelf.name }} />
    case 'imported':
      return <Say id="notices.imported" count={notice.count} values={{ n: number(notice.count) }} />
    case 'copied':
      return speak('notices.copied')
    case 'replaced':
      return <SayReplaced {...notice} />
    case 'exported':
      return <SayExported exported={notice.exported} />
    case 'done':
      return <Say id={notice.what} values={{ name: notice.name }} />
    case 'corrected':
      return notice.correction ? (
        <Say
          id={`correct.${notice.step}`}
          values={{ what: <SayCorrection correction={notice.correction} /> }}
        />
      ) : (
        speak(`correct.${notice.step}-unknown`)
      )
    default:
      return assertNever(notice)
  }
}
