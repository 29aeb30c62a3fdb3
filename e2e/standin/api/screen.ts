import { StrictEmitter, strictClass } from '../strict.ts'
import type { Rectangle } from './window-state.ts'

// Headless Chromium is told of a screen like this; a visible window learns the real one when it opens.
let area: Rectangle = { x: 0, y: 0, width: 1600, height: 1000 }

/** The part of the screen that windows may have. */
export function workArea(): Rectangle {
  return area
}

/** Takes over what a page sees of the real screen. */
export function learnWorkArea(seen: Rectangle): void {
  area = seen
}

type Display = {
  id: number
  bounds: Rectangle
  workArea: Rectangle
  size: object
  workAreaSize: object
  scaleFactor: number
  rotation: number
  internal: boolean
}

export class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }
  getPrimaryDisplay(): Display {
    const size = { width: area.width, height: area.height }
    return {
      id: 1,
      bounds: area,
      workArea: area,
      size,
      workAreaSize: size,
      scaleFactor: 1,
      rotation: 0,
      internal: true,
    }
  }
  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): Display {
    return this.getPrimaryDisplay()
  }
  getDisplayNearestPoint(): Display {
    return this.getPrimaryDisplay()
  }
}
strictClass('screen', Screen)

/** `screen`, with one display. */
export const screen = new Screen()
