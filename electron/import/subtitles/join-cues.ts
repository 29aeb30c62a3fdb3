import type { DocumentBlock } from '../imported-document.ts'
import type { Cue } from './parse-cues.ts'

/** Milliseconds of silence behind which nothing is continued. */
const LONGEST_PAUSE = 4000
/** UTF-16 units of joined cues; speech without stops, as machines write it down, is cut there. */
const LONGEST_SENTENCE = 320
const ENDS_SENTENCE = /[.!?؟۔…]["'”’»)\]]*$/
/** What goes on in the next cue: three points at an end that the next one takes up, a comma, a hyphen. */
const GOES_ON = /(?:\.{2,}|…|[,،؛;:]|[^-]-)["'”’»]?$/
const TAKES_UP = /^(?:\.{2,}|…)/
const SPEAKER_CHANGES = /^[-–—‐]\s*(?=\S)/
/** A sound or a tune that is described, not spoken. */
const DESCRIBED = /^(?:\[[^\]]*\]|\([^)]*\)|（[^）]*）|[♪♫#][^♪♫#]*[♪♫#]?)$/

/**
 * Cues as paragraphs: one that ends without a stop is joined with what follows it, two speakers in one cue are two
 * paragraphs, and what describes a sound is an aside. A line that a rolling caption shows again is taken once.
 */
export function joinCues(cues: readonly Cue[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  let shown: readonly string[] = []
  const flush = () => {
    const said = text.trim()
    if (/[\p{L}\p{N}]/u.test(said)) blocks.push({ kind: 'paragraph', text: said })
    text = ''
  }
  for (const cue of cues) {
    const pause = cue.from - end
    if (pause > LONGEST_PAUSE || pause < -LONGEST_PAUSE) flush()
    // What rolls on stands in the cue before too, and at the same time or right after it.
    const fresh = Math.abs(pause) <= 500 ? cue.lines.filter(line => !shown.includes(line)) : cue.lines
    const turns = cue.lines.filter(line => SPEAKER_CHANGES.test(line)).length
    for (const line of fresh) {
      if (DESCRIBED.test(line)) {
        flush()
        if (/[\p{L}\p{N}]/u.test(line)) blocks.push({ kind: 'aside', text: line })
        continue
      }
      const changes = SPEAKER_CHANGES.test(line)
      if (changes && (turns > 1 || text === '' || ENDS_SENTENCE.test(text))) flush()
      const said = changes ? line.replace(SPEAKER_CHANGES, '') : line
      text = joined(text, said)
      // Three points may end a sentence or leave it open; the next cue tells.
      if (ENDS_SENTENCE.test(text) && !GOES_ON.test(text)) flush()
      else if (text.length > LONGEST_SENTENCE) flush()
    }
    shown = cue.lines
    end = cue.to
  }
  flush()
  return blocks
}

function joined(before: string, line: string): string {
  if (before === '') return line
  const open = /(?:\.{2,}|…)$/.test(before)
  return open && TAKES_UP.test(line)
    ? `${before.replace(/(?:\.{2,}|…)$/, '')} ${line.replace(TAKES_UP, '').trimStart()}`
    : `${before} ${line}`
}
