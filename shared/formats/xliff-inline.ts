import type { InlineKind, InlineText } from './inline-text.ts'
import type { XmlElement } from './xml-stream.ts'

// By name, of both versions: `g` and `pc` hold translated text between two codes; `sub`, `mrk` and the like wrap it.
const KINDS: Readonly<Record<string, InlineKind>> = {
  bpt: 'code',
  ept: 'code',
  it: 'code',
  g: 'opening',
  pc: 'opening',
  x: 'alone',
  bx: 'alone',
  ex: 'alone',
  sc: 'alone',
  ec: 'alone',
}

/**
 * Opens an inline element of XLIFF 1.2 or 2 in a text. `originals` is the data that codes of version 2 refer to.
 * Answers what its end stands for; empty where the file does not say.
 */
export function openInline(
  text: InlineText,
  element: XmlElement,
  originals: ReadonlyMap<string, string>,
): string {
  const { name, attributes } = element
  const said = (reference: string | undefined, shown: string | undefined): string =>
    (reference === undefined ? undefined : originals.get(reference)) ?? shown ?? ''
  if (name === 'cp') {
    text.open('wraps', element)
    text.add(characterOf(attributes.hex ?? ''))
    return ''
  }
  if (name === 'ph') {
    // In version 1.2 it has content, in version 2 it refers to it.
    const content = said(attributes.dataRef, attributes.equiv ?? attributes.disp)
    text.open(content === '' ? 'code' : 'alone', element, content)
    return ''
  }
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name]! : 'wraps'
  if (kind === 'opening') {
    text.open(kind, element, said(attributes.dataRefStart, attributes.equivStart ?? attributes.dispStart))
    return said(attributes.dataRefEnd, attributes.equivEnd ?? attributes.dispEnd)
  }
  text.open(
    kind,
    element,
    said(attributes.dataRef, attributes.equiv ?? attributes['equiv-text'] ?? attributes.disp),
  )
  return ''
}

/** The character of a hexadecimal number; U+FFFD for what is none. */
function characterOf(hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.POSITIVE_INFINITY
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
}
