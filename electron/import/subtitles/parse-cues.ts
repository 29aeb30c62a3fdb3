import { cleanBlock } from '../clean-text.ts'
import { decodeEntities } from '../decode-entities.ts'

/** A subtitle: what stands on the screen from one moment to another, in milliseconds, line by line. */
export type Cue = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

/** Cues of a file; a film has 2000, a day of parliament 20,000. */
const MOST_CUES = 100_000
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}(?:\s|$)`)

/**
 * The cues of SubRip or WebVTT in the order of the file, without tags, positions, notes and styles; what is no cue
 * is passed over. Lines are clean, and a cue without any is left out. Null for more cues than a recording has.
 */
export function parseCues(source: string): Cue[] | null {
  const lines = source.split(/\r\n|\n|\r/)
  const cues: Cue[] = []
  let at = 0
  while (at < lines.length) {
    const timing = TIMING.exec(lines[at]!.slice(0, 200))
    if (!timing) {
      at++
      continue
    }
    at++
    const spoken: string[] = []
    for (; at < lines.length && lines[at]!.trim() !== ''; at++) {
      // Where the empty line is missing, the next cue begins with its number, or at once with its time.
      if (isTiming(lines[at]!) || (/^\s*\d+\s*$/.test(lines[at]!) && isTiming(lines[at + 1] ?? ''))) break
      const line = cleanLine(lines[at]!)
      if (line !== '') spoken.push(line)
    }
    if (spoken.length === 0) continue
    if (cues.length >= MOST_CUES) return null
    cues.push({ from: timeOf(timing, 1), to: timeOf(timing, 5), lines: spoken })
  }
  return cues
}

const isTiming = (line: string): boolean => TIMING.test(line.slice(0, 200))

function timeOf(timing: RegExpExecArray, group: number): number {
  const [hours, minutes, seconds, fraction] = timing.slice(group, group + 4)
  return (
    (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 +
    Number((fraction ?? '0').padEnd(3, '0'))
  )
}

const cleanLine = (line: string): string =>
  cleanBlock(
    decodeEntities(
      line
        // SubRip's `<i>` and `<font …>`, WebVTT's `<v Name>` and `<00:01.000>`; `3 < 4` is none.
        .replace(/<\/?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{3,12}>/g, '')
        // Positions and styles of SubStation that remain in SubRip.
        .replace(/\{\\[^{}]{0,100}\}/g, ''),
    ),
  )
