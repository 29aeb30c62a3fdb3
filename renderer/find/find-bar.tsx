import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { foldQuery } from '../../shared/text/find-in-text.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { layoutFor } from '../state/layout.ts'
import { lookInForce } from '../state/look.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { settingsStore } from '../state/settings-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon, FindIcon } from '../ui/icons.tsx'
import { closeFind, countForms, followArticle, setQuery, stepHit, warmUp } from './find-in-article.ts'
import { findStore } from './find-store.ts'
import { GoToSentence } from './go-to-sentence.tsx'
import { paintFound } from './paint-found.ts'

/** What lies over the top of the page: a search in both languages, or the way to a sentence by its number. */
export function FindBar({ index }: { readonly index: ReadingIndex }): ReactNode {
  const mode = useStore(findStore, state => state.mode)
  const layout = useStore(settingsStore, state => layoutFor(lookInForce(state.settings).layout, index))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout draws every row anew
  useLayoutEffect(() => paintFound(index), [index, layout])
  useEffect(followArticle, [])
  useEffect(() => warmUp(index), [index])
  if (mode === 'find') return <FindForm />
  return mode === 'go' ? <GoToSentence index={index} /> : null
}

function FindForm(): ReactNode {
  const { speak } = useSpeak()
  const { query, forms, hits, current, asked } = useStore(findStore)
  const field = useRef<HTMLInputElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      closeFind('back')
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault()
      stepHit(event.shiftKey ? -1 : 1)
    }
  }

  return (
    <search className="find" aria-label={speak('find.title')} onKeyDown={onKeyDown}>
      <label className="search find-field">
        <FindIcon />
        <input
          ref={field}
          type="text"
          value={query}
          placeholder={speak('find.placeholder')}
          aria-label={speak('find.title')}
          // The placeholder is in the window's language, the words in whatever is typed.
          dir={query === '' ? undefined : 'auto'}
          spellCheck={false}
          maxLength={400}
          onChange={event => setQuery(event.target.value)}
        />
        <FoundCount query={query} count={hits.length} current={current} />
      </label>
      <IconButton name={speak('find.previous')} disabled={hits.length === 0} onClick={() => stepHit(-1)}>
        <UpIcon />
      </IconButton>
      <IconButton name={speak('find.next')} disabled={hits.length === 0} onClick={() => stepHit(1)}>
        <DownIcon />
      </IconButton>
      <label className="find-forms" title={speak('find.forms-about')}>
        <input type="checkbox" checked={forms} onChange={event => countForms(event.target.checked)} />
        <span>{speak('find.forms')}</span>
      </label>
      <IconButton name={speak('find.close')} onClick={() => closeFind('stay')}>
        <CloseIcon />
      </IconButton>
    </search>
  )
}

function FoundCount({
  query,
  count,
  current,
}: {
  readonly query: string
  readonly count: number
  readonly current: number
}): ReactNode {
  const { number } = useFormats()
  return (
    <output className="find-count" aria-live="polite">
      {foldQuery(query) !== '' &&
        (count === 0 ? (
          <Say id="find.none" />
        ) : (
          <Say id="find.count" values={{ at: number(current + 1), of: number(count) }} />
        ))}
    </output>
  )
}

const UpIcon = (): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="m5 12 5-5 5 5" />
  </svg>
)

const DownIcon = (): ReactNode => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="m5 8 5 5 5-5" />
  </svg>
)
