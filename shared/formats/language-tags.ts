import type { Language } from '../model/text.ts'
import { PLAIN_TAG } from './translation-unit.ts'

const SIDES: Readonly<Record<string, Language>> = {
  ar: 'arabic',
  ara: 'arabic',
  arb: 'arabic',
  en: 'english',
  eng: 'english',
}

/** The side that a tag means, whatever its region and letter case (`ar`, `AR`, `ar-EG`, `ar_EG`); null for others. */
export function sideOfTag(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0]!
  return Object.hasOwn(SIDES, primary) ? SIDES[primary]! : null
}

/** Whether a tag can be written as `xml:lang` and is found again as its own language. */
export const isWritableTag = (tag: string, side: Language): boolean =>
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && sideOfTag(tag) === side

/** A tag as it is written: itself, or the plain tag of its language. */
export const writtenTag = (tag: string, side: Language): string =>
  isWritableTag(tag, side) ? tag : PLAIN_TAG[side]
