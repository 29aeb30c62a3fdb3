import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Backup } from '../../shared/model/backup.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { backUpNow, previewBackup, readBackups } from '../services/keeping.ts'
import { keepingStore } from '../state/keeping-store.ts'
import { BackupQuestion } from './backup-question.tsx'
import { useKeepingFormats } from './keeping-formats.ts'
import { KeepingProgress } from './keeping-progress.tsx'

/** Copies shown before the older ones are asked for. */
const SHOWN_FIRST = 4

/** The copies of the library: which there are, one more now, and the way back to any. */
export function BackupsSection(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { moment } = useKeepingFormats()
  const { backups, job, preview, done, failure, isCalled } = useStore(keepingStore)
  const [showsAll, setShowsAll] = useState(false)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => void readBackups(), [])
  useEffect(() => {
    if (!isCalled) return
    title.current?.scrollIntoView({ block: 'start' })
    title.current?.focus()
    keepingStore.setState({ isCalled: false })
  }, [isCalled])

  const shown = showsAll ? backups : backups?.slice(0, SHOWN_FIRST)
  const older = (backups?.length ?? 0) - (shown?.length ?? 0)
  return (
    <section className="keeping" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1} className="field-name">
        {speak('keeping.backups')}
      </h3>
      <p className="field-hint">{speak('keeping.backups-about')}</p>
      {backups?.length === 0 && <p className="field-hint">{speak('keeping.none')}</p>}
      {shown && shown.length > 0 && (
        <ul aria-label={speak('keeping.list')}>
          {shown.map(backup => (
            <BackupLine key={backup.id} backup={backup} isAsked={preview?.id === backup.id} />
          ))}
        </ul>
      )}
      {older > 0 && (
        <p>
          <button type="button" className="text-button keeping-all" onClick={() => setShowsAll(true)}>
            <Say id="keeping.all" count={older} values={{ n: number(older) }} />
          </button>
        </p>
      )}
      {failure?.of === 'backups' && (
        <p className="field-warning" role="alert">
          {failureMessage(speak, failure.failure)}
        </p>
      )}
      {job?.what === 'comparing' && <KeepingProgress job={job} />}
      <div className="keeping-foot">
        <button
          type="button"
          className="button"
          aria-disabled={job !== null}
          onClick={() => void backUpNow()}
        >
          {speak('keeping.back-up')}
        </button>
        <p className="field-hint" role="status">
          {done?.kind === 'backed-up' && speak('keeping.backed-up')}
          {done?.kind === 'restored' && <Say id="keeping.restored" values={{ date: moment(done.madeAt) }} />}
        </p>
      </div>
    </section>
  )
}

function BackupLine({ backup, isAsked }: { readonly backup: Backup; readonly isAsked: boolean }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { moment, size } = useKeepingFormats()
  const { job, preview } = useStore(keepingStore)
  const { id, madeAt, kind, articles, bytes } = backup
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    // Whoever left the question finds the focus where they came from.
    if (wasAsked.current && !isAsked) ask.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  const date = moment(madeAt)
  return (
    <li className="backup">
      <span className="backup-what">
        <span>
          <bdi>{date}</bdi>
        </span>
        <span className="field-hint">
          {articles === null ? (
            speak('keeping.unreadable')
          ) : (
            <Say id="keeping.articles" count={articles} values={{ n: number(articles) }} />
          )}
          {' · '}
          <bdi>{size(bytes)}</bdi>
          {kind === 'set-aside' && ` · ${speak('keeping.set-aside')}`}
        </span>
      </span>
      {articles !== null && !isAsked && (
        <button
          ref={ask}
          type="button"
          className="text-button"
          aria-label={speak('keeping.ask-label', { date })}
          aria-disabled={job !== null}
          onClick={() => void previewBackup(id)}
        >
          {speak('keeping.ask')}
        </button>
      )}
      {isAsked && preview && <BackupQuestion preview={preview} isBusy={job !== null} />}
    </li>
  )
}
