import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Entity } from '../../shared/model/entity.ts'
import { bridge } from '../bridge.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { toggleNames } from '../services/names-beside.ts'
import { tell } from '../state/notices-store.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { currentEntity, readingStore } from '../state/reading-store.ts'
import { type EntityFilter, type EntityOrder, isLinked, sortEntities } from '../state/sort-entities.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon, CopyIcon, FindIcon, TickIcon } from '../ui/icons.tsx'
import { isConfirmed } from './entity-place.ts'
import { glossaryOfNames } from './glossary-of-names.ts'
import { TypeMark } from './type-mark.tsx'
import { UnplacedCorrections } from './unplaced-corrections.tsx'

const FILTERS = ['all', 'linked', 'one-sided'] as const satisfies readonly EntityFilter[]
const ORDERS = ['count', 'place', 'name'] as const satisfies readonly EntityOrder[]

/** All names of the article with both their forms: the glossary of names that a translator needs. */
export function NamesPanel({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<EntityOrder>('count')
  const [filter, setFilter] = useState<EntityFilter>('all')
  const list = useRef<HTMLUListElement>(null)
  const unplaced = useStore(readingStore, state => state.article?.corrections?.unplaced)
  const { entities } = index.reading
  const shown = useMemo(
    () => sortEntities(entities, { order, filter, search, language }),
    [entities, order, filter, search, language],
  )
  const linked = entities.filter(isLinked).length
  const alone = index.reading.english.sentences.length === 0

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const end = { Home: 0, End: buttons.length - 1 }[event.key]
    const next = buttons[end ?? (step === undefined ? -1 : at + step)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <aside className="names" aria-label={speak('names.title')}>
      <header className="names-head">
        <h2>{speak('names.title')}</h2>
        {!alone && (
          <p>
            <Say id="names.linked" count={linked} values={{ n: number(linked) }} />
          </p>
        )}
        {shown.length > 0 && (
          <IconButton
            name={speak('correct.copy-list')}
            onClick={() => void copyList(shown.map(at => entities[at]!))}
          >
            <CopyIcon />
          </IconButton>
        )}
        <IconButton name={speak('names.close')} onClick={toggleNames}>
          <CloseIcon />
        </IconButton>
      </header>
      {entities.length === 0 ? (
        <p className="names-none">{speak('names.none')}</p>
      ) : (
        <>
          <div className="names-tools">
            <label className="search">
              <FindIcon />
              <input
                type="search"
                value={search}
                placeholder={speak('names.search')}
                aria-label={speak('names.search')}
                dir="auto"
                onChange={event => setSearch(event.target.value)}
                onKeyDown={event => {
                  if (event.key === 'Escape' && search !== '') setSearch('')
                  else if (event.key === 'Escape') event.currentTarget.blur()
                  else if (event.key === 'ArrowDown') walk(event)
                }}
              />
            </label>
            <div className="names-choices">
              {!alone && (
                <fieldset className="segments" aria-label={speak('names.filter')}>
                  {FILTERS.map(choice => (
                    <label key={choice}>
                      <input
                        type="radio"
                        name="names-filter"
                        checked={filter === choice}
                        onChange={() => setFilter(choice)}
                      />
                      <span>{speak(`names.filter-${choice}`)}</span>
                    </label>
                  ))}
                </fieldset>
              )}
              <select
                className="quiet-select"
                value={order}
                aria-label={speak('names.order')}
                onChange={event => setOrder(event.target.value as EntityOrder)}
              >
                {ORDERS.map(choice => (
                  <option key={choice} value={choice}>
                    {speak(`names.order-${choice}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <ul ref={list} className="names-list" onKeyDown={walk}>
            {shown.map(at => (
              <NameLine key={at} at={at} entity={entities[at]!} language={language} alone={alone} />
            ))}
          </ul>
          {shown.length === 0 && <p className="names-none">{speak('names.none-match')}</p>}
        </>
      )}
      <UnplacedCorrections corrections={unplaced ?? []} />
    </aside>
  )
}

/** Puts the names that are on show on the clipboard, in their order. */
async function copyList(entities: readonly Entity[]): Promise<void> {
  const answer = await bridge.copyText({ text: glossaryOfNames(entities) })
  tell(answer.ok ? { kind: 'copied' } : { kind: 'failure', failure: answer })
}

function NameLine({
  at,
  entity,
  language,
  alone,
}: {
  readonly at: number
  readonly entity: Entity
  readonly language: 'en' | 'ar'
  /** Whether there is no English text, so that only the Arabic is counted. */
  readonly alone: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const isLit = useStore(readingStore, state => currentEntity(state) === at)
  const point = (entityPointed: number | null) =>
    readingStore.setState({ hand: 'pointer', pointedEntity: entityPointed })
  const { arabic, english } = entity.name
  const arabicName = arabic && (
    <bdi key="arabic" className="name-arabic" lang="ar">
      {arabic}
    </bdi>
  )
  const englishName = english && (
    <bdi key="english" className="name-english" lang="en">
      {english}
    </bdi>
  )
  return (
    <li>
      <button
        type="button"
        className={isLit ? 'name-line is-lit' : 'name-line'}
        onPointerEnter={() => point(at)}
        onPointerLeave={() => point(null)}
        onClick={event => {
          const { x, y, width, height } = event.currentTarget.getBoundingClientRect()
          // A click made by a key has no pointer behind it.
          const byKey = event.detail === 0
          readingStore.setState({
            entityCard: { entity: at, anchor: { x, y, width, height }, side: null, byKey },
            wordCard: null,
          })
        }}
      >
        <TypeMark type={entity.type} />
        <span className="name-both">
          {language === 'ar' ? [arabicName, englishName] : [englishName, arabicName]}
          {!alone && !isLinked(entity) && (
            <span className="name-alone">
              {speak(entity.arabic.length > 0 ? 'correct.arabic-alone' : 'correct.english-alone')}
            </span>
          )}
        </span>
        <span
          className="name-counts"
          title={speak('names.counts', {
            arabic: number(entity.arabic.length),
            english: number(entity.english.length),
          })}
        >
          {isConfirmed(entity) && (
            <span className="name-confirmed" role="img" aria-label={speak('correct.confirmed')}>
              <TickIcon />
            </span>
          )}
          {/* The English count stands on the English side, as the columns do. */}
          <bdi dir="ltr">
            {alone
              ? number(entity.arabic.length)
              : `${number(entity.english.length)}·${number(entity.arabic.length)}`}
          </bdi>
        </span>
      </button>
    </li>
  )
}
