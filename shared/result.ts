/** What can be expected to go wrong. The window has a sentence for each code in both UI languages. */
export type ErrorCode =
  | 'empty-file'
  | 'not-text'
  | 'not-arabic'
  | 'not-english'
  | 'unknown-language'
  | 'too-large'
  | 'too-many-files'
  | 'file-vanished'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'unprintable'
  | 'unsupported-file'
  | 'document-damaged'
  | 'document-protected'
  | 'document-too-large'
  | 'sentence-too-long'
  | 'doc-unsupported'
  | 'rtf-unsupported'
  | 'pdf-protected'
  | 'pdf-visual-order'
  | 'pdf-without-text'
  | 'table-unclear'
  | 'units-without-pairs'
  | 'document-with-entities'
  | 'page-without-text'
  | 'book-damaged'
  | 'book-protected'
  | 'book-without-text'
  | 'subtitles-without-cues'
  | 'library-damaged'
  | 'library-newer'
  | 'library-unavailable'
  | 'dictionary-damaged'
  | 'dictionary-incomplete'
  | 'dictionary-unknown'
  | 'dictionary-too-large'
  | 'name-taken'
  | 'archive-damaged'
  | 'archive-newer'
  | 'archive-unknown'
  | 'archive-too-large'
  | 'backup-damaged'
  | 'text-empty'
  | 'not-found'
  | 'cancelled'
  | 'engine-failed'
  | 'untrusted-sender'
  | 'bad-request'

/** An expected failure; `detail` (a file name, a limit) fills the blanks of its sentence. */
export type Failure = { readonly ok: false; readonly code: ErrorCode; readonly detail: string }
export type Success<T> = { readonly ok: true; readonly value: T }
export type Result<T> = Success<T> | Failure

export const success = <T>(value: T): Success<T> => ({ ok: true, value })
export const failure = (code: ErrorCode, detail = ''): Failure => ({ ok: false, code, detail })

/** Ends every exhaustive switch: a case that the types rule out is our own mistake. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
