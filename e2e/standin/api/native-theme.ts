import { StrictEmitter, strictClass } from '../strict.ts'
import { liveContents } from './window-registry.ts'

type ThemeSource = 'system' | 'light' | 'dark'

export class NativeTheme extends StrictEmitter {
  // What cannot be asked of the system from here is what a usual desktop answers.
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly shouldUseDarkColorsForSystemIntegratedUI = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  private source: ThemeSource = 'system'
  private darkSystem = false

  constructor() {
    super('nativeTheme', ['updated'])
  }
  get themeSource(): ThemeSource {
    return this.source
  }
  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError(`Error processing argument: ${source}`)
    if (source === this.source) return
    this.source = source
    for (const contents of liveContents) contents.applyTheme()
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.darkSystem : this.source === 'dark'
  }
  /** Internal: what a page, left to the system, sees of it. */
  systemIsDark(dark: boolean): void {
    if (this.source !== 'system' || dark === this.darkSystem) return
    this.darkSystem = dark
    this.emit('updated')
  }
}
strictClass('nativeTheme', NativeTheme)

/** `nativeTheme`. */
export const nativeTheme = new NativeTheme()

/** What pages are made to believe of the system's colours; an empty text leaves them what the system says. */
export function emulatedTheme(): '' | 'light' | 'dark' {
  return nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource
}
