/** The chapters of the help, in their order. */
export const CHAPTERS = [
  'start',
  'import',
  'reading',
  'comfort',
  'listening',
  'words',
  'names',
  'pairing',
  'corrections',
  'marks',
  'library',
  'search',
  'export',
  'safety',
  'keyboard',
] as const
export type Chapter = (typeof CHAPTERS)[number]

/**
 * One matter under its heading. `{next-sentence}` in the text stands for the key of that command or of that key of
 * the page, so that the help never names a key that is another one now.
 */
export type HelpEntry = { readonly title: string; readonly text: string }

/** The help in one language. */
export type HelpText = Readonly<
  Record<Chapter, { readonly title: string; readonly entries: readonly HelpEntry[] }>
>

/** A text of the help cut at its keys: plain words, and what stands for a key. */
export function piecesOf(text: string): readonly { readonly kind: 'words' | 'key'; readonly text: string }[] {
  return text
    .split(/\{([a-z-]+)\}/)
    .map((piece, at) => ({ kind: at % 2 === 1 ? ('key' as const) : ('words' as const), text: piece }))
    .filter(piece => piece.text !== '')
}
