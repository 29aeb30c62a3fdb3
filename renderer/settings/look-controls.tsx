import { type ReactNode, useId } from 'react'
import { useStore } from 'zustand'
import {
  ARABIC_FACES,
  COLUMN_BALANCE,
  DIGITS,
  ENGLISH_FACES,
  LINE_HEIGHT,
  PAGE_WIDTH,
  TEXT_SCALE,
  THEMES,
} from '../../shared/model/settings.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { changeLook, keepOwnLook, lookInForce, ownLook } from '../state/look.ts'
import { readingStore } from '../state/reading-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { ChoiceField } from './choice-field.tsx'
import { LooseIcon, NarrowIcon, TightIcon, WideIcon } from './look-icons.tsx'
import { SliderField } from './slider-field.tsx'

/**
 * How the text looks: size, lines, width, colours, tashkeel; with `faces`, typefaces and digits too. `name` keeps the
 * radio groups of two copies apart.
 */
export function LookControls({
  name,
  faces = false,
}: {
  readonly name: string
  readonly faces?: boolean
}): ReactNode {
  const { speak } = useSpeak()
  const { share } = useFormats()
  const settings = useStore(settingsStore, state => state.settings)
  const article = useStore(readingStore, state => state.article?.id ?? null)
  const { textScale, tashkeel } = lookInForce(settings)
  const { columnBalance } = settings
  const balanceId = useId()
  return (
    <div className="look">
      <SliderField
        name={speak('look.text-size')}
        bounds={TEXT_SCALE}
        value={textScale}
        ends={[
          <span key="small" className="size-small" lang="en">
            A
          </span>,
          <span key="large" className="size-large" lang="en">
            A
          </span>,
        ]}
        onChange={scale => changeLook({ textScale: scale })}
      />
      <SliderField
        name={speak('comfort.line-height')}
        bounds={LINE_HEIGHT}
        value={settings.lineHeight}
        ends={[<TightIcon key="tight" />, <LooseIcon key="loose" />]}
        onChange={lineHeight => changeSettings({ lineHeight })}
      />
      <SliderField
        name={speak('comfort.page-width')}
        bounds={PAGE_WIDTH}
        value={settings.pageWidth}
        ends={[<NarrowIcon key="narrow" />, <WideIcon key="wide" />]}
        onChange={pageWidth => changeSettings({ pageWidth })}
      />
      <div className="field">
        <span className="field-line">
          <span id={balanceId} className="field-name">
            {speak('look.balance')}
          </span>
          <span className="field-hint" aria-hidden="true">
            <Say id="look.balance-value" values={{ share: share(columnBalance) }} />
          </span>
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
            aria-labelledby={balanceId}
            aria-valuetext={speak('look.balance-value', { share: share(columnBalance) })}
            onChange={event => changeSettings({ columnBalance: 1 - event.target.valueAsNumber })}
          />
          <span aria-hidden="true">{speak('look.balance-arabic')}</span>
        </span>
      </div>
      <fieldset className="field">
        <legend className="field-name">{speak('look.theme')}</legend>
        <div className="swatches">
          {THEMES.map(choice => (
            <label key={choice} className="swatch">
              <input
                type="radio"
                name={`${name}-theme`}
                checked={settings.theme === choice}
                onChange={() => changeSettings({ theme: choice })}
              />
              <span className={`swatch-sample swatch-${choice}`} aria-hidden="true">
                <span lang="en">Aa</span>
              </span>
              <span>{speak(`look.theme-${choice}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {faces && (
        <>
          <ChoiceField
            name={speak('comfort.arabic-face')}
            group={`${name}-arabic-face`}
            choices={ARABIC_FACES}
            chosen={settings.arabicFace}
            label={face => speak(`comfort.arabic-face-${face}`)}
            onChange={arabicFace => changeSettings({ arabicFace })}
          />
          <ChoiceField
            name={speak('comfort.english-face')}
            group={`${name}-english-face`}
            choices={ENGLISH_FACES}
            chosen={settings.englishFace}
            label={face => speak(`comfort.english-face-${face}`)}
            onChange={englishFace => changeSettings({ englishFace })}
          />
          <ChoiceField
            name={speak('comfort.digits')}
            group={`${name}-digits`}
            choices={DIGITS}
            chosen={settings.digits}
            label={digits => speak(`comfort.digits-${digits}`)}
            onChange={digits => changeSettings({ digits })}
          />
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={tashkeel}
          onChange={event => changeLook({ tashkeel: event.target.checked })}
        />
        <span>
          <span className="field-name">{speak('comfort.tashkeel')}</span>
          <span className="field-hint">{speak('comfort.tashkeel-detail')}</span>
        </span>
      </label>
      {article !== null && (
        <label className="check look-own">
          <input
            type="checkbox"
            checked={ownLook(settings, article) !== null}
            onChange={event => keepOwnLook(event.target.checked)}
          />
          <span>
            <span className="field-name">{speak('comfort.own-look')}</span>
            <span className="field-hint">{speak('comfort.own-look-detail')}</span>
          </span>
        </label>
      )}
    </div>
  )
}
