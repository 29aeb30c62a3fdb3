import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { HelpLink } from '../help/help-link.tsx'
import { failureMessage } from '../i18n/failure-message.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { SearchButton } from '../search/search-button.tsx'
import { readLibrary } from '../services/library.ts'
import { isFiltered, libraryStore } from '../state/library-store.ts'
import { BarTools } from '../ui/bar-tools.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { ArticleGrid } from './article-grid.tsx'
import { ContinueLine } from './continue-line.tsx'
import { FacingMark } from './facing-mark.tsx'
import { NothingHere, ShelfHead, Ways } from './shelf-head.tsx'
import { ShelfNav } from './shelf-nav.tsx'

/** All articles, the ways to find and arrange them, and the ways to bring new ones. */
export function Library(): ReactNode {
  const { speak } = useSpeak()
  useWindowTitle(speak('app.name'))
  return (
    <div className="library">
      <header className="bar">
        <div className="bar-titles">
          <p className="bar-app">{speak('app.name')}</p>
        </div>
        <BarTools>
          <SearchButton />
        </BarTools>
      </header>
      <Shelf />
    </div>
  )
}

function Shelf(): ReactNode {
  const { speak, language } = useSpeak()
  const { status, failure, ids, view, last, shelves } = useStore(libraryStore)
  const [isNavOpen, setNavOpen] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const spoken = useRef(language)

  // The order by title goes by the titles of the window's language.
  useEffect(() => {
    if (spoken.current !== language && libraryStore.getState().view.order === 'title') void readLibrary()
    spoken.current = language
  }, [language])

  // Another view begins at its top.
  const seen = useRef(view)
  useEffect(() => {
    if (seen.current !== view && scroller.current) scroller.current.scrollTop = 0
    seen.current = view
  }, [view])

  if (status === 'failed' && failure)
    return (
      <Blank title={speak('library.failed')}>
        <p>{failureMessage(speak, failure)}</p>
        <p>
          <button type="button" className="button" onClick={() => void readLibrary()}>
            {speak('library.try-again')}
          </button>
        </p>
      </Blank>
    )
  if (status === 'reading') return <Blank title={speak('app.starting')} />
  if (last === null && (shelves?.inBin ?? 0) === 0)
    return (
      <Blank title={speak('library.empty')}>
        <p>{speak('library.empty-detail')}</p>
        <Ways />
        <HelpLink />
      </Blank>
    )
  const isWhole = view.place === 'shelf' && !isFiltered(view)
  return (
    <main
      className={isNavOpen ? 'shelf is-nav-open' : 'shelf'}
      onKeyDown={event => {
        if (event.key === 'Escape') setNavOpen(false)
      }}
    >
      <ShelfNav onChosen={() => setNavOpen(false)} />
      <div className="shelf-body">
        <ShelfHead isNavOpen={isNavOpen} onNav={() => setNavOpen(!isNavOpen)} />
        <div ref={scroller} className="shelf-scroll">
          {isWhole && <ContinueLine />}
          {ids.length === 0 ? <NothingHere /> : <ArticleGrid scroller={scroller} />}
          {isWhole && (
            <p className="shelf-foot">
              <Say id="library.drop-hint" values={{ keys: <Keycaps of="CmdOrCtrl+V" /> }} />
            </p>
          )}
        </div>
      </div>
    </main>
  )
}

function Blank({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <main className="shelf-blank">
      <section className="blank">
        <FacingMark />
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  )
}
