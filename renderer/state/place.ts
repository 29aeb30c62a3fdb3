import type { Language } from '../../shared/model/text.ts'

/** One sentence of one side. */
export type Place = { readonly side: Language; readonly sentence: number }

/** Whether two places are the same sentence; nothing equals only nothing. */
export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.side === b.side && a.sentence === b.sentence)

/** Both sides, the Arabic first. */
export const LANGUAGES = ['arabic', 'english'] as const satisfies readonly Language[]

/** The side across. */
export const otherSide = (side: Language): Language => (side === 'arabic' ? 'english' : 'arabic')
