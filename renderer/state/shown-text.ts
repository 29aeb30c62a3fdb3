import { isTashkeel } from '../../shared/arabic/strip-diacritics.ts'
import type { Digits } from '../../shared/model/settings.ts'

/** How the page writes what the Arabic text has. */
export type Writing = { readonly tashkeel: boolean; readonly digits: Digits }

/** An Arabic text exactly as it is. */
export const AS_WRITTEN: Writing = { tashkeel: true, digits: 'written' }

/**
 * The Arabic text as the page shows it. Each character left out is among `hiddenIn`; every other one keeps its
 * order and stays one UTF-16 unit.
 */
export function showText(original: string, { tashkeel, digits }: Writing): string {
  const letters = tashkeel ? original : withoutTashkeel(original)
  if (digits === 'western') return letters.replace(EASTERN, toWestern)
  return digits === 'arabic' ? letters.replace(WESTERN, toArabic) : letters
}

/** Offsets in the original of the characters that the page leaves out, in order. */
export function hiddenIn(original: string, { tashkeel }: Writing): number[] {
  const hidden: number[] = []
  if (tashkeel) return hidden
  for (let at = 0; at < original.length; at++) if (isTashkeel(original.charCodeAt(at))) hidden.push(at)
  return hidden
}

/** Where an offset of the original stands in what is shown; within tashkeel left out, after the letter it belongs to. */
export function toShown(offset: number, hidden: readonly number[]): number {
  let before = 0
  while (before < hidden.length && hidden[before]! < offset) before++
  return offset - before
}

/** The offset of the original at which a shown character begins, and the end with all that was left out before it. */
export function toOriginal(shown: number, hidden: readonly number[]): number {
  let offset = shown
  for (const at of hidden) {
    if (at > offset) break
    offset++
  }
  return offset
}

function withoutTashkeel(original: string): string {
  let plain = ''
  for (const letter of original) if (!isTashkeel(letter.charCodeAt(0))) plain += letter
  return plain
}

// A decimal sign and one for thousands stand between digits only; each script has its own.
const EASTERN = /[٠-٩۰-۹]|(?<=[٠-٩۰-۹])[٫٬](?=[٠-٩۰-۹])/g
// The point of 3.5 is a decimal sign; those of 24.11.2026 are none.
const WESTERN =
  /[0-9]|(?<=(?<![0-9])(?<![0-9][.:/])[0-9]+)\.(?=[0-9]+(?![0-9]|[.:/][0-9]))|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g

const toWestern = (sign: string): string => {
  if (sign === '٫') return '.'
  if (sign === '٬') return ','
  const code = sign.charCodeAt(0)
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660))
}

const toArabic = (sign: string): string => {
  if (sign === '.') return '٫'
  return sign === ',' ? '٬' : String.fromCharCode(0x0660 + Number(sign))
}
