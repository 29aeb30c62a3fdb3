import { createStore } from 'zustand/vanilla'
import type { LibraryBackup } from '../../shared/contract.ts'
import type { Correction } from '../../shared/model/correction.ts'
import type { Exported } from '../../shared/model/export.ts'
import type { Shelf } from '../../shared/model/shelf.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Failure } from '../../shared/result.ts'

/** A line at the foot of the window: a refusal stays until it is dismissed, a removal can be undone. */
export type Notice =
  | {
      readonly id: number
      readonly kind: 'failure'
      readonly failure: Failure
      /** The copy of the library that can be brought back after this failure. */
      readonly backup?: LibraryBackup
    }
  | {
      readonly id: number
      readonly kind: 'removed'
      readonly articles: readonly number[]
      /** The title of the first. */
      readonly title: string
    }
  | { readonly id: number; readonly kind: 'shelf-removed'; readonly shelf: Shelf }
  | { readonly id: number; readonly kind: 'imported'; readonly count: number }
  | { readonly id: number; readonly kind: 'copied' }
  | {
      readonly id: number
      readonly kind: 'replaced'
      /** The sides of an article that are other texts now. */
      readonly sides: readonly Language[]
      readonly title: string
      /** How many corrections and marks find no place in it. */
      readonly corrections: number
      readonly marks: number
    }
  | { readonly id: number; readonly kind: 'exported'; readonly exported: Exported }
  | {
      readonly id: number
      readonly kind: 'done'
      readonly what: 'marks.removed' | 'kept.kept-now' | 'kept.known-now' | 'kept.forgotten'
      /** What it was done with. */
      readonly name: string
      /** The way back, where there is one. */
      readonly undo?: () => Promise<void>
    }
  | {
      readonly id: number
      readonly kind: 'corrected'
      readonly article: number
      readonly step: CorrectionStep
      /** Null where nobody knows any more what it was. */
      readonly correction: Correction | null
    }

/** What became of a correction just now. */
export type CorrectionStep = 'made' | 'undone' | 'redone'

type Untold<N> = N extends Notice ? Omit<N, 'id'> : never

/** Notices on show, oldest first. */
export const noticesStore = createStore<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }))

let lastId = 0

/** Shows a notice; a failure that is on show already is not shown twice. */
export function tell(notice: Untold<Notice>): void {
  noticesStore.setState(({ notices }) => {
    if (notices.some(shown => isSame(shown, notice))) return { notices }
    return { notices: [...notices, { ...notice, id: ++lastId } as Notice] }
  })
}

/** Takes back what the last notice with a way back tells of. */
export async function undoDone(): Promise<void> {
  const last = noticesStore
    .getState()
    .notices.findLast(notice => notice.kind === 'done' && notice.undo !== undefined)
  if (last?.kind !== 'done') return
  dismiss(last.id)
  await last.undo?.()
}

/** Takes a notice away. */
export const dismiss = (id: number): void =>
  noticesStore.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))

const isSame = (shown: Notice, notice: Untold<Notice>): boolean =>
  shown.kind === 'failure' &&
  notice.kind === 'failure' &&
  shown.failure.code === notice.failure.code &&
  shown.failure.detail === notice.failure.detail
