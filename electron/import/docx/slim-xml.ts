import { SaxesParser, type SaxesTagNS } from 'saxes'

/** What is left to be taken of a document's parts together. */
export type XmlBudget = { elements: number; units: number }

/** Elements inside each other; Word needs some 40 for a table in a text box in a table. */
const MAX_DEPTH = 200
/** UTF-16 units that are parsed at once. */
const PIECE = 64 * 1024

// How text looks, where pages end, what the spelling checker thought: half to four fifths of what Word writes.
const LOOKS = new Set(
  [
    'sectPr proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd permStart permEnd rPrChange pPrChange tblPrChange',
    'lang rFonts sz szCs color rtl cs bCs i iCs u kern noProof spacing position shd highlight w effect bdr snapToGrid',
    'bidi jc ind pBdr tabs keepNext keepLines widowControl contextualSpacing suppressAutoHyphens adjustRightInd textAlignment',
    'tblPr tblGrid tcW tcBorders tcMar vAlign noWrap trHeight tblHeader latentStyles docDefaults tblStylePr',
  ].flatMap(names => names.split(' ').map(name => `w:${name}`)),
)
/** Holders of looks, which are nothing once these are gone. */
const HOLDERS = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr'])
const NOTE_OF_EDITING = /^(?:w:rsid|w14:|w15:)/

/**
 * An XML part of a .docx without how it looks, so that it can be held whole; null for XML that is not well-formed,
 * nests without end, or has a document type, with which XML can be made to grow without end and which no word
 * processor writes. What is kept is taken off the budget, and the reading ends when that is below nothing.
 */
export function slimXml(xml: string, budget: XmlBudget): string | null {
  const written: string[] = []
  let sound = true
  let depth = 0
  /** Depth of the element with whose end what is left out ends. */
  let leftOutFrom = Number.POSITIVE_INFINITY
  /** Opening tags of holders that hold nothing so far. */
  let pending: string[] = []
  const write = (piece: string, elements: number) => {
    written.push(...pending, piece)
    budget.elements -= elements + pending.length
    budget.units -= piece.length
    pending = []
  }
  const parser = new SaxesParser({ xmlns: true })
  const isUnsound = () => {
    sound = false
  }
  parser.on('error', isUnsound)
  parser.on('doctype', isUnsound)
  parser.on('opentag', tag => {
    depth++
    if (depth > MAX_DEPTH) sound = false
    if (depth > leftOutFrom) return
    if (LOOKS.has(tag.name)) leftOutFrom = depth
    else if (HOLDERS.has(tag.name)) pending.push(openingOf(tag))
    else write(openingOf(tag), 1)
  })
  parser.on('closetag', tag => {
    depth--
    if (depth + 1 > leftOutFrom) return
    if (depth + 1 === leftOutFrom) leftOutFrom = Number.POSITIVE_INFINITY
    else if (HOLDERS.has(tag.name) && pending.length > 0) pending.pop()
    else write(`</${tag.name}>`, 0)
  })
  const onText = (text: string) => {
    if (depth > 0 && depth < leftOutFrom && (pending.length === 0 || /\S/.test(text))) write(escaped(text), 0)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  const isWithin = () => sound && budget.elements >= 0 && budget.units >= 0
  // In pieces, so that a fault at the beginning costs no reading to the end.
  for (let from = 0; from < xml.length && isWithin(); from += PIECE)
    parser.write(xml.slice(from, from + PIECE))
  if (isWithin()) parser.close()
  return sound ? written.join('') : null
}

function openingOf(tag: SaxesTagNS): string {
  let opening = `<${tag.name}`
  for (const { name, value } of Object.values(tag.attributes))
    if (!NOTE_OF_EDITING.test(name)) opening += ` ${name}="${escaped(value)}"`
  return `${opening}>`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => ESCAPES[sign]!)
