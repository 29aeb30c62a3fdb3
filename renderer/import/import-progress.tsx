import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { cancelImport, cancelReading } from '../services/import-texts.ts'
import { importStore } from '../state/import-store.ts'

const STAGES = ['reading', 'segmenting', 'aligning', 'linking', 'saving'] as const

/** How far the running import is, with the way to stop it; reading goes on meanwhile. */
export function ImportProgress(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const job = useStore(importStore, state => state.job)
  const reading = useStore(importStore, state => state.reading)
  if (!job && reading)
    return (
      <section className="import-progress" aria-live="polite">
        <p className="import-title">{speak('import.reading-files')}</p>
        <progress max={1} value={reading.done} aria-label={speak('import.reading-files')} />
        <button
          type="button"
          className="button"
          disabled={reading.cancelling}
          onClick={() => void cancelReading()}
        >
          {speak('import.stop')}
        </button>
      </section>
    )
  if (!job) return null
  const title = <bdi dir="auto">{job.title}</bdi>
  // Each stage counts alike in the bar: the stages differ in length, and none may seem to stand still.
  const stages = (STAGES.indexOf(job.stage) + Math.min(1, job.done)) / STAGES.length
  // The bar of several is theirs together, or it would begin anew with each.
  const done = (job.at + stages) / job.of
  return (
    <section className="import-progress" aria-live="polite">
      <p className="import-title">
        {job.purpose ? (
          <Say id={`import.progress-${job.purpose}`} values={{ title }} />
        ) : job.of === 1 ? (
          <Say id="import.progress" values={{ title }} />
        ) : (
          <Say id="import.progress-many" values={{ title, at: number(job.at + 1), of: number(job.of) }} />
        )}
      </p>
      <progress max={1} value={done} aria-label={speak(`stage.${job.stage}`)} />
      <p className="import-stage">
        {job.cancelling ? speak('import.stopping') : speak(`stage.${job.stage}`)}
      </p>
      <button type="button" className="button" disabled={job.cancelling} onClick={() => void cancelImport()}>
        {speak('import.stop')}
      </button>
    </section>
  )
}
