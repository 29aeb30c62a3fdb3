import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { PhraseGloss } from '../../shared/model/gloss.ts'
import { slice } from '../../shared/model/text.ts'
import type { Failure } from '../../shared/result.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { glossPhrase } from '../services/gloss-phrase.ts'
import { mentionAt, type ReadingIndex } from '../state/reading-index.ts'
import { readingStore, type WordOnShow } from '../state/reading-store.ts'
import { Card } from '../ui/card.tsx'
import { BestGloss } from '../word/best-gloss.tsx'
import { CardTools } from '../word/card-tools.tsx'
import { OwnGlossField } from '../word/own-gloss-field.tsx'
import { useAnswer } from '../word/use-answer.ts'
import { PhraseParts } from './phrase-parts.tsx'
import { phraseRows } from './phrase-rows.ts'

/** The card of several Arabic words that were marked: what they mean as one, and word by word. */
export function PhraseCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const words = useStore(readingStore, state => (state.wordCard?.isPhrase ? state.wordCard : null))
  const { sentence, from, to } = words ?? { sentence: -1, from: 0, to: 0 }
  const question = useMemo(
    () => (sentence < 0 ? null : () => glossPhrase(index, sentence, { from, to })),
    [index, sentence, from, to],
  )
  const answer = useAnswer(question)
  if (!words || answer === undefined) return null
  return <GlossedPhrase index={index} words={words} answer={answer} />
}

function GlossedPhrase({
  index,
  words,
  answer,
}: {
  readonly index: ReadingIndex
  readonly words: WordOnShow
  readonly answer: PhraseGloss | Failure | null
}): ReactNode {
  const { speak } = useSpeak()
  const { arabic, entities } = index.reading
  const start = arabic.sentences[words.sentence]!.from
  const span = { from: start + words.from, to: start + words.to }
  // A line end of the file is a space to the reader.
  const surface = slice(arabic, span).replace(/\s+/g, ' ')
  const gloss = answer && 'lemma' in answer ? answer : null
  const mention = mentionAt(index, 'arabic', span.from)
  const englishName =
    mention && mention.from <= span.from && span.to <= mention.to && entities[mention.entity]!.name.english
  return (
    <Card
      name={speak('phrase.label', { words: surface })}
      className="word-card phrase-card"
      anchor={words.anchor}
      side="below"
      align="right"
      takesFocus={words.byKey}
    >
      <p className="phrase-surface" lang="ar" dir="rtl">
        {surface}
      </p>
      {englishName && (
        <p className="word-note">
          <Say id="word.name" values={{ name: <span lang="en">{englishName}</span> }} />
        </p>
      )}
      {answer === null && <p className="word-quiet">{speak('word.asking')}</p>}
      {answer && 'code' in answer && <p className="word-quiet">{failureMessage(speak, answer)}</p>}
      {gloss && (
        <>
          <div aria-live="polite">
            <BestGloss gloss={gloss} isPinned />
          </div>
          <PhraseParts rows={phraseRows(index, start, gloss.parts)} />
          <OwnGlossField key={gloss.lemma} of={gloss} />
        </>
      )}
      <CardTools copies={[surface]} />
    </Card>
  )
}
