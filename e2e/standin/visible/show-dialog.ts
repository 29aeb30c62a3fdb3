export type DialogWish = {
  readonly title: string
  readonly text: string
  readonly buttons: readonly string[]
  /** The button of the key Enter. */
  readonly usual: number
  /** The button of the key Escape. */
  readonly cancel: number
  readonly field: string | null
  readonly box: { readonly label: string; readonly checked: boolean } | null
}
export type DialogAnswer = { readonly button: number; readonly field: string; readonly checked: boolean }

/**
 * Shows a dialog over the page and answers which button was pressed. Complete in itself: its source text is run
 * inside pages. It lives in a closed shadow tree, so that neither the page's styles nor its scripts reach it.
 */
export function showDialog(wish: DialogWish): Promise<DialogAnswer> {
  const make = <K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(name)
    element.textContent = text
    element.dir = 'auto'
    return element
  }
  const style = new CSSStyleSheet()
  style.replaceSync(`
    dialog { font: 15px/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; border: 1px solid GrayText;
      border-radius: 10px; padding: 20px 24px; min-inline-size: 320px; max-inline-size: 520px; }
    dialog::backdrop { background: rgb(0 0 0 / 0.35); }
    h2 { font-size: 17px; margin: 0 0 8px; }
    p { margin: 0 0 16px; white-space: pre-line; overflow-wrap: anywhere; }
    label { display: flex; gap: 8px; margin-block-end: 16px; }
    input[type=text] { inline-size: 100%; box-sizing: border-box; font: inherit; padding: 6px 8px; margin-block-end: 16px; }
    div { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
    button { font: inherit; padding: 5px 16px; }
  `)
  const host = document.createElement('standin-dialog')
  host.dir = document.documentElement.dir
  host.lang = document.documentElement.lang
  const root = host.attachShadow({ mode: 'closed' })
  root.adoptedStyleSheets = [style]
  const dialog = make('dialog')
  dialog.dir = document.documentElement.dir
  const scheme = getComputedStyle(document.documentElement).colorScheme
  dialog.style.colorScheme = scheme === 'normal' ? 'light' : scheme
  const heading = make('h2', wish.title)
  heading.id = 'title'
  dialog.setAttribute('aria-labelledby', 'title')
  dialog.append(heading, make('p', wish.text))

  const field = make('input')
  field.type = 'text'
  field.value = wish.field ?? ''
  if (wish.field !== null) {
    field.setAttribute('aria-label', wish.title)
    dialog.append(field)
  }
  const box = make('input')
  box.type = 'checkbox'
  if (wish.box) {
    box.checked = wish.box.checked
    const label = make('label')
    label.append(box, make('span', wish.box.label))
    dialog.append(label)
  }
  const row = make('div')
  dialog.append(row)
  root.append(dialog)
  document.documentElement.append(host)

  return new Promise(resolve => {
    const press = (button: number): void => {
      dialog.close()
      host.remove()
      resolve({ button, field: field.value, checked: box.checked })
    }
    wish.buttons.forEach((label, at) => {
      const button = make('button', label)
      button.addEventListener('click', () => press(at))
      if (at === wish.usual && wish.field === null) button.autofocus = true
      row.append(button)
    })
    dialog.addEventListener('cancel', event => {
      event.preventDefault()
      press(wish.cancel)
    })
    dialog.addEventListener('keydown', event => {
      // The page's own keys must not work behind a question.
      event.stopPropagation()
      if (event.key === 'Enter' && event.target === field) press(wish.usual)
    })
    dialog.showModal()
    if (wish.field !== null) {
      field.focus()
      field.setSelectionRange(0, wish.field.replace(/\.[^.]*$/, '').length)
    }
  })
}
