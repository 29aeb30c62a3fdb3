import { type ReactNode, useId, useState } from 'react'
import type { EntityType } from '../../shared/model/entity.ts'
import { useSpeak } from '../i18n/say.tsx'
import { TypeMark } from './type-mark.tsx'

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const satisfies readonly EntityType[]

/** The four types by their signs, of which one is chosen and says its name. */
export function TypeChoice({
  type,
  onChoose,
}: {
  readonly type: EntityType
  /** Resolves when the choice is made, or was refused. */
  readonly onChoose: (type: EntityType) => Promise<void>
}): ReactNode {
  const { speak } = useSpeak()
  // Shown at once, before the choice has come back as what the entity is.
  const [wish, setWish] = useState<EntityType | null>(null)
  const shown = wish ?? type
  const group = useId()
  return (
    <fieldset className="type-choice" aria-label={speak('correct.type')}>
      {TYPES.map(choice => (
        <label key={choice} title={choice === shown ? undefined : speak(`type.${choice}`)}>
          <input
            type="radio"
            name={group}
            aria-label={speak(`type.${choice}`)}
            checked={choice === shown}
            onChange={() => {
              setWish(choice)
              void onChoose(choice).finally(() => setWish(null))
            }}
          />
          <span aria-hidden="true">
            <TypeMark type={choice} />
            {choice === shown && <span>{speak(`type.${choice}`)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
