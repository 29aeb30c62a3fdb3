const SIGNATURES: readonly (readonly number[])[] = [
  'PK\x03\x04', // zip, and with it docx, epub, odt
  'PK\x05\x06',
  '%PDF-',
  '{\\rtf',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff', // JPEG
  '\xd0\xcf\x11\xe0', // doc, xls
  '\x1f\x8b', // gzip
  '\xfd7zXZ',
  '7z\xbc\xaf',
  'Rar!',
  'BZh9',
  '(\xb5/\xfd', // zstd
  '\x7fELF',
  'SQLite format 3',
  'OggS',
  'ID3',
  'RIFF',
  'wOFF',
  'wOF2',
].map(signature => [...signature].map(character => character.charCodeAt(0)))

/** Whether bytes begin as a file of a kind that is not plain text: a picture, an archive, a document with a format. */
export const isKnownBinary = (bytes: Uint8Array): boolean =>
  SIGNATURES.some(signature => signature.every((byte, at) => bytes[at] === byte))
