import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { SearchAnswer } from '../../shared/search/search-answer.ts'
import { runCommand } from '../commands/run-command.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { BarTools } from '../ui/bar-tools.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon, FindIcon, LibraryIcon } from '../ui/icons.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { changeQuestion, leaveSearch, showMore } from './ask-library.ts'
import { BeforeAQuestion } from './before-a-question.tsx'
import { FoundArticleGroup } from './found-article-group.tsx'
import { searchStore } from './search-store.ts'
import { useFindKey } from './use-find-key.ts'

/** The place where the whole library is searched, answered with every letter typed. */
export function SearchPlace(): ReactNode {
  const { speak } = useSpeak()
  const { question, answer, answered, failure, summoned } = useStore(searchStore)
  const field = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLElement>(null)
  useWindowTitle(speak('search.title'))
  useFindKey()

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the search is summoned the field is selected
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [summoned])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its top
  useEffect(() => {
    if (place.current) place.current.scrollTop = 0
  }, [answered])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const inField = event.target === field.current
    if (event.key === 'Escape') {
      if (inField) leaveSearch()
      else field.current?.focus()
    } else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp' && !inField) step(-1)
    else if (event.key === 'Enter' && inField) step(1)
    else return
    event.preventDefault()
  }
  /** The results are gone through by the arrows; before the first stands the field. */
  const step = (by: 1 | -1) => {
    const results = [...(place.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    const at = results.indexOf(document.activeElement as HTMLElement)
    const next = at < 0 ? (by === 1 ? 0 : -1) : at + by
    if (next < 0) field.current?.focus()
    else results[next]?.focus()
  }

  return (
    <div className="library">
      <header className="bar">
        <IconButton name={speak('bar.library')} onClick={() => void runCommand('library')}>
          <LibraryIcon />
        </IconButton>
        <div className="bar-titles">
          <h1>{speak('search.title')}</h1>
        </div>
        <BarTools />
      </header>
      <main ref={place} className="search-place" onKeyDown={onKeyDown}>
        <div className="search-line">
          <label className="search">
            <FindIcon />
            <input
              ref={field}
              type="search"
              aria-label={speak('search.title')}
              placeholder={speak('search.placeholder')}
              value={question}
              dir={question === '' ? undefined : 'auto'}
              spellCheck={false}
              autoComplete="off"
              maxLength={1000}
              onChange={event => changeQuestion(event.target.value)}
            />
            {question !== '' && (
              <IconButton
                name={speak('search.clear')}
                onClick={() => {
                  changeQuestion('')
                  field.current?.focus()
                }}
              >
                <CloseIcon />
              </IconButton>
            )}
          </label>
        </div>
        <div className="search-body">
          {question.trim() === '' ? (
            <BeforeAQuestion />
          ) : failure ? (
            <p className="search-told" role="alert">
              {failureMessage(speak, failure)}
            </p>
          ) : (
            answer && <Answer answer={answer} />
          )}
        </div>
      </main>
    </div>
  )
}

function Answer({ answer }: { readonly answer: SearchAnswer }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const asksForMore = useStore(searchStore, state => state.asksForMore)
  const { articles, found, complete, waiting, unread } = answer
  const hasMore = found.articles > articles.length || !complete
  const isNothing = articles.length === 0
  return (
    <>
      {unread.map(({ filter, value }) => (
        <p key={filter + value} className="search-told">
          <Say
            id={filter === 'language' ? 'search.unread-language' : 'search.unread-date'}
            values={{ value }}
          />
        </p>
      ))}
      <p className="search-count" role="status">
        <span>
          {isNothing ? (
            speak(waiting > 0 ? 'search.nothing-so-far' : complete ? 'search.nothing' : 'search.nothing-yet')
          ) : found.sentences === 0 ? (
            <Say
              id={complete ? 'search.articles' : 'search.articles-more'}
              count={complete ? found.articles : articles.length}
              values={{ n: number(complete ? found.articles : articles.length) }}
            />
          ) : (
            <Say
              id={complete ? 'search.count' : 'search.count-more'}
              count={found.sentences}
              values={{ n: number(found.sentences) }}
            />
          )}
        </span>
        {waiting > 0 && (
          <span>
            <Say id="search.waiting" count={waiting} values={{ n: number(waiting) }} />
          </span>
        )}
      </p>
      {isNothing && complete && waiting === 0 && (
        <p className="search-hint">{speak('search.nothing-detail')}</p>
      )}
      <ul className="found">
        {articles.map(one => (
          <FoundArticleGroup key={one.article.id} found={one} />
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          className="button search-more"
          data-result=""
          disabled={asksForMore}
          onClick={() => void showMore()}
        >
          {speak(asksForMore ? 'search.asking' : isNothing ? 'search.further' : 'search.more')}
        </button>
      )}
    </>
  )
}
