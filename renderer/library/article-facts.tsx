import type { ReactNode } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { KEPT_IN_BIN, READ_TO_END } from '../../shared/model/shelf.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60 * 1000

/** What there is to know of an article in one line: whence, when, how long, how far. */
export function ArticleFacts({
  id,
  article,
  known,
}: {
  readonly id: string
  readonly article: ArticleSummary
  /** The share of its words that is known; undefined where no word is. */
  readonly known: number | undefined
}): ReactNode {
  const { speak } = useSpeak()
  const { number, share, day } = useFormats()
  const { site, byline, publishedAt, addedAt, words, readFor, progress, removedAt } = article
  const minutes = Math.round(readFor / MINUTE)
  return (
    <span className="article-facts" id={id}>
      {removedAt !== undefined && <BinAge removedAt={removedAt} />}
      {site !== '' && (
        <span>
          <bdi>{site}</bdi>
        </span>
      )}
      {byline !== '' && (
        <span>
          <bdi>{byline}</bdi>
        </span>
      )}
      <span>
        {publishedAt === null ? (
          <Say id="library.added" values={{ date: day(addedAt) }} />
        ) : (
          <bdi>{day(publishedAt)}</bdi>
        )}
      </span>
      {words !== null && words > 0 && (
        <span>
          <Say id="shelf.words" count={words} values={{ n: number(words) }} />
        </span>
      )}
      {article.sentences.english === 0 && <span>{speak('library.alone')}</span>}
      <span>{progressText()}</span>
      {minutes > 0 && (
        <span>
          <Say id="shelf.read-for" count={minutes} values={{ n: number(minutes) }} />
        </span>
      )}
      {known !== undefined && known > 0 && (
        <span>
          <Say id="shelf.known" values={{ share: share(Math.floor(known * 100) / 100) }} />
        </span>
      )}
    </span>
  )

  function progressText(): string {
    if (progress >= READ_TO_END) return speak('library.finished')
    const rounded = Math.floor(progress * 100) / 100
    return rounded === 0
      ? speak('library.unread')
      : speak('library.progress-value', { share: share(rounded) })
  }
}

/** How long an article still lies in the bin; the count is of whole days begun. */
function BinAge({ removedAt }: { readonly removedAt: number }): ReactNode {
  const { number } = useFormats()
  const days = Math.max(0, Math.ceil((removedAt + KEPT_IN_BIN - Date.now()) / DAY))
  return (
    <span className="article-age">
      <Say id="shelf.bin-age" count={days} values={{ n: number(days) }} />
    </span>
  )
}
