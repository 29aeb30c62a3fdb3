import type { Bridge } from '../shared/contract.ts'

declare global {
  interface Window {
    /** Put here by the preload script. */
    readonly muqabil: Bridge<File>
  }
}

/** The way to the main process: a method for each request, `on…` for each notice. */
export const bridge: Bridge<File> = window.muqabil
