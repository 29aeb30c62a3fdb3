import type { ReactNode } from 'react'
import type { TitleList } from '../../shared/model/archive.ts'
import type { CountedId } from '../i18n/en.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'

/** How many articles something concerns; their titles are shown when they are asked for. */
export function CountedTitles({ id, list }: { readonly id: CountedId; readonly list: TitleList }): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const { count, titles } = list
  if (count === 0) return null
  const rest = count - titles.length
  return (
    <details className="counted-titles">
      <summary>
        <Say id={id} count={count} values={{ n: number(count) }} />
      </summary>
      <ul>
        {titles.map(({ arabic, english }, at) => {
          const [own, other] = language === 'ar' ? [arabic, english] : [english, arabic]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two articles may bear one title, and the list never moves
            <li key={at}>
              <bdi>{own || other || speak('library.untitled')}</bdi>
            </li>
          )
        })}
        {rest > 0 && (
          <li>
            <Say id="keeping.more" count={rest} values={{ n: number(rest) }} />
          </li>
        )}
      </ul>
    </details>
  )
}
