import type { ReactNode } from 'react'

/** One choice of a few, in a row under its name. `group` keeps the radio groups of two copies apart. */
export function ChoiceField<Choice extends string>({
  name,
  group,
  choices,
  chosen,
  label,
  onChange,
}: {
  readonly name: string
  readonly group: string
  readonly choices: readonly Choice[]
  readonly chosen: Choice
  readonly label: (choice: Choice) => ReactNode
  readonly onChange: (choice: Choice) => void
}): ReactNode {
  return (
    <fieldset className="field">
      <legend className="field-name">{name}</legend>
      <div className="segments">
        {choices.map(choice => (
          <label key={choice}>
            <input type="radio" name={group} checked={choice === chosen} onChange={() => onChange(choice)} />
            <span>{label(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
