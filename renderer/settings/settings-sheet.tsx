import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings.ts'
import { DictionariesSection } from '../dictionaries/dictionaries-section.tsx'
import { useSpeak } from '../i18n/say.tsx'
import { keepOwnLook } from '../state/look.ts'
import { showSheet } from '../state/screen-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { Modal } from '../ui/modal.tsx'
import { ArchiveSection } from './archive-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { LookControls } from './look-controls.tsx'
import { LookSample } from './look-sample.tsx'

const LANGUAGES = ['system', 'en', 'ar'] as const satisfies readonly Settings['uiLanguage'][]
/** What the usual look is; other articles that have one for themselves keep it. */
const USUAL_LOOK: Partial<Settings> = {
  textScale: DEFAULT_SETTINGS.textScale,
  lineHeight: DEFAULT_SETTINGS.lineHeight,
  pageWidth: DEFAULT_SETTINGS.pageWidth,
  theme: DEFAULT_SETTINGS.theme,
  columnBalance: DEFAULT_SETTINGS.columnBalance,
  arabicFace: DEFAULT_SETTINGS.arabicFace,
  englishFace: DEFAULT_SETTINGS.englishFace,
  tashkeel: DEFAULT_SETTINGS.tashkeel,
  digits: DEFAULT_SETTINGS.digits,
}
/** Each language is called by its own name. */
const OWN_NAMES = { en: 'English', ar: 'العربية' } as const

/** Everything that can be set, beside the page, which shows each change at once. */
export function SettingsSheet(): ReactNode {
  const { speak } = useSpeak()
  const { uiLanguage, showEntities } = useStore(settingsStore, state => state.settings)
  return (
    <Modal
      title={speak('settings.title')}
      closeName={speak('settings.close')}
      shape="side"
      onClose={() => showSheet(null)}
    >
      <div className="modal-body settings">
        <fieldset className="field">
          <legend className="field-name">{speak('settings.language')}</legend>
          <div className="segments">
            {LANGUAGES.map(choice => (
              <label key={choice}>
                <input
                  type="radio"
                  name="ui-language"
                  checked={uiLanguage === choice}
                  onChange={() => changeSettings({ uiLanguage: choice })}
                />
                {choice === 'system' ? (
                  <span>{speak('settings.language-system')}</span>
                ) : (
                  <span lang={choice}>{OWN_NAMES[choice]}</span>
                )}
              </label>
            ))}
          </div>
        </fieldset>
        <LookSample />
        <LookControls name="settings" faces />
        <label className="check">
          <input
            type="checkbox"
            checked={showEntities}
            onChange={event => changeSettings({ showEntities: event.target.checked })}
          />
          <span>
            <span className="field-name">{speak('settings.names')}</span>
            <span className="field-hint">{speak('settings.names-detail')}</span>
          </span>
        </label>
        <DictionariesSection />
        <BackupsSection />
        <ArchiveSection />
        <p className="settings-foot">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              keepOwnLook(false)
              changeSettings(USUAL_LOOK)
            }}
          >
            {speak('settings.reset')}
          </button>
          <span className="field-hint">{speak('settings.kept')}</span>
        </p>
      </div>
    </Modal>
  )
}
