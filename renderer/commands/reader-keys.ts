/** Keys of the page that no menu lists; `bare` is a physical key, with Shift where it says so. */
export const READER_KEYS = [
  { id: 'key-right', bare: 'ArrowRight' },
  { id: 'key-left', bare: 'ArrowLeft' },
  { id: 'mark-right', bare: 'Shift+ArrowRight' },
  { id: 'mark-left', bare: 'Shift+ArrowLeft' },
  { id: 'gloss-word', bare: 'KeyG' },
  { id: 'first-sentence', bare: 'Home' },
  { id: 'last-sentence', bare: 'End' },
  { id: 'wider-arabic', bare: 'BracketRight' },
  { id: 'wider-english', bare: 'BracketLeft' },
] as const

export type ReaderKeyId = (typeof READER_KEYS)[number]['id']
