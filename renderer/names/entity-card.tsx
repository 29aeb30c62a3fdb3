import { type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Correction } from '../../shared/model/correction.ts'
import { letGo } from '../commands/reader-commands.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { correct } from '../services/correct.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { type EntityOnShow, readingStore } from '../state/reading-store.ts'
import { isLinked, nameOf } from '../state/sort-entities.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon, TickIcon } from '../ui/icons.tsx'
import { EditableName } from './editable-name.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { entityPlace, isConfirmed } from './entity-place.ts'
import { MentionList } from './mention-list.tsx'
import { TypeChoice } from './type-choice.tsx'

/** The card of one person, organisation, place or thing: what it is, each mention, and whatever is to be mended. */
export function EntityCard({ index }: { readonly index: ReadingIndex }): ReactNode {
  const onShow = useStore(readingStore, state => state.entityCard)
  return onShow && <OpenCard index={index} onShow={onShow} />
}

function OpenCard({
  index,
  onShow,
}: {
  readonly index: ReadingIndex
  readonly onShow: EntityOnShow
}): ReactNode {
  const { speak, language } = useSpeak()
  const [isLinking, setIsLinking] = useState(false)
  const [known, setKnown] = useState({ index, entity: onShow.entity, card: 0 })
  const key = known.card
  // A correction moves entities about, and the card stays what it is; another entity is another card.
  if (known.index !== index || known.entity !== onShow.entity) {
    const isSame = known.index !== index
    setKnown({ index, entity: onShow.entity, card: isSame ? known.card : known.card + 1 })
    if (!isSame) setIsLinking(false)
  }
  const head = useRef<HTMLDivElement>(null)
  const entity = index.reading.entities[onShow.entity]!
  const mention = entityPlace(index.reading, entity)
  const mend = (correction: Correction): Promise<void> =>
    correct(correction).then(() => {
      // What was pressed may be gone, and the keys must not fall back to the page's beginning.
      if (document.activeElement === document.body)
        head.current?.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
    })
  return (
    <Card
      key={key}
      name={speak('entity.label', { name: nameOf(entity, language) })}
      className="entity-card"
      anchor={onShow.anchor}
      side={onShow.side ? 'below' : 'beside'}
      align={alignOf(onShow, language)}
      takesFocus={onShow.byKey}
    >
      <div ref={head} className="entity-head">
        <TypeChoice type={entity.type} onChoose={type => mend({ kind: 'retype', mention, type })} />
        <IconButton name={speak('entity.close')} onClick={letGo}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="entity-names">
        <EditableName
          side="arabic"
          name={entity.name.arabic}
          onRename={arabic => void mend({ kind: 'rename', mention, name: { arabic } })}
        />
        <EditableName
          side="english"
          name={entity.name.english}
          onRename={english => void mend({ kind: 'rename', mention, name: { english } })}
        />
      </div>
      <EntityFacts index={index} entity={onShow.entity} />
      {isLinking ? (
        <EntityPicker
          index={index}
          entity={onShow.entity}
          title={speak('correct.link-title')}
          takesFocus={true}
          onChoose={chosen => {
            const other = index.reading.entities[chosen]!
            setIsLinking(false)
            void mend({ kind: 'same', mention, with: entityPlace(index.reading, other), all: true })
          }}
          onLeave={() => {
            setIsLinking(false)
            head.current?.closest<HTMLElement>('[data-card]')?.focus({ preventScroll: true })
          }}
        />
      ) : (
        <div className="entity-mentions">
          {(['arabic', 'english'] as const).map(side => (
            <MentionList
              key={side}
              index={index}
              at={onShow.entity}
              entity={entity}
              side={side}
              onCorrect={correction => void mend(correction)}
            />
          ))}
          <Elsewhere article={readingStore.getState().article!.id} entity={entity} />
        </div>
      )}
      <div className="entity-foot">
        {isLinking ? (
          <button type="button" className="text-button" onClick={() => setIsLinking(false)}>
            {speak('correct.back')}
          </button>
        ) : (
          <>
            {!isConfirmed(entity) && (
              <button
                type="button"
                className="text-button"
                title={speak('correct.confirm-about')}
                onClick={() => void mend({ kind: 'same', mention, with: mention })}
              >
                {speak('correct.confirm')}
              </button>
            )}
            <button type="button" className="text-button" onClick={() => setIsLinking(true)}>
              {speak('correct.link')}
            </button>
            <button
              type="button"
              className="text-button"
              title={speak('correct.no-name-about')}
              onClick={() => void mend({ kind: 'remove-mention', mention, all: true })}
            >
              {speak('correct.no-name')}
            </button>
          </>
        )}
      </div>
    </Card>
  )
}

/** A card stands under the first letter of its mention, and beside the list on the side of the page. */
function alignOf({ side }: EntityOnShow, language: 'en' | 'ar'): 'left' | 'right' {
  if (side) return side === 'arabic' ? 'right' : 'left'
  return language === 'ar' ? 'right' : 'left'
}

/** How often it stands on each side, and how sure it is that this is one. */
function EntityFacts({
  index,
  entity: at,
}: {
  readonly index: ReadingIndex
  readonly entity: number
}): ReactNode {
  const { number, share } = useFormats()
  const entity = index.reading.entities[at]!
  const isAlone = index.reading.english.sentences.length === 0
  return (
    <p className="entity-facts">
      {isLinked(entity) && (
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
        </>
      )}
      {!isLinked(entity) && !isAlone && (
        <span>
          <Say id={entity.arabic.length > 0 ? 'entity.only-arabic' : 'entity.only-english'} />
        </span>
      )}
      {isConfirmed(entity) ? (
        <span className="entity-confirmed">
          <TickIcon />
          <Say id="correct.confirmed" />
        </span>
      ) : (
        isLinked(entity) && (
          <span>
            <Say id="entity.sure" values={{ share: share(Math.floor(entity.confidence * 100) / 100) }} />
          </span>
        )
      )}
    </p>
  )
}
