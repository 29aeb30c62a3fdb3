import { type ReactNode, useId } from 'react'
import { useFormats } from '../i18n/formats.ts'

/** A scale between two bounds: its name, how it stands in per cent, and the slider, between what its ends look like. */
export function SliderField({
  name,
  bounds,
  value,
  ends,
  onChange,
}: {
  readonly name: string
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number }
  readonly value: number
  readonly ends: readonly [ReactNode, ReactNode]
  readonly onChange: (value: number) => void
}): ReactNode {
  const { share } = useFormats()
  const nameId = useId()
  return (
    <div className="field">
      <span className="field-line">
        <span id={nameId} className="field-name">
          {name}
        </span>
        <span className="field-hint" aria-hidden="true">
          {share(value)}
        </span>
      </span>
      <span className="slider-line">
        <span aria-hidden="true">{ends[0]}</span>
        <input
          type="range"
          min={bounds.least}
          max={bounds.most}
          step={bounds.step}
          value={value}
          aria-labelledby={nameId}
          aria-valuetext={share(value)}
          onChange={event => onChange(event.target.valueAsNumber)}
        />
        <span aria-hidden="true">{ends[1]}</span>
      </span>
    </div>
  )
}
