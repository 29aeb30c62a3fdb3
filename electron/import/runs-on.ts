/** UTF-16 units of the longest sentence that is taken: the window may not ask about a longer one, nor can it lay it out. */
const LONGEST_SENTENCE = 200_000

const ENDS = new Set([...'.!?؟…۔\n\r\u2028\u2029'].map(mark => mark.charCodeAt(0)))

/** Whether a text goes on for longer than a sentence may without a full stop or a new line. */
export function runsOn(text: string): boolean {
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!ENDS.has(text.charCodeAt(at)) || isInNumber(text, at)) continue
    if (at - from > LONGEST_SENTENCE) return true
    from = at
  }
  return text.length - from > LONGEST_SENTENCE
}

/** A point between two digits ends nothing. */
const isInNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
