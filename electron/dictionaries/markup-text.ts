import { decodeEntities } from './decode-entities.ts'

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd def div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr ' +
    'li ol p pre section table td th tr ul'
  ).split(' '),
)

/** What of an HTML page is no text to read. */
export const HTML_SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'rt', 'rp'])

/** Of XDXF: the headword again, its sound, and examples. */
export const XDXF_SKIPPED: ReadonlySet<string> = new Set(['k', 'tr', 'ex', 'rref', 'iref'])

/**
 * The text of HTML, Pango or XDXF markup, a line for each block. Nothing of it is run or fetched, and markup that
 * is broken costs no more time than sound one.
 */
export function markupText(markup: string, skipped: ReadonlySet<string>): string {
  let text = ''
  // The skipped element we are in; what is within it, tags of its own included, is passed over.
  let within: string | null = null
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at)
    const textEnd = open < 0 ? markup.length : open
    if (within === null) text += decodeEntities(markup.slice(at, textEnd))
    if (open < 0) break
    if (markup.startsWith('<!--', open)) {
      const end = markup.indexOf('-->', open + 4)
      at = end < 0 ? markup.length : end + 3
      continue
    }
    if (!/[A-Za-z/!?]/.test(markup.charAt(open + 1))) {
      if (within === null) text += '<'
      at = open + 1
      continue
    }
    const close = markup.indexOf('>', open)
    // A tag that never ends is the end: an article may have been cut within it.
    if (close < 0) break
    const tag = /^(\/?)([A-Za-z][A-Za-z0-9]{0,15})/.exec(markup.slice(open + 1, Math.min(close, open + 20)))
    at = close + 1
    if (!tag) continue
    const ends = tag[1] === '/'
    const name = tag[2]!.toLowerCase()
    if (within !== null) {
      if (ends && name === within) within = null
    } else if (skipped.has(name)) {
      if (!ends && markup.charAt(close - 1) !== '/') within = name
    } else if (BLOCKS.has(name)) text += '\n'
  }
  return text
}
