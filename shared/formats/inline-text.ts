import type { Span } from '../model/span.ts'
import type { XmlElement } from './xml-stream.ts'

/** What an inline element does to the text: its content is a code, it is a code without content, or it only wraps. */
export type InlineKind = 'code' | 'opening' | 'closing' | 'alone' | 'wraps'

/**
 * A text gathered from an element that may hold inline elements. What they stand for becomes part of the text, and
 * where it stands is kept.
 */
export class InlineText {
  #text = ''
  readonly #codes: Span[] = []
  /** Elements open now. */
  readonly #open: { readonly kind: InlineKind; readonly label: string }[] = []
  /** Where the outermost code that is open began; what lies in a code is part of it. */
  #codeFrom = -1
  #unnamed = 0

  open(kind: InlineKind, { attributes, name }: XmlElement, content = ''): void {
    const label = attributes.x ?? attributes.i ?? attributes.id ?? String(++this.#unnamed)
    const closes = name === 'ept' || name === 'ex' || name === 'ec' || attributes.pos === 'end'
    this.#open.push({ kind, label: closes ? `/${attributes.startRef ?? attributes.rid ?? label}` : label })
    if (kind === 'opening') this.#addCode(content || `{${label}}`)
    else if (kind === 'alone') this.#addCode(content || `{${this.#open.at(-1)!.label}}`)
    else if (kind === 'code' && this.#codeFrom < 0) this.#codeFrom = this.#text.length
  }

  /** Closes the innermost element. `content` is what a closing tag stands for, if the file says it. */
  close(content = ''): void {
    const element = this.#open.pop()
    if (!element) return
    if (element.kind === 'opening') this.#addCode(content || `{/${element.label}}`)
    if (element.kind !== 'code' || this.#open.some(({ kind }) => kind === 'code')) return
    if (this.#text.length === this.#codeFrom) this.#text += `{${element.label}}`
    this.#codes.push({ from: this.#codeFrom, to: this.#text.length })
    this.#codeFrom = -1
  }

  add(text: string): void {
    this.#text += text
  }

  /** The text and its codes; what is open ends here. */
  taken(): { readonly text: string; readonly codes: readonly Span[] } {
    while (this.#open.length > 0) this.close()
    return { text: this.#text, codes: this.#codes }
  }

  #addCode(content: string): void {
    const from = this.#text.length
    this.#text += content
    if (this.#codeFrom < 0) this.#codes.push({ from, to: this.#text.length })
  }
}
