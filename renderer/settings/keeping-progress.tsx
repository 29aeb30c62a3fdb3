import type { ReactNode } from 'react'
import { useSpeak } from '../i18n/say.tsx'
import { stopKeeping } from '../services/keeping.ts'
import type { KeepingJob } from '../state/keeping-store.ts'

const NAMES = {
  comparing: 'keeping.comparing',
  exporting: 'keeping.exporting',
  checking: 'keeping.checking',
  importing: 'keeping.importing',
} as const

/** How far a job is, with the way to stop it; nothing while the system's dialog is open. */
export function KeepingProgress({ job }: { readonly job: KeepingJob }): ReactNode {
  const { speak } = useSpeak()
  const { what, done, isStopping } = job
  if (done === null || what === 'backing-up' || what === 'restoring') return null
  return (
    <div className="keeping-progress">
      <span aria-live="polite">{speak(NAMES[what])}</span>
      <button type="button" className="text-button" onClick={() => void stopKeeping()}>
        {speak(isStopping ? 'keeping.stopping' : 'keeping.stop')}
      </button>
      <progress aria-label={speak(NAMES[what])} value={done} max={1} />
    </div>
  )
}
