/** Elements of structured content that stand on lines of their own. */
const BLOCKS = new Set([
  'br',
  'div',
  'li',
  'ol',
  'ul',
  'p',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
])
/** Pictures, the sounds above letters, and what its maker folded away. */
const SKIPPED = new Set(['img', 'rt', 'rp', 'details'])
/** What makers mark as something other than the meaning. */
const OTHER = /^(?:example|attribution|backlink|extra|preamble|forms|tags?$)/i

/** Elements within elements that are followed; deeper ones hold no gloss that anybody wrote. */
const MAX_DEPTH = 64
/** UTF-16 units after which a text is long enough for all glosses that are kept. */
const MAX_TEXT = 4096
/** Nodes looked at; empty ones add no text and could go on for ever. */
const MAX_NODES = 5000

/** The text of Yomitan's structured content, a line for each block; a value of another shape has none. */
export function structuredContentText(content: unknown): string {
  let text = ''
  let nodes = 0
  function add(node: unknown, depth: number): void {
    if (depth > MAX_DEPTH || text.length > MAX_TEXT || ++nodes > MAX_NODES) return
    if (typeof node === 'string') text += node.slice(0, MAX_TEXT)
    else if (Array.isArray(node)) {
      for (const child of node) {
        if (nodes > MAX_NODES || text.length > MAX_TEXT) return
        add(child, depth + 1)
      }
    } else if (typeof node === 'object' && node !== null) {
      const { tag, content: within, data } = node as { tag?: unknown; content?: unknown; data?: unknown }
      if (typeof tag !== 'string' || SKIPPED.has(tag) || isOther(data)) return
      const block = BLOCKS.has(tag)
      if (block) text += '\n'
      add(within, depth + 1)
      if (block) text += '\n'
    }
  }
  add(content, 0)
  return text
}

function isOther(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('content' in data)) return false
  return typeof data.content === 'string' && OTHER.test(data.content)
}
