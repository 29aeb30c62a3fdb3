import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { lookInForce } from '../state/look.ts'
import { settingsStore } from '../state/settings-store.ts'
import { showText } from '../state/shown-text.ts'

const ARABIC = 'قَرَأْتُ ٣ مَقَالاتٍ فِي سَاعَةٍ.'
const ENGLISH = 'I read 3 articles in an hour.'

/** A line of each language as the page would have it now. */
export function LookSample(): ReactNode {
  const digits = useStore(settingsStore, state => state.settings.digits)
  const tashkeel = useStore(settingsStore, state => lookInForce(state.settings).tashkeel)
  return (
    <div className="look-sample">
      <p lang="ar" dir="rtl">
        {showText(ARABIC, { tashkeel, digits })}
      </p>
      <p lang="en" dir="ltr">
        {ENGLISH}
      </p>
    </div>
  )
}
