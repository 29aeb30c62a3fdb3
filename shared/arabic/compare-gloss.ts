/** `more`: greater than another; `most`: greatest of all. */
export type Degree = 'more' | 'most'

const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['good', ['better', 'best']],
  ['well', ['better', 'best']],
  ['bad', ['worse', 'worst']],
  ['ill', ['worse', 'worst']],
  ['many', ['more', 'most']],
  ['much', ['more', 'most']],
  ['numerous', ['more numerous', 'most numerous']],
  ['little', ['less', 'least']],
  ['far', ['further', 'furthest']],
  ['first', ['earlier', 'first']],
])
// Words of two syllables that take an ending as those of one do.
const TAKES_ENDING = /^(?:simple|gentle|noble|humble|feeble|narrow|shallow|clever|quiet|common|\p{L}+y)$/u

/**
 * The English gloss of an adjective as a comparative or superlative: large, larger, largest; important, more
 * important. A gloss that is not one word is compared with more and most.
 */
export function compareGloss(gloss: string, degree: Degree): string {
  const at = degree === 'more' ? 0 : 1
  const irregular = IRREGULAR.get(gloss)
  if (irregular) return irregular[at]
  const ending = degree === 'more' ? 'er' : 'est'
  if (!takesEnding(gloss)) return `${degree} ${gloss}`
  if (gloss.endsWith('e')) return gloss + ending.slice(1)
  if (/[^aeiou]y$/.test(gloss)) return `${gloss.slice(0, -1)}i${ending}`
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(gloss)) return gloss + gloss.at(-1) + ending
  return gloss + ending
}

function takesEnding(gloss: string): boolean {
  if (!/^[a-z]+$/.test(gloss)) return false
  const vowels = gloss.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0
  return (vowels === 1 && !/(?:ed|ing|ous|ful|less)$/.test(gloss)) || TAKES_ENDING.test(gloss)
}
