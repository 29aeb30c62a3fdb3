import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { LAYOUTS } from '../../shared/model/settings.ts'
import { chooseLayout } from '../commands/layout-commands.ts'
import { useSpeak } from '../i18n/say.tsx'
import { layoutFor } from '../state/layout.ts'
import { lookInForce } from '../state/look.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { settingsStore } from '../state/settings-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LayoutIcon } from '../ui/icons.tsx'

/** How the two texts are laid: a row of choices, or a button that shows them where the bar is narrow. */
export function LayoutChoice({ index }: { readonly index: ReadingIndex }): ReactNode {
  const { speak } = useSpeak()
  return (
    <>
      <div className="layouts-wide">
        <Choices index={index} name="layout" />
      </div>
      <div className="layouts-narrow">
        <IconButton name={speak('layouts.title')} popoverTarget="layouts">
          <LayoutIcon />
        </IconButton>
        <section
          id="layouts"
          popover="auto"
          className="popover layouts-popover"
          aria-label={speak('layouts.title')}
        >
          <Choices index={index} name="layout-narrow" />
        </section>
      </div>
    </>
  )
}

function Choices({ index, name }: { readonly index: ReadingIndex; readonly name: string }): ReactNode {
  const { speak } = useSpeak()
  const wish = useStore(settingsStore, state => lookInForce(state.settings).layout)
  const chosen = layoutFor(wish, index)
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{speak('layouts.title')}</legend>
      {LAYOUTS.filter(layout => layoutFor(layout, index) === layout).map(layout => (
        <label key={layout} title={speak(`command.layout-${layout}`)}>
          <input type="radio" name={name} checked={layout === chosen} onChange={() => chooseLayout(layout)} />
          <span>{speak(`layouts.${layout}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
