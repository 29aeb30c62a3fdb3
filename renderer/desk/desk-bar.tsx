import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Article } from '../../shared/model/article.ts'
import { runCommand } from '../commands/run-command.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import type { ReadingIndex } from '../state/reading-index.ts'
import { BarTools } from '../ui/bar-tools.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useWindowTitle } from '../ui/use-window-title.ts'
import { runDeskAction } from './desk-commands.ts'
import { sureBeads } from './desk-corrections.ts'
import { PageIcon } from './desk-icons.tsx'
import { deskFacts } from './desk-standing.ts'
import { deskStore } from './desk-store.ts'
import { DeskStrip } from './desk-strip.tsx'

/** Over the desk: the way back, what lies there, and how far its alignment is. */
export function DeskBar({
  article,
  index,
}: {
  readonly article: Article
  readonly index: ReadingIndex
}): ReactNode {
  const { speak, language } = useSpeak()
  const { arabic, english } = article.title
  const title = (language === 'ar' ? arabic || english : english || arabic) || speak('library.untitled')
  useWindowTitle(`${title} — ${speak('command.desk')} — ${speak('app.name')}`)
  return (
    <>
      <header className="bar">
        <IconButton name={speak('desk.back')} onClick={() => void runCommand('desk')}>
          <PageIcon />
        </IconButton>
        <div className="bar-titles">
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p>{speak('command.desk')}</p>
        </div>
        <BarTools />
      </header>
      <Progress index={index} />
    </>
  )
}

function Progress({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  const { number, share } = useFormats()
  const isBusy = useStore(deskStore, state => state.isBusy)
  const facts = useMemo(() => deskFacts(index.reading), [index])
  const sure = useMemo(() => sureBeads(index).length, [index])
  const doubts = facts.doubts.length
  // What is left is never rounded away.
  const confirmed = Math.floor(facts.confirmed * 100) / 100
  return (
    <section className="desk-facts" aria-label={speak('desk.facts')}>
      <p className="desk-share">
        <Say id="desk.confirmed" values={{ share: share(confirmed) }} />
      </p>
      <DeskStrip index={index} />
      <p className="desk-busy" role="status" data-busy={isBusy || undefined}>
        {isBusy && speak('desk.busy')}
      </p>
      {doubts > 0 ? (
        <button
          type="button"
          className="text-button desk-doubts"
          onClick={() => void runDeskAction('doubt-next')}
        >
          <Say id="desk.doubts" count={doubts} values={{ n: number(doubts) }} />
        </button>
      ) : (
        <p>{speak('desk.doubts-none')}</p>
      )}
      <button
        type="button"
        className="button"
        disabled={sure === 0}
        onClick={() => void runDeskAction('confirm-sure')}
      >
        {speak('desk.do-confirm-sure')}
      </button>
    </section>
  )
}
