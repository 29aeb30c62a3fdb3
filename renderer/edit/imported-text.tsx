import { type ReactNode, useEffect, useState } from 'react'
import type { Text } from '../../shared/model/text.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useSpeak } from '../i18n/say.tsx'
import type { EditedStretch } from './edit-store.ts'

/** The text from which the stretch being edited came, as it was imported. */
export function ImportedText({
  stretch,
  text,
}: {
  readonly stretch: EditedStretch
  readonly text: Text
}): ReactNode {
  const { speak } = useSpeak()
  const { article, side, from, to } = stretch
  const [answer, setAnswer] = useState<Result<string> | null>(null)
  useEffect(() => {
    let isWanted = true
    void bridge.importedText({ id: article, side, from, to }).then(imported => {
      if (isWanted) setAnswer(imported)
    })
    return () => {
      isWanted = false
    }
  }, [article, side, from, to])
  if (!answer) return null
  if (!answer.ok) return <p className="edit-note">{failureMessage(speak, answer)}</p>
  if (answer.value.trim() === '') return <p className="edit-note">{speak('edit.imported-none')}</p>
  if (answer.value === text.original.slice(from, to))
    return <p className="edit-note">{speak('edit.imported-same')}</p>
  return (
    <p
      className={`edit-imported side-${side}`}
      lang={side === 'arabic' ? 'ar' : 'en'}
      dir={side === 'arabic' ? 'rtl' : 'ltr'}
    >
      {answer.value}
    </p>
  )
}
