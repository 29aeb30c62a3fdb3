import type { ReactNode } from 'react'
import { runCommand } from '../commands/run-command.ts'
import { useSpeak } from '../i18n/say.tsx'
import { LookControls } from '../settings/look-controls.tsx'
import { IconButton } from './icon-button.tsx'
import { FindIcon, SettingsIcon } from './icons.tsx'

/** The tools that every place of the application has: text and colours, commands, settings, the other language. */
export function BarTools({ children }: { readonly children?: ReactNode }): ReactNode {
  const { speak, language } = useSpeak()
  return (
    <div className="bar-tools">
      {children}
      <IconButton name={speak('bar.text')} popoverTarget="look">
        <span className="bar-aa" lang="en" aria-hidden="true">
          Aa
        </span>
      </IconButton>
      <section id="look" popover="auto" className="popover" aria-label={speak('bar.text')}>
        <LookControls name="bar" />
      </section>
      <IconButton name={speak('bar.palette')} onClick={() => void runCommand('palette')}>
        <FindIcon />
      </IconButton>
      <IconButton name={speak('command.settings')} onClick={() => void runCommand('settings')}>
        <SettingsIcon />
      </IconButton>
      <button
        type="button"
        className="text-button bar-language"
        lang={language === 'ar' ? 'en' : 'ar'}
        title={speak('bar.other-language-label')}
        onClick={() => void runCommand(language === 'ar' ? 'language-english' : 'language-arabic')}
      >
        {speak('bar.other-language')}
      </button>
    </div>
  )
}
