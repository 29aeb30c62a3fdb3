/** A key chord as the page reports it; `index` is the place of its menu item in the list that main sent. */
export type Accelerator = {
  readonly code: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export type KeyInput = Omit<Accelerator, 'control' | 'alt' | 'shift' | 'meta'> & {
  readonly type: 'keyDown' | 'keyUp'
  readonly key: string
  readonly isAutoRepeat: boolean
  readonly isComposing: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export type PageNews =
  | { readonly type: 'accelerator'; readonly index: number }
  | { readonly type: 'input'; readonly input: KeyInput }
  | {
      readonly type: 'open-window'
      readonly url: string
      readonly frameName: string
      readonly features: string
      readonly disposition: string
    }
  | { readonly type: 'focus'; readonly focused: boolean }
  | { readonly type: 'moved' }
  | { readonly type: 'scheme'; readonly dark: boolean }
  | { readonly type: 'title'; readonly title: string }

export type PageWatch = {
  /** The chords of the menu, in its order, and whether every key is to be reported. */
  readonly setKeys: (accelerators: readonly Accelerator[], everyKey: boolean) => void
  /** Carries out what an edit command of main does to the clipboard: answers its text, or puts one there. */
  readonly expectClipboard: (text: string | null) => void
  /** What the last paste that main asked for brought. */
  readonly pasted: () => string | null
  /** The names, sizes and dates of files that came from outside the page. */
  readonly isNative: (file: File) => boolean
}

/**
 * Watches, from the preload's world, what Electron's own code sees of a page: keys, links that want a window of
 * their own, files that come in, the clipboard. Complete in itself: its source text is run inside pages.
 */
export function watchPage(tell: (news: PageNews) => void): PageWatch {
  let accelerators: readonly Accelerator[] = []
  let everyKey = false
  let clipboard: { text: string | null } | undefined
  let pastedText: string | null = null
  const nativeFiles = new Set<string>()

  // Added anew at the start of each event, so that it is the last listener: the page decides first.
  const atEndOf = (type: string, act: (event: Event) => void): void => {
    const last = (event: Event) => act(event)
    window.addEventListener(
      type,
      () => {
        window.removeEventListener(type, last)
        window.addEventListener(type, last)
      },
      true,
    )
  }

  const chordOf = (event: KeyboardEvent) => ({
    code: event.code,
    control: event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    meta: event.metaKey,
  })
  const reportKey = (type: 'keyDown' | 'keyUp') => (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return
    // An edit command of main arrives as a key without a name; the page must not see it.
    if (clipboard && event.code === '' && (event.key === '' || event.key === 'Unidentified')) {
      event.stopImmediatePropagation()
      return
    }
    if (!everyKey) return
    tell({
      type: 'input',
      input: {
        type,
        key: event.key,
        isAutoRepeat: event.repeat,
        isComposing: event.isComposing,
        ...chordOf(event),
      },
    })
  }
  window.addEventListener('keydown', reportKey('keyDown'), true)
  window.addEventListener('keyup', reportKey('keyUp'), true)
  atEndOf('keydown', event => {
    if (event.defaultPrevented || !(event instanceof KeyboardEvent)) return
    const chord = chordOf(event)
    const index = accelerators.findIndex(
      each =>
        each.code === chord.code &&
        each.control === chord.control &&
        each.alt === chord.alt &&
        each.shift === chord.shift &&
        each.meta === chord.meta,
    )
    if (index < 0) return
    event.preventDefault()
    tell({ type: 'accelerator', index })
  })

  const wantsWindow = (event: MouseEvent, link: HTMLAnchorElement): string | null => {
    if (event.type === 'auxclick' && event.button !== 1) return null
    if (event.button === 1 || event.ctrlKey || event.metaKey) return 'background-tab'
    if (event.shiftKey) return 'new-window'
    return ['', '_self', '_parent', '_top'].includes(link.target) ? null : 'foreground-tab'
  }
  const onClick = (event: Event): void => {
    if (event.defaultPrevented || !(event instanceof MouseEvent)) return
    const link = event.composedPath().find(each => each instanceof HTMLAnchorElement)
    if (!link?.href || link.hasAttribute('download')) return
    // An address for another program would be offered to the system by Chromium itself; main is asked instead.
    const leaves = !/^(https?|blob|data|about|javascript|file):/.test(link.protocol)
    const disposition = wantsWindow(event, link) ?? (leaves ? 'current-tab' : null)
    if (!disposition) return
    event.preventDefault()
    const frameName = link.target === '_blank' ? '' : link.target
    tell({ type: 'open-window', url: link.href, frameName, features: '', disposition })
  }
  atEndOf('click', onClick)
  atEndOf('auxclick', onClick)

  const identityOf = (file: File) => `${file.name}\0${file.size}\0${file.lastModified}`
  const remember = (files: FileList | null | undefined): void => {
    for (const file of files ?? []) nativeFiles.add(identityOf(file))
  }
  window.addEventListener('drop', event => event.isTrusted && remember(event.dataTransfer?.files), true)
  window.addEventListener('paste', event => event.isTrusted && remember(event.clipboardData?.files), true)
  for (const type of ['input', 'change']) {
    window.addEventListener(
      type,
      event => {
        const field = event.composedPath()[0]
        if (event.isTrusted && field instanceof HTMLInputElement) remember(field.files)
      },
      true,
    )
  }

  // The clipboard command is enabled even where nothing is selected.
  const claim = (event: Event): boolean => {
    if (!clipboard) return false
    event.preventDefault()
    event.stopImmediatePropagation()
    return true
  }
  window.addEventListener('beforecopy', event => clipboard?.text != null && claim(event), true)
  window.addEventListener(
    'copy',
    event => {
      const text = clipboard?.text
      if (text != null && claim(event)) event.clipboardData?.setData('text/plain', text)
    },
    true,
  )
  window.addEventListener('beforepaste', event => clipboard?.text === null && claim(event), true)
  window.addEventListener(
    'paste',
    event => {
      if (clipboard?.text === null && claim(event))
        pastedText = event.clipboardData?.getData('text/plain') ?? null
    },
    true,
  )

  window.addEventListener(
    'focus',
    event => event.target === window && tell({ type: 'focus', focused: true }),
    true,
  )
  window.addEventListener(
    'blur',
    event => event.target === window && tell({ type: 'focus', focused: false }),
    true,
  )

  // Where the window is cannot be observed; these are the moments after which it may have changed.
  for (const type of ['resize', 'focus', 'blur'])
    window.addEventListener(type, event => event.target === window && tell({ type: 'moved' }), true)
  document.addEventListener('pointerleave', () => tell({ type: 'moved' }), true)

  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', () => tell({ type: 'scheme', dark: dark.matches }))
  if (dark.matches) tell({ type: 'scheme', dark: true })

  let title = ''
  const tellTitle = (): void => {
    if (document.title === title) return
    title = document.title
    tell({ type: 'title', title })
  }
  const watchHead = (): void => {
    tellTitle()
    if (document.head)
      new MutationObserver(tellTitle).observe(document.head, {
        subtree: true,
        childList: true,
        characterData: true,
      })
  }
  document.addEventListener('DOMContentLoaded', watchHead)

  return {
    setKeys(list, every) {
      accelerators = list
      everyKey = every
    },
    expectClipboard(text) {
      clipboard = { text }
      pastedText = null
    },
    pasted() {
      clipboard = undefined
      return pastedText
    },
    isNative: file => nativeFiles.has(identityOf(file)),
  }
}
