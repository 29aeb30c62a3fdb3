import type { Pasted } from '../services/import-texts.ts'

/** UTF-16 units of HTML beyond which a text is taken without it: more than any article, less than is ever sent. */
const MOST_HTML = 8_000_000

/** What a drop or a paste brings as text; null where it brings none. */
export function pastedFrom(data: DataTransfer): Pasted | null {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const isBearable = html !== '' && html.length <= MOST_HTML
  if (text.trim() === '' && !isBearable) return null
  return isBearable ? { text, html } : { text }
}

/** Remembers what is pasted into the fields of a sheet, so that the HTML of a text that was not touched since is found. */
export class PastedHtml {
  readonly #pasted = new Map<string, string>()

  /** Notes a paste. */
  note(data: DataTransfer): void {
    const pasted = pastedFrom(data)
    if (pasted?.html !== undefined) this.#pasted.set(asInField(pasted.text), pasted.html)
  }

  /** A text of a field with the HTML that it came with, where it is still exactly what was pasted. */
  with(text: string): Pasted {
    const html = this.#pasted.get(asInField(text))
    return html === undefined ? { text } : { text, html }
  }
}

/** A field ends its lines in one way, whatever was pasted. */
const asInField = (text: string): string => text.replace(/\r\n?/g, '\n')
