import { MAX_GLOSS, MAX_GLOSSES } from './limits.ts'

/** A number, letter or bullet before a sense: `1.`, `2)`, `(3)`, `a)`, `•`, and Arabic digits likewise. */
const ENUMERATION = /^(?:\(?[0-9٠-٩]{1,2}[.)](?![0-9٠-٩])|\(?[a-z]\)|[•●▪◆*–—-](?=\s))\s*/

/** Lines looked at; the glosses kept are in the first few. */
const MAX_LINES = 100
/** UTF-16 units of a line that are looked at: twice what the glosses kept can fill. */
const MAX_LINE = 2 * MAX_GLOSS * MAX_GLOSSES

/** Lines that only say what kind of word it is: `n.`, `<noun>`, `[verb]`. */
const WORD_CLASS =
  /^[<[(]?(?:n|v|vt|vi|adj|adv|prep|conj|pron|interj|noun|verb|adjective|adverb|preposition|conjunction|pronoun|interjection|particle|masc|fem|m|f|pl|sg|اسم|فعل|صفة|حرف|ظرف)\.?[>\])]?$/i

/** Lines that lead to other entries rather than say what this one means. */
const REFERENCE = /^(?:synonyms?|antonyms?|see(?: also)?|cf\.?|related)\s*:/i

/**
 * The first senses of an article, a few words each: lines and what semicolons part. Senses too long are cut at a
 * word, with an ellipsis; nothing is said twice.
 */
export function shortGlosses(article: string): string[] {
  const glosses: string[] = []
  const said = new Set<string>()
  for (const line of article.split(/[\n\r\u2028\u2029]+/, MAX_LINES)) {
    const plain = withoutNoise(line.slice(0, MAX_LINE))
    if (REFERENCE.test(plain)) continue
    for (const part of plain.split(/[;؛]/)) {
      const gloss = cut(withoutNoise(part.slice(0, 4 * MAX_GLOSS)).replace(/[\s,،.]+$/, ''))
      if (!/[\p{L}\p{N}]/u.test(gloss) || WORD_CLASS.test(gloss)) continue
      const folded = gloss.toLowerCase()
      if (said.has(folded)) continue
      said.add(folded)
      glosses.push(gloss)
      if (glosses.length === MAX_GLOSSES) return glosses
    }
  }
  return glosses
}

/** One line without control characters, doubled spaces and what counts its senses. */
function withoutNoise(line: string): string {
  const plain = line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.replace(ENUMERATION, '')
}

function cut(gloss: string): string {
  if (gloss.length <= MAX_GLOSS) return gloss
  const head = gloss.slice(0, MAX_GLOSS - 1)
  const space = head.lastIndexOf(' ')
  // A word of more than half the line is cut itself, but never within a surrogate pair.
  const whole = space > MAX_GLOSS / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')
  return `${whole.replace(/[\s,،]+$/, '')}…`
}
