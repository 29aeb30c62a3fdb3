import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useSpeak } from '../i18n/say.tsx'
import { chooseEnglish } from '../services/add-english.ts'
import { importStore } from '../state/import-store.ts'
import { showSheet } from '../state/screen-store.ts'

/** Where the English of an article would stand: how to bring it. */
export function EnglishMissing(): ReactNode {
  const { speak } = useSpeak()
  const isBusy = useStore(importStore, state => state.job !== null)
  return (
    <aside className="english-missing" aria-label={speak('add-english.missing')}>
      <p>{speak('add-english.missing')}</p>
      <p className="english-missing-ways">
        <button type="button" className="text-button" disabled={isBusy} onClick={() => void chooseEnglish()}>
          {speak('add-english.choose')}
        </button>
        <button
          type="button"
          className="text-button"
          disabled={isBusy}
          onClick={() => showSheet('add-english')}
        >
          {speak('add-english.paste')}
        </button>
      </p>
    </aside>
  )
}
