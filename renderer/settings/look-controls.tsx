import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { COLUMN_BALANCE, type Settings, TEXT_SCALE } from '../../shared/model/settings.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { changeSettings, settingsStore } from '../state/settings-store.ts'

const THEMES = ['system', 'light', 'sepia', 'dark'] as const satisfies readonly Settings['theme'][]

/** Text size, colours and column widths. `name` keeps the radio groups of two copies apart. */
export function LookControls({ name }: { readonly name: string }): ReactNode {
  const { speak } = useSpeak()
  const { share } = useFormats()
  const { textScale, theme, columnBalance } = useStore(settingsStore, state => state.settings)
  return (
    <div className="look">
      <label className="field">
        <span className="field-line">
          <span className="field-name">{speak('look.text-size')}</span>
          <output>{share(textScale)}</output>
        </span>
        <span className="slider-line">
          <span className="size-small" aria-hidden="true">
            A
          </span>
          <input
            type="range"
            min={TEXT_SCALE.least}
            max={TEXT_SCALE.most}
            step={TEXT_SCALE.step}
            value={textScale}
            aria-valuetext={share(textScale)}
            onChange={event => changeSettings({ textScale: event.target.valueAsNumber })}
          />
          <span className="size-large" aria-hidden="true">
            A
          </span>
        </span>
      </label>
      <fieldset className="field">
        <legend className="field-name">{speak('look.theme')}</legend>
        <div className="swatches">
          {THEMES.map(choice => (
            <label key={choice} className="swatch">
              <input
                type="radio"
                name={`${name}-theme`}
                checked={theme === choice}
                onChange={() => changeSettings({ theme: choice })}
              />
              <span className={`swatch-sample swatch-${choice}`} aria-hidden="true">
                <span>Aa</span>
              </span>
              <span>{speak(`look.theme-${choice}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        <span className="field-line">
          <span className="field-name">{speak('look.balance')}</span>
          <output>
            <Say id="look.balance-value" values={{ share: share(columnBalance) }} />
          </output>
        </span>
        {/* The columns keep their sides in both languages of the window, and so does this slider. */}
        <span className="slider-line slider-columns" dir="ltr">
          <span aria-hidden="true">{speak('look.balance-english')}</span>
          <input
            type="range"
            min={COLUMN_BALANCE.least}
            max={COLUMN_BALANCE.most}
            step={0.05}
            value={1 - columnBalance}
            aria-valuetext={speak('look.balance-value', { share: share(columnBalance) })}
            onChange={event => changeSettings({ columnBalance: 1 - event.target.valueAsNumber })}
          />
          <span aria-hidden="true">{speak('look.balance-arabic')}</span>
        </span>
      </label>
    </div>
  )
}
