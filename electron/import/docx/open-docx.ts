import { failure, type Result, success } from '../../../shared/result.ts'
import { openZip, type ZipLimits } from '../read-zip.ts'
import { slimXml, type XmlBudget } from './slim-xml.ts'

/** The parts of a .docx that hold its text, found sound and without how it looks: path to XML. */
export type DocxParts = ReadonlyMap<string, string>

/** Pictures count here; of them nothing is unpacked. */
const LIMITS: ZipLimits = { entries: 20_000, entryBytes: 256 * 1024 * 1024, totalBytes: 1024 * 1024 * 1024 }
/** XML of all parts together as they are packed, in bytes. */
const MAX_XML_BYTES = 32 * 1024 * 1024
/** What is left of it once looks are gone; ten novels, and some 400 MB once read. */
const MAX_KEPT: XmlBudget = { elements: 120_000, units: 4 * 1024 * 1024 }

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
/** The stream of an Office document that is encrypted, as its name stands in a compound file. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
/** Parts that hold no running text. */
const ASIDE = /(?:^|\/)(?:customXml|charts|diagrams|embeddings|glossary|theme|media)\//

/**
 * Opens the parts of a .docx. Refused are `document-protected`, `doc-unsupported` (the format before .docx),
 * `document-too-large`, and as `document-damaged` all that is cut off, no archive, or no plain XML.
 */
export function openDocx(bytes: Uint8Array): Result<DocxParts> {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    return failure(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
        ? 'document-protected'
        : 'doc-unsupported',
    )
  const zip = openZip(bytes, LIMITS)
  if (!zip.ok) return failure(zip.code === 'too-large' ? 'document-too-large' : 'document-damaged')
  const paths = zip.value.paths.filter(path => /\.(?:xml|rels)$/i.test(path) && !ASIDE.test(path))
  const size = paths.reduce((sum, path) => sum + zip.value.sizeOf(path), 0)
  if (size > MAX_XML_BYTES) return failure('document-too-large')
  const parts = new Map<string, string>()
  const budget = { ...MAX_KEPT }
  for (const path of paths) {
    const content = zip.value.read(path)
    const xml = content.ok ? toText(content.value) : null
    const slim = xml === null ? null : slimXml(xml, budget)
    if (slim === null) return failure('document-damaged')
    if (budget.elements < 0 || budget.units < 0) return failure('document-too-large')
    parts.set(path, slim)
  }
  return parts.has('[Content_Types].xml') && parts.has('_rels/.rels')
    ? success(parts)
    : failure('document-damaged')
}

function toText(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    // Not the encoding that it must have: the part is damaged.
    if (error instanceof TypeError) return null
    throw error
  }
}
