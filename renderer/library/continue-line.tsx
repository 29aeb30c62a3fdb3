import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { READ_TO_END } from '../../shared/model/shelf.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { openArticle } from '../services/library.ts'
import { libraryStore } from '../state/library-store.ts'
import { titleOf } from './title-of.ts'

/** The article read last and not to its end, to be gone on with at once. */
export function ContinueLine(): ReactNode {
  const { speak, language } = useSpeak()
  const { share } = useFormats()
  const last = useStore(libraryStore, state => state.last)
  if (!last || last.openedAt === null || last.progress >= READ_TO_END) return null
  const title = titleOf(last, speak, language)
  return (
    <button type="button" className="continue" onClick={() => void openArticle(last.id)}>
      <span className="continue-word">{speak('shelf.continue')}</span>
      <bdi className="continue-title" lang={/\p{Script=Arabic}/u.test(title) ? 'ar' : 'en'}>
        {title}
      </bdi>
      {last.progress > 0 && (
        <span className="continue-share">
          <Say id="library.progress-value" values={{ share: share(Math.floor(last.progress * 100) / 100) }} />
        </span>
      )}
    </button>
  )
}
