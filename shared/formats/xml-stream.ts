import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ReadFailure, ReadFailureKind } from './pouring-reader.ts'

/** An element as it opens: its name without prefix, and its attributes under their full names. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What a reader of a format hears, in the order of the file. */
export type XmlListener = {
  readonly opened: (element: XmlElement) => void
  readonly closed: (name: string) => void
  readonly text: (text: string) => void
}

/**
 * UTF-16 units that one unit of a file may take with everything around it, and so the most that is ever held. No text
 * comes near it, but the document that was translated may ride along in the header.
 */
export const MOST_OF_A_UNIT = 16 * 1024 * 1024
/** Elements within elements; the deepest of real files lie in some twenty. */
const MOST_DEPTH = 200
/** UTF-16 units that the parser is given at a time, so that limits are looked at in between. */
const PIECE = 64 * 1024

/**
 * XML in pieces. Entities of a file's own are refused and never expanded, nothing is fetched, and no element, text or
 * comment is held beyond `MOST_OF_A_UNIT`. After a failure the listener hears nothing more.
 */
export class XmlStream {
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  readonly #listener: XmlListener
  #failure: ReadFailure | null = null
  #depth = 0
  /** Where what is held now began. */
  #heldFrom = 0
  #isEnding = false

  constructor(listener: XmlListener) {
    this.#listener = listener
    this.#parser.on('error', () => this.fail(this.#isEnding ? 'cut-off' : 'damaged'))
    this.#parser.on('doctype', doctype => {
      if (/<!ENTITY\b/i.test(doctype)) this.fail('entities')
    })
    this.#parser.on('opentag', tag => this.#open(tag))
    this.#parser.on('closetag', ({ name }) => {
      if (this.#failure) return
      this.#depth--
      listener.closed(localName(name))
    })
    const text = (content: string) => {
      if (!this.#failure && this.#depth > 0) listener.text(content)
    }
    this.#parser.on('text', text)
    this.#parser.on('cdata', text)
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#parser.line
  }

  get failure(): ReadFailure | null {
    return this.#failure
  }

  /** Ends the reading here; the first failure stays. */
  fail(kind: ReadFailureKind): void {
    this.#failure ??= { kind, line: this.line }
  }

  /** Says that nothing of what came so far is held any longer. */
  letGo(): void {
    this.#heldFrom = this.#parser.position
  }

  write(piece: string): void {
    for (let from = 0; from < piece.length && !this.#failure; from += PIECE) {
      this.#parser.write(piece.slice(from, from + PIECE))
      if (this.#parser.position - this.#heldFrom > MOST_OF_A_UNIT) this.fail('too-long')
    }
  }

  end(): void {
    if (this.#failure) return
    this.#isEnding = true
    this.#parser.close()
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#failure) return
    if (++this.#depth > MOST_DEPTH) {
      this.fail('too-deep')
      return
    }
    this.#listener.opened({ name: localName(name), attributes })
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
