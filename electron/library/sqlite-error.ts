// https://sqlite.org/rescode.html, primary codes.
const CORRUPT = 11
const NOT_A_DATABASE = 26

/** What SQLite said, as its primary result code and words; null for any other error. */
export function sqliteError(error: unknown): { readonly code: number; readonly words: string } | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  // The upper bytes tell variants of one fault apart.
  return { code: error.errcode & 0xff, words: error.message }
}

/** Whether an error says that the file itself is damaged or is no database at all. */
export function isDamage(error: unknown): boolean {
  const code = sqliteError(error)?.code
  return code === CORRUPT || code === NOT_A_DATABASE
}
