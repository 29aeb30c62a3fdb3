import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { placeOf } from '../../shared/model/correction.ts'
import type { EntityType } from '../../shared/model/entity.ts'
import { slice } from '../../shared/model/text.ts'
import { useSpeak } from '../i18n/say.tsx'
import { correct } from '../services/correct.ts'
import { elementOf, rangeOf } from '../services/page-nodes.ts'
import { endNaming, namingStore, type SelectedWords, startNaming } from '../state/naming-store.ts'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { Card } from '../ui/card.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { entityPlace } from './entity-place.ts'
import { followSelection } from './follow-selection.ts'
import { TypeMark } from './type-mark.tsx'

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const satisfies readonly EntityType[]

/** Pixels between the selected words and the button over them. */
const DISTANCE = 6

/** Selected words can be made a name: a quiet button over them, and the card that it opens. */
export function Naming({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { selected, open } = useStore(namingStore)
  const isStepped = useStore(readingStore, ({ keyWord }) => keyWord !== null && keyWord.fixed === undefined)
  useEffect(followSelection, [])
  if (!selected) return null
  if (open) return <NamingCard index={index} selected={selected} />
  return isStepped ? null : <NameButton selected={selected} />
}

function NameButton({ selected }: { readonly selected: SelectedWords }): ReactNode {
  const { speak } = useSpeak()
  const ref = useRef<HTMLButtonElement>(null)
  const { anchor, side } = selected
  useLayoutEffect(() => {
    const button = ref.current!
    // At the beginning of the words, which is on the right in Arabic; pixels of the viewport are physical.
    const x = side === 'arabic' ? anchor.x + anchor.width - button.offsetWidth : anchor.x
    const left = Math.max(DISTANCE, Math.min(x, window.innerWidth - button.offsetWidth - DISTANCE))
    button.style.left = `${Math.round(left)}px`
    button.style.top = `${Math.round(anchor.y - button.offsetHeight - DISTANCE)}px`
  }, [anchor, side])
  return (
    <button
      ref={ref}
      type="button"
      className="name-button"
      data-naming=""
      // The words must stay selected.
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
      onClick={startNaming}
    >
      {speak('correct.name-it')}
    </button>
  )
}

function NamingCard({
  index,
  selected,
}: {
  readonly index: ReadingIndex
  readonly selected: SelectedWords
}): ReactNode {
  const { speak } = useSpeak()
  const { side, from, to } = selected
  const text = index.reading[side]
  const name = slice(text, selected).replace(/\s+/g, ' ')
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const sentence = Math.max(0, sentenceAt(index.reading[side], from))
    const start = index.reading[side].sentences[sentence]!.from
    const range = rangeOf({ side, sentence, from: from - start, to: to - start })
    if (range) CSS.highlights.set('naming', new Highlight(range))
    return () => void CSS.highlights.delete('naming')
  }, [index, side, from, to])

  useEffect(() => {
    // The words are lit by the card's own light from now on.
    document.getSelection()?.removeAllRanges()
    readingStore.setState({ wordCard: null, entityCard: null })
    body.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])

  const add = (type: EntityType, known?: number) => {
    const joined = known === undefined ? undefined : index.reading.entities[known]!
    const mention = placeOf(text, selected)
    endNaming()
    readingStore.setState({ keyWord: null })
    const sentence = Math.max(0, sentenceAt(text, from))
    elementOf({ side, sentence })?.focus({ preventScroll: true })
    void correct({
      kind: 'add-mention',
      mention,
      type,
      ...(joined && { with: entityPlace(index.reading, joined) }),
    })
  }
  const leave = () => {
    endNaming()
    elementOf({ side, sentence: Math.max(0, sentenceAt(text, from)) })?.focus({ preventScroll: true })
  }

  return (
    <Card
      name={speak('correct.naming', { name })}
      className="naming-card"
      anchor={selected.anchor}
      side="below"
      align={side === 'arabic' ? 'right' : 'left'}
      takesFocus={false}
    >
      <div ref={body} className="naming" data-naming="">
        <p
          className={`entity-${side}`}
          lang={side === 'arabic' ? 'ar' : 'en'}
          dir={side === 'arabic' ? 'rtl' : 'ltr'}
        >
          {name}
        </p>
        <fieldset className="naming-types">
          <legend>{speak('correct.naming-new')}</legend>
          {TYPES.map(type => (
            <button key={type} type="button" className="naming-type" onClick={() => add(type)}>
              <span aria-hidden="true">
                <TypeMark type={type} />
              </span>
              {speak(`type.${type}`)}
            </button>
          ))}
        </fieldset>
        {index.reading.entities.length > 0 && (
          <EntityPicker
            index={index}
            entity={null}
            title={speak('correct.naming-known')}
            takesFocus={false}
            onChoose={chosen => add(index.reading.entities[chosen]!.type, chosen)}
            onLeave={leave}
          />
        )}
      </div>
    </Card>
  )
}
