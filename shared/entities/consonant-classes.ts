// Consonants of both scripts in ten classes, as bits; a letter may be in several. Vowels and h say nothing.
const CLASSES = [
  'بپ bp',
  'تدطضثذظة td',
  'جغگچقخ jgch',
  'قكخکغچ kcqxgh',
  'سصزشثذظجچژت szcxjt',
  'فڤوب fvwpu',
  'ل l',
  'رغ r',
  'م m',
  'ن n',
] as const

function tableOf(side: 0 | 1): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  CLASSES.forEach((line, at) => {
    for (const letter of line.split(' ')[side]!) table.set(letter, (table.get(letter) ?? 0) | (1 << at))
  })
  return table
}
const ARABIC = tableOf(0)
const ENGLISH = tableOf(1)

/** Letters that may be vowels: they are found by others' consonants but need no partner themselves. */
const OPTIONAL = /[وuwhةj]/

/** The consonants of a word: the classes of all of them, and of each that needs a partner. */
export type Consonants = { readonly all: number; readonly each: readonly number[] }

export const arabicConsonants = (word: string): Consonants => consonants(word, ARABIC)
export const englishConsonants = (word: string): Consonants => consonants(word, ENGLISH)

function consonants(word: string, table: ReadonlyMap<string, number>): Consonants {
  let all = 0
  const each: number[] = []
  for (const letter of new Set(word)) {
    const bits = table.get(letter)
    if (bits === undefined) continue
    all |= bits
    if (!OPTIONAL.test(letter)) each.push(bits)
  }
  return { all, each }
}

/** Share of a word's consonants that must find a partner in the other word. */
const LEAST_SHARE = 0.6

/** Whether two words may spell one name at all; quick, and lets through nearly all that do. */
export function mayAnswer(a: Consonants, b: Consonants): boolean {
  return answered(a.each, b.all) && answered(b.each, a.all)
}

/** As `mayAnswer` of whole names, where one may lack words of the other. */
export function mayBeOne(a: Consonants, b: Consonants): boolean {
  return answered(a.each, b.all) || answered(b.each, a.all)
}

function answered(each: readonly number[], all: number): boolean {
  if (each.length === 0) return true
  let found = 0
  for (const bits of each) if (bits & all) found++
  return found >= each.length * LEAST_SHARE
}
