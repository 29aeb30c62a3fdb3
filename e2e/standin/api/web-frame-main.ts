import { originOf } from '../browser/scheme-mapping.ts'
import { strict } from '../strict.ts'

/** What is known of a frame: its place in the tree and its address as the application names it. */
export type FrameRecord = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly url: string
}

/** Electron's `WebFrameMain`, of which the parts that identify a frame exist. */
export type WebFrameMain = {
  readonly url: string
  readonly origin: string
  readonly name: string
  readonly parent: WebFrameMain | null
  readonly top: WebFrameMain | null
  readonly processId: number
  readonly routingId: number
  readonly frameTreeNodeId: number
  readonly detached: boolean
  readonly isDestroyed: () => boolean
}

/** A frame of a page as it is now; `frames` holds every frame of the page by id. */
export function webFrameMain(frames: ReadonlyMap<string, FrameRecord>, id: string): WebFrameMain | null {
  const frame = frames.get(id)
  if (!frame) return null
  const number = [...frames.keys()].indexOf(id) + 1
  return strict('WebFrameMain', {
    url: frame.url,
    origin: originOf(frame.url),
    name: frame.name,
    get parent() {
      return frame.parentId === null ? null : webFrameMain(frames, frame.parentId)
    },
    get top(): WebFrameMain | null {
      return frame.parentId === null ? this : (this.parent?.top ?? null)
    },
    processId: 1,
    routingId: number,
    frameTreeNodeId: number,
    detached: false,
    isDestroyed: () => !frames.has(id),
  })
}
