import type { ReactNode } from 'react'
import type { Exported } from '../../shared/model/export.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { showInFolder } from './export-articles.ts'

/** Where something went. */
export function SayExported({ exported: { name, files } }: { readonly exported: Exported }): ReactNode {
  const { number } = useFormats()
  if (files === 1) return <Say id="export.done" values={{ name }} />
  return <Say id="export.done-many" count={files} values={{ name, n: number(files) }} />
}

/** The way there; `onShown` when it was taken. */
export function ShowExported({
  exported,
  onShown,
}: {
  readonly exported: Exported
  readonly onShown: () => void
}): ReactNode {
  const { speak } = useSpeak()
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        onShown()
        void showInFolder(exported)
      }}
    >
      {speak('export.show')}
    </button>
  )
}
