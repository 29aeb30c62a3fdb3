import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Entity } from '../../shared/model/entity.ts'
import type { Language } from '../../shared/model/text.ts'
import { goToMention, letGo } from '../commands/reader-commands.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { type EntityOnShow, readingStore } from '../state/reading-store.ts'
import { isLinked, nameOf } from '../state/sort-entities.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { mentionInContext } from './mention-in-context.ts'
import { TypeMark } from './type-mark.tsx'

/** The card of one person, organisation, place or thing: both names, how often, and every mention to go to. */
export function EntityCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak, language } = useSpeak()
  const { number, share } = useFormats()
  const onShow = useStore(readingStore, state => state.entityCard)
  if (!onShow) return null
  const entity = index.reading.entities[onShow.entity]!
  const { arabic, english } = entity.name
  return (
    <Card
      key={onShow.entity}
      name={speak('entity.label', { name: nameOf(entity, language) })}
      className="entity-card"
      anchor={onShow.anchor}
      side={onShow.side ? 'below' : 'beside'}
      align={alignOf(onShow, language)}
      takesFocus={onShow.byKey}
    >
      <div className="entity-head">
        <p className="entity-type">
          <TypeMark type={entity.type} />
          <span aria-hidden="true">{speak(`type.${entity.type}`)}</span>
        </p>
        <IconButton name={speak('entity.close')} onClick={letGo}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="entity-names">
        {arabic && (
          <p lang="ar" dir="rtl" className="entity-arabic">
            {arabic}
          </p>
        )}
        {english && (
          <p lang="en" dir="ltr" className="entity-english">
            {english}
          </p>
        )}
      </div>
      <p className="entity-facts">
        {isLinked(entity) ? (
          <>
            <span>
              <Say
                id="entity.in-english"
                count={entity.english.length}
                values={{ n: number(entity.english.length) }}
              />
            </span>
            <span>
              <Say
                id="entity.in-arabic"
                count={entity.arabic.length}
                values={{ n: number(entity.arabic.length) }}
              />
            </span>
            <span>
              <Say id="entity.sure" values={{ share: share(Math.floor(entity.confidence * 100) / 100) }} />
            </span>
          </>
        ) : (
          index.reading.english.sentences.length > 0 && (
            <Say id={entity.arabic.length > 0 ? 'entity.only-arabic' : 'entity.only-english'} />
          )
        )}
      </p>
      <div className="entity-mentions">
        <Mentions index={index} at={onShow.entity} entity={entity} side="arabic" />
        <Mentions index={index} at={onShow.entity} entity={entity} side="english" />
      </div>
    </Card>
  )
}

/** A card stands under the first letter of its mention, and beside the list on the side of the page. */
function alignOf({ side }: EntityOnShow, language: 'en' | 'ar'): 'left' | 'right' {
  if (side) return side === 'arabic' ? 'right' : 'left'
  return language === 'ar' ? 'right' : 'left'
}

function Mentions({
  index,
  at,
  entity,
  side,
}: {
  readonly index: ReadingIndex
  readonly at: number
  readonly entity: Entity
  readonly side: Language
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const mentions = entity[side]
  if (mentions.length === 0) return null
  const text = index.reading[side]
  return (
    <section aria-label={speak(`entity.mentions-${side}`)}>
      <h3>{speak(`entity.mentions-${side}`)}</h3>
      <ul>
        {mentions.map(mention => {
          const sentence = Math.max(0, sentenceAt(text, mention.from))
          const { before, name, after } = mentionInContext(text, mention)
          return (
            <li key={mention.from}>
              <button
                type="button"
                className="mention"
                aria-label={speak('entity.mention', {
                  sentence: number(sentence + 1),
                  text: `${before}${name}${after}`,
                })}
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
            </li>
          )
        })}
      </ul>
    </section>
  )
}
