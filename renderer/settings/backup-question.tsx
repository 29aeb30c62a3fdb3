import { type ReactNode, useEffect, useRef } from 'react'
import type { BackupPreview } from '../../shared/model/backup.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { leaveAsked, restorePreviewed } from '../services/keeping.ts'
import { CountedTitles } from './counted-titles.tsx'
import { useKeepingFormats } from './keeping-formats.ts'

const COUNTED = ['corrections', 'notes', 'glosses', 'words'] as const

/** What would change if a copy were brought back, and whether it shall be. */
export function BackupQuestion({
  preview,
  isBusy,
}: {
  readonly preview: BackupPreview
  readonly isBusy: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { moment } = useKeepingFormats()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { added, changed, missing } = preview
  const counts = COUNTED.filter(what => preview[what].now !== preview[what].after)
  const changesNothing = added.count + changed.count + missing.count + counts.length === 0
  return (
    <section
      className="keeping-question"
      aria-label={speak('keeping.preview', { date: moment(preview.madeAt) })}
    >
      <h4 ref={title} tabIndex={-1}>
        <Say id="keeping.preview" values={{ date: moment(preview.madeAt) }} />
      </h4>
      {changesNothing && <p>{speak('keeping.unchanged')}</p>}
      <CountedTitles id="keeping.comes" list={added} />
      <CountedTitles id="keeping.changes" list={changed} />
      <CountedTitles id="keeping.goes" list={missing} />
      {counts.length > 0 && (
        <dl className="keeping-counts">
          {counts.map(what => (
            <div key={what}>
              <dt>{speak(`keeping.${what}`)}</dt>
              <dd>
                <Say
                  id="keeping.now-after"
                  values={{ now: number(preview[what].now), after: number(preview[what].after) }}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="field-hint">{speak('keeping.aside')}</p>
      <p className="keeping-answers">
        <button
          type="button"
          className="button button-first"
          aria-disabled={isBusy}
          onClick={() => void restorePreviewed()}
        >
          {speak('keeping.restore')}
        </button>
        <button type="button" className="button" onClick={leaveAsked}>
          {speak('keeping.leave')}
        </button>
      </p>
    </section>
  )
}
