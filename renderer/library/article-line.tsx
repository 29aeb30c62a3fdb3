import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { useSpeak } from '../i18n/say.tsx'
import { openArticle, removeArticles, restoreArticles } from '../services/library.ts'
import { libraryStore } from '../state/library-store.ts'
import { selectTo, toggleSelected } from '../state/select-articles.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon } from '../ui/icons.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleForm } from './article-form.tsx'
import type { ArticleDrag } from './drag-articles.ts'
import { CELL } from './grid-roles.ts'
import { PencilIcon, RestoreIcon } from './library-icons.tsx'
import { titleOf } from './title-of.ts'

/** CSS pixels between two cards. */
export const CARD_GAP = 18

type LinePlace = {
  /** Its index in the list. */
  readonly at: number
  /** CSS pixels from the top of the list. */
  readonly top: number
  /** Where it stands among the cards of its row, and how many these are; none where the articles are lines. */
  readonly column: number
  readonly columns: number
}

function styleOf(top: number, column: number, columns: number): CSSProperties {
  if (columns === 0) return { top }
  const step = `(100% + ${CARD_GAP}px) / ${columns}`
  return {
    top,
    insetInlineStart: `calc(${step} * ${column})`,
    inlineSize: `calc(${step} - ${CARD_GAP}px)`,
  }
}

/** The place of an article that is being read from the library. */
export const UnreadLine = ({ at, top, column, columns }: LinePlace): ReactNode => (
  // biome-ignore lint/a11y/useSemanticElements: lines at places of their own cannot be laid out as a table
  // biome-ignore lint/a11y/useFocusableInteractive: nothing is in it yet
  <div
    role="row"
    className="article"
    aria-rowindex={at + 1}
    aria-busy={true}
    style={styleOf(top, column, columns)}
  >
    <div {...CELL} />
  </div>
)

/** One article of the library, its two titles facing each other as its pages do. */
export const ArticleLine = memo(function ArticleLine({
  article,
  known,
  at,
  top,
  column,
  columns,
  isSelected,
  isTabStop,
  isEdited,
  dropSide,
  drag,
}: LinePlace & {
  readonly article: ArticleSummary
  readonly known: number | undefined
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly isEdited: boolean
  /** On which side of it a dragged article would be put. */
  readonly dropSide: 'before' | 'after' | null
  readonly drag: ArticleDrag
}): ReactNode {
  const { speak, language } = useSpeak()
  const { arabic, english } = article.title
  const title = titleOf(article, speak, language)
  const isBinned = article.removedAt !== undefined
  const tab = isTabStop ? 0 : -1
  const factsId = `article-facts-${article.id}`

  const press = (event: MouseEvent) => {
    if (event.shiftKey) selectTo(article.id)
    else if (event.ctrlKey || event.metaKey) toggleSelected(article.id)
    else {
      libraryStore.setState({ focused: article.id })
      // What is in the bin is not read: it has to come back first.
      if (isBinned) toggleSelected(article.id)
      else void openArticle(article.id)
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: lines at places of their own cannot be laid out as a table
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on what is in its cells
    <div
      role="row"
      className={dropSide ? `article drop-${dropSide}` : 'article'}
      aria-rowindex={at + 1}
      aria-selected={isSelected}
      data-article={article.id}
      style={styleOf(top, column, columns)}
      draggable={!isEdited && !isBinned}
      {...drag}
    >
      {isEdited ? (
        <div {...CELL} className="article-cell">
          <ArticleForm article={article} />
        </div>
      ) : (
        <>
          <div {...CELL} className="article-check">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isSelected}
              aria-label={speak('shelf.select', { title })}
              onChange={() => toggleSelected(article.id)}
            />
          </div>
          <div {...CELL} className="article-cell">
            <button
              type="button"
              className="article-open"
              tabIndex={tab}
              aria-label={speak(isBinned ? 'shelf.in-bin' : 'library.open', { title })}
              aria-describedby={factsId}
              onFocus={() => libraryStore.setState({ focused: article.id })}
              onClick={press}
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
              <span className="article-below">
                <ArticleFacts id={factsId} article={article} known={known} />
                <span className="article-tags">
                  {article.tags.map(tag => (
                    <bdi key={tag} className="tag">
                      {tag}
                    </bdi>
                  ))}
                </span>
              </span>
            </button>
          </div>
          <div {...CELL} className="article-tools">
            {isBinned ? (
              <IconButton
                name={speak('shelf.restore-one', { title })}
                tabIndex={tab}
                onClick={() => void restoreArticles([article.id])}
              >
                <RestoreIcon />
              </IconButton>
            ) : (
              <>
                <IconButton
                  name={speak('shelf.edit', { title })}
                  tabIndex={tab}
                  onClick={() => libraryStore.setState({ edited: article.id, focused: article.id })}
                >
                  <PencilIcon />
                </IconButton>
                <IconButton
                  name={speak('library.remove', { title })}
                  tabIndex={tab}
                  onClick={() => void removeArticles([article.id], title)}
                >
                  <BinIcon />
                </IconButton>
              </>
            )}
          </div>
          {article.progress > 0 && (
            <span className="article-read" style={{ inlineSize: `${article.progress * 100}%` }} />
          )}
        </>
      )}
    </div>
  )
})
