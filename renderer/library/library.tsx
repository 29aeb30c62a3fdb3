import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { runCommand } from '../commands/run-command.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { readLibrary } from '../services/library.ts'
import { libraryStore } from '../state/library-store.ts'
import { BarTools } from '../ui/bar-tools.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { ArticleLine } from './article-line.tsx'
import { FacingMark } from './facing-mark.tsx'

/** All articles, and the ways to bring new ones. */
export function Library(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { status, articles, failure } = useStore(libraryStore)
  useWindowTitle(speak('app.name'))
  return (
    <div className="library">
      <header className="bar">
        <div className="bar-titles">
          <p className="bar-app">{speak('app.name')}</p>
        </div>
        <BarTools />
      </header>
      <main className="shelf">
        {status === 'failed' && failure ? (
          <Blank title={speak('library.failed')}>
            <p>{failureMessage(speak, failure)}</p>
            <p>
              <button type="button" className="button" onClick={() => void readLibrary()}>
                {speak('library.try-again')}
              </button>
            </p>
          </Blank>
        ) : status === 'reading' ? (
          <Blank title={speak('app.starting')} />
        ) : articles.length === 0 ? (
          <Blank title={speak('library.empty')}>
            <p>{speak('library.empty-detail')}</p>
            <Ways />
          </Blank>
        ) : (
          <>
            <div className="shelf-head">
              <h1>{speak('library.title')}</h1>
              <p>
                <Say id="library.count" count={articles.length} values={{ n: number(articles.length) }} />
              </p>
              <Ways />
            </div>
            <ul className="articles">
              {articles.map(article => (
                <ArticleLine key={article.id} article={article} />
              ))}
            </ul>
            <p className="shelf-foot">
              <Say id="library.drop-hint" values={{ keys: <Keycaps of="CmdOrCtrl+V" /> }} />
            </p>
          </>
        )}
      </main>
    </div>
  )
}

function Ways(): ReactNode {
  const { speak } = useSpeak()
  return (
    <p className="ways">
      <button type="button" className="button button-first" onClick={() => void runCommand('open-files')}>
        {speak('library.open-files')}
      </button>
      <button type="button" className="button" onClick={() => void runCommand('paste-article')}>
        {speak('library.paste')}
      </button>
    </p>
  )
}

function Blank({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <section className="blank">
      <FacingMark />
      <h1>{title}</h1>
      {children}
    </section>
  )
}
