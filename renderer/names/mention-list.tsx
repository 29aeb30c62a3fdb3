import type { ReactNode } from 'react'
import { type Correction, placeOf } from '../../shared/model/correction.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import { goToMention } from '../commands/reader-commands.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ApartIcon, StruckIcon } from '../ui/icons.tsx'
import { mentionInContext } from './mention-in-context.ts'

/** The mentions of an entity (its index) on one side: to go to, to part from the others, or to be no name. */
export function MentionList({
  index,
  at,
  entity,
  side,
  onCorrect,
}: {
  readonly index: ReadingIndex
  readonly at: number
  readonly entity: Entity
  readonly side: Language
  readonly onCorrect: (correction: Correction) => void
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const mentions = entity[side]
  if (mentions.length === 0) return null
  const text = index.reading[side]
  const isOneOfMany = entity.arabic.length + entity.english.length > 1
  const correct = (kind: 'not-same' | 'remove-mention', mention: Span) =>
    onCorrect({ kind, mention: placeOf(text, mention) })
  return (
    <section aria-label={speak(`entity.mentions-${side}`)}>
      <h3>{speak(`entity.mentions-${side}`)}</h3>
      <ul>
        {mentions.map(mention => {
          const sentence = Math.max(0, sentenceAt(text, mention.from))
          const { before, name, after } = mentionInContext(text, mention)
          const spoken = `${before}${name}${after}`
          return (
            <li key={mention.from} className="mention-line">
              <button
                type="button"
                className="mention"
                aria-label={speak('entity.mention', { sentence: number(sentence + 1), text: spoken })}
                onClick={() => {
                  readingStore.setState({ entityCard: null })
                  goToMention({ ...mention, side, entity: at })
                }}
              >
                <span className="mention-place">{number(sentence + 1)}</span>
                <span
                  className="mention-text"
                  lang={side === 'arabic' ? 'ar' : 'en'}
                  dir={side === 'arabic' ? 'rtl' : 'ltr'}
                >
                  {before}
                  <b>{name}</b>
                  {after}
                </span>
              </button>
              {isOneOfMany && (
                <span className="mention-tools">
                  <IconButton
                    name={speak('correct.not-same', { text: spoken })}
                    title={speak('correct.not-same-short')}
                    onClick={() => correct('not-same', mention)}
                  >
                    <ApartIcon />
                  </IconButton>
                  <IconButton
                    name={speak('correct.not-this', { text: spoken })}
                    title={speak('correct.not-this-short')}
                    onClick={() => correct('remove-mention', mention)}
                  >
                    <StruckIcon />
                  </IconButton>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
