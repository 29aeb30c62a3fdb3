import { decodeEntities } from '../decode-entities.ts'

/** A piece of a page's source. Names are in small letters; character references are decoded. */
export type PageToken =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'open'
      readonly name: string
      readonly attributes: Attributes
      readonly closed: boolean
      /** Where the tag ends in the source. */
      readonly to: number
    }
  | { readonly type: 'close'; readonly name: string }
  /** What stands in an element whose content is no markup, such as a script. */
  | { readonly type: 'raw'; readonly name: string; readonly attributes: Attributes; readonly text: string }

export type Attributes = ReadonlyMap<string, string>

/** Elements whose content is text up to their own end, whatever it looks like. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])
/** Attributes of a page that say something about its text. */
const OF_PAGES = new Set(
  'lang xml:lang dir class id role hidden aria-hidden style rel itemprop datetime content name property href epub:type type'.split(
    ' ',
  ),
)
/** UTF-16 units of an attribute that are looked at; pictures stand in attributes too. */
const LONGEST_VALUE = 2000

/**
 * The source of a page, piece by piece, in one pass that goes only forward. Like a browser it takes anything: what
 * is cut off or makes no sense is text or nothing. `xml` says that `<br/>` and `<title/>` are closed by their slash
 * and that CDATA is text, as in the chapters of a book. Attributes but those of `kept` are passed over.
 */
export function* pageTokens(
  source: string,
  xml = false,
  kept: ReadonlySet<string> = OF_PAGES,
): Generator<PageToken> {
  const name = /[a-zA-Z][^\s/>]*/y
  let at = 0
  while (at < source.length) {
    const tag = nextTag(source, at)
    if (tag > at) yield { type: 'text', text: decodeEntities(source.slice(at, tag)) }
    if (tag >= source.length) return
    const second = source.charCodeAt(tag + 1)
    if (second === 0x21 || second === 0x3f) {
      if (xml && source.startsWith('<![CDATA[', tag)) {
        const end = source.indexOf(']]>', tag)
        yield { type: 'text', text: source.slice(tag + 9, end < 0 ? source.length : end) }
        at = end < 0 ? source.length : end + 3
      } else at = afterDeclaration(source, tag)
      continue
    }
    const closing = second === 0x2f
    name.lastIndex = tag + (closing ? 2 : 1)
    const tagName = name.exec(source)![0].slice(0, 60).toLowerCase()
    if (closing) {
      yield { type: 'close', name: tagName }
      const end = source.indexOf('>', name.lastIndex)
      at = end < 0 ? source.length : end + 1
      continue
    }
    const { attributes, to, slash } = readAttributes(source, name.lastIndex, kept)
    at = to
    if (RAW.has(tagName) && !(xml && slash)) {
      const end = new RegExp(`</${tagName}(?=[\\s/>])`, 'gi')
      end.lastIndex = at
      const found = end.exec(source)
      const text = source.slice(at, found?.index ?? source.length)
      yield { type: 'raw', name: tagName, attributes, text }
      const close = found ? source.indexOf('>', found.index) : -1
      at = close < 0 ? source.length : close + 1
    } else yield { type: 'open', name: tagName, attributes, closed: xml && slash, to }
  }
}

/** Where the next tag, comment or declaration begins; a `<` before a space or a digit is text. */
function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const second = source[at + 1] ?? ''
    if (/[a-zA-Z!?]/.test(second) || (second === '/' && /[a-zA-Z]/.test(source[at + 2] ?? ''))) return at
  }
  return source.length
}

function afterDeclaration(source: string, at: number): number {
  const comment = source.startsWith('<!--', at)
  if (comment && /^>|^->/.test(source.slice(at + 4, at + 6))) return source.indexOf('>', at) + 1
  const mark = comment ? '-->' : '>'
  // A document type with entities of its own ends behind its bracket.
  const inner = !comment && /^<!doctype[^>[]{0,500}\[/i.test(source.slice(at, at + 520))
  const end = source.indexOf(inner ? ']>' : mark, at + (comment ? 4 : 2))
  return end < 0 ? source.length : end + (inner ? 2 : mark.length)
}

function readAttributes(
  source: string,
  from: number,
  kept: ReadonlySet<string>,
): { attributes: Attributes; to: number; slash: boolean } {
  const attributes = new Map<string, string>()
  const one = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
  const end = /[\s/]*>?/y
  let at = from
  for (;;) {
    one.lastIndex = at
    const found = one.exec(source)
    if (!found) break
    at = one.lastIndex
    const name = found[1]!.slice(0, 60).toLowerCase()
    if (!kept.has(name) || attributes.has(name)) continue
    const value = (found[2] ?? found[3] ?? found[4] ?? '').slice(0, LONGEST_VALUE)
    attributes.set(name, decodeEntities(value))
  }
  end.lastIndex = at
  const rest = end.exec(source)?.[0] ?? ''
  return { attributes, to: at + rest.length, slash: rest.endsWith('/>') }
}
