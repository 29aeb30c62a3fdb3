import type { ReactNode } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { openArticle, removeArticle } from '../services/library.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon } from '../ui/icons.tsx'

/** One article of the library, its two titles facing each other as its pages do. */
export function ArticleLine({ article }: { readonly article: ArticleSummary }): ReactNode {
  const { speak, language } = useSpeak()
  const { number, share, day } = useFormats()
  const { arabic, english } = article.title
  const title = (language === 'ar' ? arabic || english : english || arabic) || speak('library.untitled')
  const sentences = article.sentences.arabic
  return (
    <li className="article">
      <button
        type="button"
        className="article-open"
        aria-label={speak('library.open', { title })}
        onClick={() => void openArticle(article.id)}
      >
        <span className="article-titles">
          <span className="article-arabic" lang="ar" dir="rtl">
            {arabic || speak('library.untitled')}
          </span>
          {english !== '' && (
            <span className="article-english" lang="en" dir="ltr">
              {english}
            </span>
          )}
        </span>
        <span className="article-facts">
          <span>
            <Say id="library.added" values={{ date: day(article.addedAt) }} />
          </span>
          <span>
            <Say id="library.sentences" count={sentences} values={{ n: number(sentences) }} />
          </span>
          {article.sentences.english === 0 ? (
            <span>{speak('library.alone')}</span>
          ) : (
            <span>
              {article.linkedEntities === 0 ? (
                speak('library.no-names')
              ) : (
                <Say
                  id="library.names"
                  count={article.linkedEntities}
                  values={{ n: number(article.linkedEntities) }}
                />
              )}
            </span>
          )}
          <Progress of={article.progress} label={speak('library.progress')} text={progressText()} />
        </span>
      </button>
      <IconButton
        name={speak('library.remove', { title })}
        className="icon-button article-remove"
        onClick={event => {
          const line = event.currentTarget.parentElement
          const next = line?.nextElementSibling ?? line?.previousElementSibling
          // The focus must not be lost with the line that goes.
          next?.querySelector<HTMLElement>('.article-open')?.focus()
          void removeArticle(article.id, title)
        }}
      >
        <BinIcon />
      </IconButton>
    </li>
  )

  function progressText(): string {
    if (article.progress >= 0.995) return speak('library.finished')
    const rounded = Math.floor(article.progress * 100) / 100
    return rounded === 0
      ? speak('library.unread')
      : speak('library.progress-value', { share: share(rounded) })
  }
}

function Progress({
  of,
  label,
  text,
}: {
  readonly of: number
  readonly label: string
  readonly text: string
}): ReactNode {
  return (
    <span className="article-progress">
      <span>{text}</span>
      <progress max={1} value={of} aria-label={label} />
    </span>
  )
}
