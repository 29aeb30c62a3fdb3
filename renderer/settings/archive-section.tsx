import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { chooseArchive, exportArchive, importChosen, leaveAsked } from '../services/keeping.ts'
import { keepingStore } from '../state/keeping-store.ts'
import { ArchiveReportView } from './archive-report.tsx'
import { useKeepingFormats } from './keeping-formats.ts'
import { KeepingProgress } from './keeping-progress.tsx'

/** Everything in one file, out and in. */
export function ArchiveSection(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { size } = useKeepingFormats()
  const { job, archive, done, failure } = useStore(keepingStore)
  const titleId = useId()
  const isBusy = job !== null
  const choose = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    // Whoever answered the question finds the focus where they came from.
    if (wasAsked.current && !archive) choose.current?.focus()
    wasAsked.current = archive !== null
  }, [archive])
  return (
    <section className="keeping" aria-labelledby={titleId}>
      <h3 id={titleId} className="field-name">
        {speak('keeping.archive')}
      </h3>
      <p className="field-hint">{speak('keeping.archive-about')}</p>
      <div className="keeping-foot">
        <button type="button" className="button" aria-disabled={isBusy} onClick={() => void exportArchive()}>
          {speak('keeping.export')}
        </button>
        <button
          ref={choose}
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void chooseArchive()}
        >
          {speak('keeping.import')}
        </button>
      </div>
      {failure?.of === 'archive' && (
        <p className="field-warning" role="alert">
          {failureMessage(speak, failure.failure)}
        </p>
      )}
      {(job?.what === 'exporting' || job?.what === 'checking' || job?.what === 'importing') && (
        <KeepingProgress job={job} />
      )}
      <div className="keeping-told" role="status">
        {done?.kind === 'exported' && (
          <p>
            <Say
              id="keeping.exported"
              count={done.archive.articles}
              values={{
                name: done.archive.name,
                n: number(done.archive.articles),
                size: size(done.archive.bytes),
              }}
            />
          </p>
        )}
        {done?.kind === 'imported' && (
          <>
            <p>{speak(done.report.stopped ? 'keeping.stopped' : 'keeping.imported')}</p>
            <ArchiveReportView report={done.report} />
          </>
        )}
      </div>
      {archive && <ArchiveQuestion isBusy={isBusy} />}
    </section>
  )
}

/** What the chosen archive would bring, and whether it shall. */
function ArchiveQuestion({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const { speak } = useSpeak()
  const { moment } = useKeepingFormats()
  const archive = useStore(keepingStore, state => state.archive)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (!archive) return null
  const values = { name: archive.name, date: moment(archive.report.madeAt) }
  return (
    <section className="keeping-question" aria-label={speak('keeping.archive-of', values)}>
      <h4 ref={title} tabIndex={-1}>
        <Say id="keeping.archive-of" values={values} />
      </h4>
      <ArchiveReportView report={archive.report} />
      <p className="keeping-answers">
        <button
          type="button"
          className="button button-first"
          aria-disabled={isBusy}
          onClick={() => void importChosen()}
        >
          {speak('keeping.bring')}
        </button>
        <button type="button" className="button" aria-disabled={isBusy} onClick={leaveAsked}>
          {speak('keeping.leave')}
        </button>
      </p>
    </section>
  )
}
