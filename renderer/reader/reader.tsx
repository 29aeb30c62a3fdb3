import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { TextEditor } from '../edit/text-editor.tsx'
import { EvidenceCard } from '../evidence/evidence-card.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { EnglishMissing } from '../import/english-missing.tsx'
import { ReaderKeptWords } from '../kept-words/reader-kept-words.tsx'
import { ListenBar } from '../listen/listen-bar.tsx'
import { MarksPanel } from '../marks/marks-panel.tsx'
import { marksStore } from '../marks/marks-store.ts'
import { ReaderMarks } from '../marks/reader-marks.tsx'
import { EntityCard } from '../names/entity-card.tsx'
import { NamesPanel } from '../names/names-panel.tsx'
import { Naming } from '../names/naming.tsx'
import { useNamesShown } from '../names/use-names-shown.ts'
import { PhraseCard } from '../phrase/phrase-card.tsx'
import { libraryStore } from '../state/library-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { WordCard } from '../word/word-card.tsx'
import { FacingPage } from './facing/facing-page.tsx'
import { FirstHint } from './first-hint.tsx'
import { LinkAnnouncer } from './link-announcer.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { StatusLine } from './status-line.tsx'

/** The open article: its bar, its pages, its names and the line that tells where the hand is. */
export function Reader(): ReactNode {
  const article = useStore(readingStore, state => state.article)
  const index = useStore(readingStore, state => state.index)
  const showNames = useNamesShown()
  const showMarks = useStore(marksStore, state => state.isListed)
  const firstStart = useStore(libraryStore, state => state.firstStart)
  if (!article || !index) return null
  return (
    <div className="reader">
      <ReadingBar article={article} index={index} />
      <FacingPage
        key={article.id}
        index={index}
        lead={
          index.reading.english.sentences.length === 0 ? (
            <EnglishMissing />
          ) : firstStart ? (
            <FirstHint />
          ) : null
        }
      />
      <FindBar index={index} />
      {showNames && <NamesPanel index={index} />}
      {showMarks && <MarksPanel index={index} />}
      <ListenBar index={index} />
      <LinkAnnouncer index={index} />
      <StatusLine index={index} />
      <EntityCard index={index} />
      <Naming index={index} />
      <WordCard index={index} />
      <PhraseCard index={index} />
      <EvidenceCard index={index} />
      <ReaderMarks index={index} />
      <ReaderKeptWords index={index} />
      <TextEditor key={`edit-${article.id}`} index={index} />
    </div>
  )
}
