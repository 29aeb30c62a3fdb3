import type { Settings } from '../../shared/model/settings.ts'
import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { settingsStore } from '../state/settings-store.ts'
import { flushOnHide, later } from './later.ts'

/** Milliseconds a slider may rest before its value is written. */
const QUIET = 400

/** Saves settings as they change, and takes over changes that come from elsewhere. */
export function keepSettings(kept: Settings): void {
  let saved = kept
  const save = later(QUIET, async () => {
    const change = differences(saved, settingsStore.getState().settings)
    if (Object.keys(change).length === 0) return
    saved = { ...saved, ...change }
    const answer = await bridge.changeSettings(change)
    if (!answer.ok) tell({ kind: 'failure', failure: answer })
  })
  settingsStore.subscribe((state, before) => {
    if (state.settings !== before.settings) save.soon()
  })
  bridge.onSettingsChanged(settings => {
    // What was changed here and is not written yet is newer than the notice.
    const unsaved = differences(saved, settingsStore.getState().settings)
    saved = settings
    settingsStore.setState({ settings: { ...settings, ...unsaved } })
  })
  flushOnHide(save)
}

function differences(before: Settings, after: Settings): Partial<Settings> {
  const entries = Object.entries(after).filter(([key, value]) => before[key as keyof Settings] !== value)
  return Object.fromEntries(entries) as Partial<Settings>
}
