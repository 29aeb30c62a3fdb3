import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Article } from '../../shared/model/article.ts'
import { goToDoubtful } from '../commands/reader-commands.ts'
import { runCommand } from '../commands/run-command.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { LayoutChoice } from '../layouts/layout-choice.tsx'
import { MarkerIcon } from '../marks/mark-icons.tsx'
import { marksStore } from '../marks/marks-store.ts'
import { useNamesShown } from '../names/use-names-shown.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { BarTools } from '../ui/bar-tools.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LibraryIcon, NamesIcon } from '../ui/icons.tsx'
import { isolatedTitle, useWindowTitle } from '../ui/use-window-title.ts'

/** Over the pages: the way back to the library, what is read, how well it is linked, and the tools. */
export function ReadingBar({
  article,
  index,
}: {
  readonly article: Article
  readonly index: ReadingIndex
}): ReactNode {
  const { speak, language } = useSpeak()
  const showNames = useNamesShown()
  const showMarks = useStore(marksStore, state => state.isListed)
  const { arabic, english } = article.title
  const arabicTitle = arabic && (
    <bdi lang="ar" dir="rtl">
      {arabic}
    </bdi>
  )
  const englishTitle = english && (
    <bdi lang="en" dir="ltr">
      {english}
    </bdi>
  )
  const title = (language === 'ar' ? arabic || english : english || arabic) || speak('library.untitled')
  useWindowTitle(`${isolatedTitle(title)} — ${speak('app.name')}`)
  const [own, other] = language === 'ar' ? [arabicTitle, englishTitle] : [englishTitle, arabicTitle]
  return (
    <header className="bar">
      <IconButton name={speak('bar.library')} onClick={() => void runCommand('library')}>
        <LibraryIcon />
      </IconButton>
      <div className="bar-titles">
        <h1>{own || other || speak('library.untitled')}</h1>
        {own && other && <p>{other}</p>}
      </div>
      <Facts article={article} index={index} />
      <BarTools>
        <LayoutChoice index={index} />
        <IconButton
          name={speak('marks.title')}
          aria-pressed={showMarks}
          onClick={() => void runCommand('toggle-marks')}
        >
          <MarkerIcon />
        </IconButton>
        <IconButton
          name={speak('bar.names')}
          aria-pressed={showNames}
          onClick={() => void runCommand('toggle-entities')}
        >
          <NamesIcon />
        </IconButton>
      </BarTools>
    </header>
  )
}

function Facts({ article, index }: { readonly article: Article; readonly index: ReadingIndex }): ReactNode {
  const { number } = useFormats()
  const sentences = article.reading.arabic.sentences.length
  const alone = article.reading.english.sentences.length === 0
  const doubtful = index.doubtful.length
  return (
    <p className="facts">
      <span>
        <Say id="bar.facts-sentences" count={sentences} values={{ n: number(sentences) }} />
      </span>
      {alone && (
        <span>
          <Say id="bar.facts-alone" />
        </span>
      )}
      {index.unpaired > 0 && (
        <span>
          <Say id="bar.facts-unpaired" count={index.unpaired} values={{ n: number(index.unpaired) }} />
        </span>
      )}
      {doubtful > 0 && (
        <button type="button" className="text-button" onClick={goToDoubtful}>
          <Say id="bar.facts-doubtful" count={doubtful} values={{ n: number(doubtful) }} />
        </button>
      )}
    </p>
  )
}
