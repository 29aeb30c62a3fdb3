import type { Glyph } from './glyph.ts'

// Signs of one character that a reader knows as such stay; written out they would be a sentence.
const KEPT = /[\ufdf0-\ufdf9\ufdfa-\ufdff]/

/**
 * The plain letters of a glyph: shapes by place in the word are folded into their letter, ligatures into theirs,
 * control characters (which some programs write for the stretched line between letters) and tatweel left out.
 */
export function plainLetters(text: string): string {
  const plain = text
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, shape =>
      KEPT.test(shape) && shape !== '\ufdf2' ? shape : shape.normalize('NFKC').trim(),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
  // One shape for two letters is lam-alef, never alef-lam; some fonts name its parts as they are drawn.
  return /^[اأإآٱ]ل$/.test(plain) ? `ل${plain[0]}` : plain
}

const isMark = (text: string): boolean => /^\p{M}+$/u.test(text)

/** How far from a mark, in glyphs drawn before and after, its letter is looked for. */
const NEIGHBOURS = 3

/** How near the end of a letter a mark counts as standing on the next one, as a share of the font's height. */
const MEETING = 0.04

/** The glyphs with plain letters, each mark joined to the letter that it sits on. */
export function joinMarks(drawn: readonly Glyph[]): Glyph[] {
  const glyphs = drawn.map(glyph => ({ ...glyph, text: plainLetters(glyph.text) }))
  const marks = new Map<number, string>()
  const joined = new Set<number>()
  glyphs.forEach((glyph, i) => {
    if (!isMark(glyph.text)) return
    const base = baseOf(glyphs, i)
    if (base === null) return
    joined.add(i)
    const before = marks.get(base) ?? ''
    // The shadda stands next to its letter, whichever was drawn first.
    marks.set(base, glyph.text.startsWith('\u0651') ? glyph.text + before : before + glyph.text)
  })
  return glyphs.flatMap((glyph, i) =>
    joined.has(i) ? [] : [{ ...glyph, text: glyph.text + (marks.get(i) ?? '') }],
  )
}

function baseOf(glyphs: readonly Glyph[], at: number): number | null {
  const mark = glyphs[at]!
  let best: number | null = null
  let nearest = mark.size / 2
  for (let i = Math.max(0, at - NEIGHBOURS); i <= at + NEIGHBOURS && i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (i === at || isMark(glyph.text) || !/\p{L}/u.test(glyph.text)) continue
    if (Math.abs(glyph.y - mark.y) > mark.size) continue
    const far = Math.max(glyph.x - mark.x, mark.x - glyph.x - glyph.width, 0)
    // Of two letters that meet under the mark, the one that begins there has it.
    const meets = glyph.width > 0 && Math.abs(mark.x - glyph.x - glyph.width) < MEETING * mark.size
    const distance = far + (meets ? MEETING * mark.size : 0)
    if (distance < nearest) {
      nearest = distance
      best = i
    }
  }
  return best
}
