import { type ReactNode, useEffect, useState } from 'react'
import type { NamePlace } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { openArticle } from '../services/library.ts'
import { whereElse } from '../services/where-else.ts'
import { tell } from '../state/notices-store.ts'

/** The other articles of the library in which a name stands; each opens. Nothing where there is none. */
export function Elsewhere({
  article,
  entity,
}: {
  readonly article: number
  readonly entity: Entity
}): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const [places, setPlaces] = useState<readonly NamePlace[]>([])

  useEffect(() => {
    let stays = true
    void whereElse(article, entity).then(answer => {
      if (!stays) return
      if (answer.ok) setPlaces(answer.value)
      else tell({ kind: 'failure', failure: answer })
    })
    return () => {
      stays = false
    }
  }, [article, entity])

  if (places.length === 0) return null
  return (
    <section className="elsewhere" aria-label={speak('correct.elsewhere')}>
      <h3>{speak('correct.elsewhere')}</h3>
      <ul>
        {places.map(({ article: other, mentions }) => {
          const { arabic, english } = other.title
          const own = language === 'ar' ? arabic || english : english || arabic
          const title = own || speak('library.untitled')
          return (
            <li key={other.id}>
              <button
                type="button"
                className="mention"
                aria-label={speak('correct.elsewhere-open', { title, n: number(mentions) })}
                onClick={() => void openArticle(other.id)}
              >
                <span className="mention-place">{number(mentions)}</span>
                <bdi className="elsewhere-title">{title}</bdi>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
