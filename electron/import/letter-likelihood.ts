// Letters of Arabic news per thousand letters. Rounded: the scorer only has to tell a right reading from a wrong
// one, and those differ by whole units.
const PER_THOUSAND: Readonly<Record<string, number>> = {
  ...{ ا: 132, ل: 118, ي: 74, م: 63, و: 58, ن: 55, ر: 50, ت: 48, ب: 37, ع: 36, ة: 36, د: 35, ه: 34 },
  ...{ أ: 27, س: 27, ف: 27, ق: 25, ك: 22, ح: 21, ج: 15, ش: 14, إ: 13, ص: 13, خ: 10, ط: 12, ى: 11 },
  ...{ ض: 8, ز: 8, ث: 6, ذ: 6, غ: 6, ئ: 5, ء: 5, ظ: 4, آ: 3, ؤ: 2 },
}
const ARABIC_LETTER = new Map(
  Object.entries(PER_THOUSAND).map(([letter, share]) => [letter.charCodeAt(0), Math.log(share / 1250)]),
)
const ALEF = 0x627
const LAM = 0x644
const TA_MARBUTA = 0x629
const ALEF_MAQSURA = 0x649

/** A mean above this is a text in Arabic or in a language of Latin script; below it, bytes read wrongly. */
export const PLAUSIBLE = -5.6

/** Characters looked at: the share of each letter is settled long before. */
const SAMPLE = 40_000

/**
 * How likely a text is as Arabic or Latin writing: the mean log-likelihood of its characters, near -3 for real
 * text and below -6 for text decoded by the wrong table.
 */
export function letterLikelihood(text: string): number {
  const length = Math.min(text.length, SAMPLE)
  if (length === 0) return Number.NEGATIVE_INFINITY
  let sum = 0
  let before: Kind = 'space'
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    sum += likelihoodOf(code, kind) + afterwards(before, kind, code, text.charCodeAt(i - 1))
    before = kind
  }
  return sum / length
}

type Kind =
  | 'space'
  | 'arabic'
  | 'tashkeel'
  | 'latin'
  | 'accented'
  | 'digit'
  | 'mark'
  | 'quiet'
  | 'foreign'
  | 'broken'

function kindOf(code: number): Kind {
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c) return 'space'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd) return 'broken'
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'digit'
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'latin' : 'mark'
  }
  if (ARABIC_LETTER.has(code)) return 'arabic'
  if ((code >= 0x64b && code <= 0x652) || code === 0x670) return 'tashkeel'
  if (code >= 0x660 && code <= 0x669) return 'digit'
  if (code === 0x60c || code === 0x61b || code === 0x61f || code === 0xab || code === 0xbb) return 'mark'
  // No-break space, tatweel, the marks of direction and the typographic quotes and dashes.
  if (code === 0xa0 || code === 0x640 || code === 0xfeff || (code >= 0x2002 && code <= 0x2026)) return 'quiet'
  if ((code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || code === 0x153) return 'accented'
  if (code >= 0xe000 && code <= 0xf8ff) return 'broken'
  return 'foreign'
}

function likelihoodOf(code: number, kind: Kind): number {
  switch (kind) {
    case 'space':
      return -1.8
    case 'arabic':
      return ARABIC_LETTER.get(code)!
    case 'latin':
      return code >= 0x61 ? -3 : -4.5
    case 'tashkeel':
    case 'digit':
    case 'mark':
      return -4.5
    case 'quiet':
      return -5.5
    case 'accented':
      return -6.5
    case 'foreign':
      return -10
    case 'broken':
      return -16
  }
}

/** What a character says about the one before it: words keep to one script, and some letters to one place. */
function afterwards(before: Kind, kind: Kind, code: number, previous: number): number {
  if (kind === 'arabic') {
    if (before === 'latin' || before === 'accented') return -6
    if (before === 'arabic') {
      if (previous === TA_MARBUTA || previous === ALEF_MAQSURA) return -4
      return code === LAM && previous === ALEF ? 1.5 : 0
    }
    return code === TA_MARBUTA || code === ALEF_MAQSURA ? -5 : 0
  }
  if (kind === 'tashkeel') return before === 'arabic' || before === 'tashkeel' ? 0 : -6
  if (kind === 'latin' || kind === 'accented') return before === 'arabic' || before === 'tashkeel' ? -6 : 0
  return 0
}
