import { Fragment, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { slice } from '../../shared/model/text.ts'
import { listenStore } from '../listen/listen-store.ts'
import { otherSide } from '../state/place.ts'
import { partnersOf, type ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'

/** Tells a screen reader what the sentence that the keys came to says across; silent while a voice reads aloud. */
export function LinkAnnouncer({ index }: { readonly index: ReadingIndex }): ReactNode {
  const place = useStore(readingStore, state => (state.hand === 'keys' ? state.focused : null))
  const isQuiet = useStore(listenStore, state => state.listening.phase !== 'off')
  const across = place && otherSide(place.side)
  const partners = place && !isQuiet ? partnersOf(index, place) : []
  return (
    <p className="visually-hidden" aria-live="polite">
      {across &&
        partners.map(sentence => (
          <Fragment key={sentence}>
            <span lang={across === 'arabic' ? 'ar' : 'en'}>
              {slice(index.reading[across], index.reading[across].sentences[sentence]!)}
            </span>{' '}
          </Fragment>
        ))}
    </p>
  )
}
