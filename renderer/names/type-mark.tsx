import type { ReactNode } from 'react'
import type { EntityType } from '../../shared/model/entity.ts'
import { useSpeak } from '../i18n/say.tsx'

/** The sign of a type, told apart by shape as well as by colour: disc, square, lozenge, triangle. */
export function TypeMark({ type }: { readonly type: EntityType }): ReactNode {
  const { speak } = useSpeak()
  return (
    <svg
      className={`type-mark type-${type}`}
      viewBox="0 0 10 10"
      role="img"
      aria-label={speak(`type.${type}`)}
    >
      {type === 'PER' && <circle cx="5" cy="5" r="4.2" />}
      {type === 'ORG' && <rect x="1" y="1" width="8" height="8" rx="1.2" />}
      {type === 'LOC' && <path d="M5 .2 9.8 5 5 9.8.2 5Z" />}
      {type === 'MISC' && <path d="M5 .8 9.5 9H.5Z" />}
    </svg>
  )
}
