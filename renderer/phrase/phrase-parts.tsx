import { Fragment, type ReactNode } from 'react'
import { useSpeak } from '../i18n/say.tsx'
import type { PhraseRow } from './phrase-rows.ts'

/** Several words one by one, the Arabic on the right and its English on the left, as the pages lie. */
export function PhraseParts({ rows }: { readonly rows: readonly PhraseRow[] }): ReactNode {
  const { speak } = useSpeak()
  if (rows.length < 2) return null
  return (
    <dl className="phrase-parts" aria-label={speak('phrase.word-by-word')}>
      {rows.map(({ from, arabic, english }) => (
        <Fragment key={from}>
          <dt lang="ar" dir="rtl">
            {arabic}
          </dt>
          {english === '' ? (
            <dd className="word-quiet">{speak('phrase.unknown')}</dd>
          ) : (
            <dd lang="en" dir="ltr">
              {english}
            </dd>
          )}
        </Fragment>
      ))}
    </dl>
  )
}
