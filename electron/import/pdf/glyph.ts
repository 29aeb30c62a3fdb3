/** A letter or sign as it stands on a page. Units are points; `y` is that of the baseline and grows downwards. */
export type Glyph = {
  /**
   * What it stands for, in logical order; a ligature is several letters, and marks follow the letter they sit on.
   * Empty for the line that stretches a word between two letters: it says nothing, but leaves no gap.
   */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
  readonly bold: boolean
}

export const centre = (glyph: Glyph): number => glyph.x + glyph.width / 2
export const right = (glyph: Glyph): number => glyph.x + glyph.width
export const isSpace = (glyph: Glyph): boolean => /^\s+$/.test(glyph.text)

/** Letters of the Arabic and of the Latin script in some glyphs. */
export function countScripts(glyphs: Iterable<Glyph>): { arabic: number; latin: number } {
  const counts = { arabic: 0, latin: 0 }
  for (const { text } of glyphs)
    if (/(?=\p{L})\p{Script=Arabic}/u.test(text)) counts.arabic++
    else if (/\p{Script=Latin}/u.test(text)) counts.latin++
  return counts
}
