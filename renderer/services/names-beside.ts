import { screenStore } from '../state/screen-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'

/** Under this width the two pages need the whole window, and the names lie over them when they are asked for. */
const NARROW = '(width < 900px)'

/** Takes note of the width of the window, now and as it changes. */
export function followWidth(): void {
  const query = window.matchMedia(NARROW)
  const note = () => screenStore.setState({ narrow: query.matches, namesOver: false })
  query.addEventListener('change', note)
  note()
}

/** Shows or hides the names: for good beside the page, for the moment over it. */
export function toggleNames(): void {
  const { narrow, namesOver } = screenStore.getState()
  if (narrow) screenStore.setState({ namesOver: !namesOver })
  else changeSettings({ showEntities: !settingsStore.getState().settings.showEntities })
}
