const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Text without what XML 1.0 forbids: control characters go, and U+FFFD stands for half of a surrogate pair. */
export const withoutForbidden = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd')

/** Text made safe inside XML or HTML, in content and in quoted attributes. Characters that XML 1.0 forbids go. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"]/g, character => ESCAPES[character]!)

/** Text as the content of an element; every parser reads exactly it, but for what XML forbids. */
export const xmlContent = (text: string): string =>
  // A bare carriage return is read as a line feed.
  escapeXml(text).replaceAll('\r', '&#13;')

/** A name and a value as an attribute with its leading space; every parser reads exactly the value. */
export const xmlAttribute = (name: string, value: string): string =>
  // Bare white space is read as spaces.
  ` ${name}="${escapeXml(value).replace(/[\t\n\r]/g, space => `&#${space.charCodeAt(0)};`)}"`

/** Attributes of an element, each with its leading space; what is null is left out. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | null>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : xmlAttribute(name, value)))
    .join('')

/** Whether XML 1.0 can hold a text as it is. */
export const isXmlText = (text: string): boolean =>
  text.search(FORBIDDEN) === -1 && text.search(LONE_SURROGATE) === -1

/** Whether a text is free of halves of surrogate pairs, which no encoding of Unicode holds. */
export const isWholeText = (text: string): boolean => text.search(LONE_SURROGATE) === -1
