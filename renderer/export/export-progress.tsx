import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { screenStore } from '../state/screen-store.ts'
import { stopExport } from './export-articles.ts'
import { exportStore } from './export-store.ts'

/** How far what is on its way out is, at the foot of the window while no sheet shows it. */
export function ExportProgress(): ReactNode {
  const job = useStore(exportStore, state => state.job)
  const sheet = useStore(screenStore, state => state.sheet)
  if (!job || job.done === null || sheet === 'export') return null
  return (
    <section className="import-progress" aria-live="polite">
      <ExportBar />
    </section>
  )
}

/** The bar of it, with the way to stop it; nothing while the system's dialog is open. */
export function ExportBar(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const job = useStore(exportStore, state => state.job)
  if (!job || job.done === null) return null
  const values = { n: number(job.articles) }
  const isExport = job.what === 'exporting'
  const name = isExport ? speak.counted('export.working', job.articles, values) : speak(`export.${job.what}`)
  // Chromium does not say how far it is with its pages, and cannot be stopped.
  const isPrinting = job.what === 'printing'
  return (
    <>
      <p className="import-title">
        {isExport ? <Say id="export.working" count={job.articles} values={values} /> : name}
      </p>
      <progress max={1} {...(isPrinting ? {} : { value: job.done })} aria-label={name} />
      {!isPrinting && (
        <button type="button" className="button" disabled={job.isStopping} onClick={() => void stopExport()}>
          {speak(job.isStopping ? 'export.stopping' : 'export.stop')}
        </button>
      )}
    </>
  )
}
