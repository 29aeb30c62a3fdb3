import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { WordGloss } from '../../shared/model/gloss.ts'
import { slice } from '../../shared/model/text.ts'
import type { Failure } from '../../shared/result.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { KeepButtons } from '../kept-words/keep-buttons.tsx'
import { glossWord } from '../services/gloss-word.ts'
import { mentionAt, type ReadingIndex, repairsIn } from '../state/reading-index.ts'
import { readingStore, type WordOnShow } from '../state/reading-store.ts'
import { Card } from '../ui/card.tsx'
import { BestGloss, KeepButton } from './best-gloss.tsx'
import { CardTools } from './card-tools.tsx'
import { DictionaryGlosses } from './dictionary-glosses.tsx'
import { OwnGlossField } from './own-gloss-field.tsx'
import { splitPieces } from './split-pieces.ts'
import { useAnswer } from './use-answer.ts'

/** The card of the Arabic word under the hand: its pieces, its root, what it means, and where that comes from. */
export function WordCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const word = useStore(readingStore, state => (state.wordCard?.isPhrase ? null : state.wordCard))
  const { sentence, from, to } = word ?? { sentence: -1, from: 0, to: 0 }
  const question = useMemo(
    () => (sentence < 0 ? null : () => glossWord(index, sentence, { from, to })),
    [index, sentence, from, to],
  )
  const answer = useAnswer(question)
  if (!word || answer === undefined) return null
  return <GlossedWord index={index} word={word} answer={answer} />
}

function GlossedWord({
  index,
  word,
  answer,
}: {
  readonly index: ReadingIndex
  readonly word: WordOnShow
  readonly answer: WordGloss | Failure | null
}): ReactNode {
  const { speak } = useSpeak()
  const { arabic } = index.reading
  const start = arabic.sentences[word.sentence]!.from
  const span = { from: start + word.from, to: start + word.to }
  const surface = slice(arabic, span)
  const gloss = answer && 'lemma' in answer ? answer : null
  const mention = mentionAt(index, 'arabic', span.from)
  const englishName = mention && index.reading.entities[mention.entity]!.name.english
  const repair = repairsIn(arabic, word.sentence).find(one => one.from < span.to && span.from < one.to)
  return (
    <Card
      name={speak('word.label', { word: surface })}
      className="word-card"
      anchor={word.anchor}
      side="below"
      align="right"
      takesFocus={word.byKey}
    >
      <div className="word-head">
        <p className="word-grammar">
          {gloss && gloss.pos !== 'unknown' && <span>{speak(`pos.${gloss.pos}`)}</span>}
          {gloss && gloss.root !== '' && (
            <span>
              {speak('word.root')}{' '}
              <bdi className="arabic-text" lang="ar">
                {[...gloss.root.replace(/\s+/g, '')].join(' ')}
              </bdi>
            </span>
          )}
        </p>
        <p className="word-surface" lang="ar" dir="rtl">
          {surface}
        </p>
      </div>
      {gloss && <Pieces surface={surface} gloss={gloss} />}
      {repair && (
        <p className="word-note">
          {speak('word.glued')}{' '}
          <bdi className="arabic-text" lang="ar">
            {repair.reading}
          </bdi>
        </p>
      )}
      {englishName && (
        <p className="word-note">
          <Say id="word.name" values={{ name: <span lang="en">{englishName}</span> }} />
        </p>
      )}
      {answer === null && <p className="word-quiet">{speak('word.asking')}</p>}
      {answer && 'code' in answer && <p className="word-quiet">{failureMessage(speak, answer)}</p>}
      {gloss && <BestGloss gloss={gloss} isPinned={word.pinned} />}
      {gloss && !isKnown(gloss) && !englishName && !repair && (
        <p className="word-quiet">{speak('word.unknown')}</p>
      )}
      {gloss?.phrase && (
        <p className="word-phrase">
          {speak('word.phrase')}{' '}
          <bdi className="arabic-text" lang="ar">
            {gloss.phrase.text}
          </bdi>{' '}
          <bdi lang="en">{gloss.phrase.glosses.join(' · ')}</bdi>
        </p>
      )}
      {gloss && <DictionaryGlosses gloss={gloss} />}
      {gloss && !isKnown(gloss) && !word.pinned && (
        <p className="word-foot">
          <KeepButton />
        </p>
      )}
      {gloss && word.pinned && <OwnGlossField key={`${gloss.lemma} ${gloss.root}`} of={gloss} />}
      {gloss && word.pinned && <KeepButtons index={index} word={word} gloss={gloss} />}
      {word.pinned && (
        <CardTools
          copies={gloss && gloss.pos !== 'unknown' ? [...new Set([surface, gloss.lemma])] : [surface]}
        />
      )}
    </Card>
  )
}

const isKnown = (gloss: WordGloss): boolean => gloss.glosses.length > 0 && gloss.origin !== 'none'

/** The word with its pieces apart, and its dictionary form where that is not what is written. */
function Pieces({ surface, gloss }: { readonly surface: string; readonly gloss: WordGloss }): ReactNode {
  const { speak } = useSpeak()
  const { before, stem, after } = splitPieces(surface, gloss.clitics, gloss.lemma)
  const pieces = [...before, stem, ...after]
  const showsLemma = gloss.pos !== 'unknown' && gloss.lemma !== stem
  if (pieces.length === 1 && !showsLemma) return null
  return (
    <p className="word-pieces" lang="ar" dir="rtl">
      {pieces.length > 1 && pieces.join(' + ')}
      {showsLemma && (
        <span className="word-lemma">
          {/* The sign says it to the eye, the hidden words to the ear. */}
          <span aria-hidden="true">← </span>
          <span className="visually-hidden">{speak('word.lemma')} </span>
          {gloss.lemma}
        </span>
      )}
    </p>
  )
}
