import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { WordGloss } from '../../shared/model/gloss.ts'
import { slice } from '../../shared/model/text.ts'
import type { Failure } from '../../shared/result.ts'
import { letGo } from '../commands/reader-commands.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { glossWord } from '../services/gloss-word.ts'
import { mentionAt, type ReadingIndex, repairsIn } from '../state/reading-index.ts'
import { readingStore, type WordOnShow } from '../state/reading-store.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { Keycaps } from '../ui/keycaps.tsx'
import { splitPieces } from './split-pieces.ts'

/** Milliseconds after which a card is shown even though the answer is not there yet. */
const PATIENCE = 80

type Asked = { readonly word: string; readonly answer: WordGloss | Failure | null }

/** The card of the Arabic word under the hand: its pieces, its root, what it means, and where that comes from. */
export function WordCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const word = useStore(readingStore, state => state.wordCard)
  const [asked, setAsked] = useState<Asked | null>(null)
  const key = word && `${word.sentence}:${word.from}`

  useEffect(() => {
    const shown = readingStore.getState().wordCard
    if (!key || !shown) return
    let stays = true
    const impatient = setTimeout(() => setAsked({ word: key, answer: null }), PATIENCE)
    void glossWord(index, shown.sentence, shown).then(result => {
      clearTimeout(impatient)
      if (stays) setAsked({ word: key, answer: result.ok ? result.value : result })
    })
    return () => {
      stays = false
      clearTimeout(impatient)
    }
  }, [key, index])

  // What is known of the word before is not shown for this one.
  if (!word || asked?.word !== key) return null
  return <GlossedWord index={index} word={word} answer={asked?.answer ?? null} />
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
      {gloss && (
        <Senses gloss={gloss} isName={Boolean(englishName) || repair !== undefined} keeps={!word.pinned} />
      )}
      {word.pinned && (
        <IconButton name={speak('word.close')} className="icon-button word-close" onClick={letGo}>
          <CloseIcon />
        </IconButton>
      )}
    </Card>
  )
}

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

function Senses({
  gloss,
  isName,
  keeps,
}: {
  readonly gloss: WordGloss
  readonly isName: boolean
  /** Whether the key that keeps the card is worth a hint. */
  readonly keeps: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const [best, ...others] = gloss.glosses
  if (best === undefined || gloss.origin === 'none')
    return isName ? null : <p className="word-quiet">{speak('word.unknown')}</p>
  return (
    <>
      <p className="word-best" lang="en" dir="ltr">
        {best}
      </p>
      <p className="word-others">
        {others.length > 0 && (
          <bdi lang="en" dir="ltr" title={speak('word.other-senses')}>
            {others.join(' · ')}
          </bdi>
        )}
        <span className="word-origin">
          {speak(`origin.${gloss.origin}`)}
          {keeps && (
            <span className="word-hint" aria-hidden="true">
              <Keycaps of="KeyG" /> {speak('word.pin')}
            </span>
          )}
        </span>
      </p>
    </>
  )
}
