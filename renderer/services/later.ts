/** A task that is put off until its cause has been quiet for a while, and can be done at once. */
export type Later = { readonly soon: () => void; readonly now: () => void }

/** Puts a task off by `milliseconds` at each `soon`; `now` does it at once if it was asked for and not yet done. */
export function later(milliseconds: number, task: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    task()
  }
  return {
    now,
    soon() {
      clearTimeout(timer)
      timer = setTimeout(now, milliseconds)
    },
  }
}

/** Does what is put off when the window is hidden or goes away, for there may be no later then. */
export function flushOnHide(task: Later): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') task.now()
  })
  window.addEventListener('pagehide', task.now)
}
