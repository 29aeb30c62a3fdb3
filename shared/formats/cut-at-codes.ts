import type { UnitSide } from './translation-unit.ts'

/** A text as stretches of words and codes in turn; joined, they are the text. */
export type Stretch = { readonly text: string; readonly isCode: boolean }

/** Cuts the text of a side where its codes begin and end. */
export function cutAtCodes({ text, codes }: UnitSide): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { from, to } of codes) {
    if (from > at) stretches.push({ text: text.slice(at, from), isCode: false })
    stretches.push({ text: text.slice(from, to), isCode: true })
    at = to
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isCode: false })
  return stretches
}

/** The words of a side without its codes. */
export const withoutCodes = (side: UnitSide): string =>
  cutAtCodes(side)
    .filter(({ isCode }) => !isCode)
    .map(({ text }) => text)
    .join('')
