import type { ReactNode } from 'react'
import type { ArchiveConflict, ArchiveReport } from '../../shared/model/archive.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { CountedTitles } from './counted-titles.tsx'

const COUNTED = ['corrections', 'notes', 'glosses', 'names', 'words', 'units'] as const

/** What an archive would bring, or brought. */
export function ArchiveReportView({ report }: { readonly report: ArchiveReport }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { added, joined, same, conflicts, conflictCount, dictionaries } = report
  const counts = COUNTED.filter(what => report[what] > 0)
  return (
    <>
      {added.count + joined.count + counts.length === 0 && <p>{speak('keeping.has-all')}</p>}
      <CountedTitles id="keeping.new" list={added} />
      <CountedTitles id="keeping.joined" list={joined} />
      {same > 0 && (
        <p className="field-hint">
          <Say id="keeping.same" count={same} values={{ n: number(same) }} />
        </p>
      )}
      {counts.length > 0 && (
        <dl className="keeping-counts">
          {counts.map(what => (
            <div key={what}>
              <dt>{speak(`keeping.${what}`)}</dt>
              <dd>{number(report[what])}</dd>
            </div>
          ))}
        </dl>
      )}
      {conflictCount > 0 && (
        <details className="counted-titles">
          <summary>
            <Say id="keeping.conflicts" count={conflictCount} values={{ n: number(conflictCount) }} />
          </summary>
          <ul>
            {conflicts.map((conflict, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two conflicts may read alike, and the list never moves
              <li key={at}>
                <Conflict conflict={conflict} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {dictionaries.length > 0 && (
        <div>
          <p className="field-hint">{speak('keeping.dictionaries')}</p>
          <ul className="keeping-names">
            {dictionaries.map(name => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const Conflict = ({ conflict: { kind, where, kept, other } }: { readonly conflict: ArchiveConflict }) => (
  <Say id={`keeping.conflict-${kind}`} values={{ where, kept, other }} />
)
