import { failure, type Result, success } from '../../../shared/result.ts'
import { decodePage } from '../page/decode-page.ts'
import { pageTokens } from '../page/page-tokens.ts'
import { openZip, type Zip, type ZipLimits } from '../read-zip.ts'

/** The archive of a book, and where in it the book's description lies. */
export type BookFiles = {
  readonly zip: Zip
  readonly packagePath: string
  /** A text of the archive by its path; null where it is not there, or is no text. Damage is refused. */
  readonly text: (path: string) => Result<string | null>
}

/** Pictures and typefaces count here; only texts are unpacked. */
const LIMITS: ZipLimits = { entries: 20_000, entryBytes: 256 * 1024 * 1024, totalBytes: 1024 * 1024 * 1024 }
/** Bytes of one text; a novel in one file has some three million. */
const LARGEST_TEXT = 20 * 1024 * 1024
const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
// These two disguise typefaces and lock nothing: https://www.w3.org/TR/epub-33/#sec-font-obfuscation and Adobe's own.
const HARMLESS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

/**
 * Opens the archive of an EPUB. Refused are `book-protected`, `document-too-large`, and as `book-damaged` what is
 * cut off, no archive, or an archive without a book.
 */
export function openBookFiles(bytes: Uint8Array): Result<BookFiles> {
  const opened = openZip(bytes, LIMITS)
  if (!opened.ok) {
    if (opened.code === 'too-large') return failure('document-too-large')
    return failure(/encrypted/.test(opened.detail) ? 'book-protected' : 'book-damaged')
  }
  const zip = opened.value
  const paths = new Set(zip.paths)
  const text = (path: string): Result<string | null> => {
    if (!paths.has(path)) return success(null)
    if (zip.sizeOf(path) > LARGEST_TEXT) return failure('document-too-large')
    const read = zip.read(path)
    if (!read.ok) return failure('book-damaged')
    const decoded = decodePage(read.value)
    return success(decoded.ok ? decoded.value : null)
  }
  const encryption = text(ENCRYPTION)
  if (!encryption.ok) return encryption
  if (encryption.value !== null && locks(encryption.value)) return failure('book-protected')
  const container = text(CONTAINER)
  if (!container.ok) return container
  const named = container.value === null ? null : rootfileIn(container.value)
  // An archive that was packed by hand may lack its container, or spell the path in another case.
  const packagePath =
    zip.paths.find(path => path === named) ??
    zip.paths.find(path => path.toLowerCase() === named?.toLowerCase()) ??
    zip.paths.find(path => /\.opf$/i.test(path))
  return packagePath === undefined ? failure('book-damaged') : success({ zip, packagePath, text })
}

function rootfileIn(container: string): string | null {
  for (const token of pageTokens(container, true, new Set(['full-path'])))
    if (token.type === 'open' && localName(token.name) === 'rootfile')
      return resolvePath('', token.attributes.get('full-path') ?? '')
  return null
}

function locks(encryption: string): boolean {
  for (const token of pageTokens(encryption, true, new Set(['algorithm'])))
    if (token.type === 'open' && localName(token.name) === 'encryptionmethod') {
      const algorithm = token.attributes.get('algorithm') ?? ''
      if (!HARMLESS.test(algorithm.trim())) return true
    }
  return false
}

/** A name without its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The path in the archive that a link leads to from a folder; empty where it leads outside of the archive. */
export function resolvePath(folder: string, href: string): string {
  const link = href.split(/[#?]/)[0] ?? ''
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return ''
  const parts: string[] = link.startsWith('/') ? [] : folder.split('/').filter(part => part !== '')
  for (const part of withoutEscapes(link).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return ''
  }
  return parts.join('/')
}

function withoutEscapes(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch (error) {
    // A sign of percent that escapes nothing is part of the name.
    if (error instanceof URIError) return link
    throw error
  }
}
