/** A word without a lexicon: what its first letters likely are. */
export type Split = { readonly clitics: readonly string[]; readonly core: string }

/** Letters that a name or word keeps at least. */
const SHORTEST_CORE = 3

/**
 * The likeliest clitics of a word that no lexicon knows: و before anything, then ب ل ك before the article,
 * the article, لل. A single ب ل ك before a name cannot be told from its first letter and stays.
 */
export function splitClitics(letters: string): Split {
  const clitics: string[] = []
  let core = letters
  const take = (text: string, names: readonly string[]): boolean => {
    if (!core.startsWith(text) || core.length - text.length < SHORTEST_CORE) return false
    core = core.slice(text.length)
    clitics.push(...names)
    return true
  }
  if (/^[وف](?:ال|لل|بال|كال|س[يتن]|ب|ل)/.test(core)) take(core[0]!, [core[0]!])
  else if (core.startsWith('و') && core.length > 4) take('و', ['و'])
  if (!take('بال', ['ب', 'ال']) && !take('كال', ['ك', 'ال']) && !take('لل', ['ل', 'ال'])) take('ال', ['ال'])
  if (clitics.includes('ال') || core.length < 5) return { clitics, core }
  for (const pronoun of ['هما', 'ها', 'هم', 'نا', 'كم'])
    if (
      core.endsWith(pronoun) &&
      core.length - pronoun.length > SHORTEST_CORE &&
      /ت$/.test(core.slice(0, -pronoun.length))
    ) {
      return { clitics: [...clitics, pronoun], core: core.slice(0, -pronoun.length) }
    }
  return { clitics, core }
}
