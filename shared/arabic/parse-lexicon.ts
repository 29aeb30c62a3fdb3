import type { PartOfSpeech } from '../model/gloss.ts'

/** A line of the lexicon. */
export type Lexeme = {
  readonly lemma: string
  readonly root: string
  readonly part: PartOfSpeech
  /** The forms field as written, `-` for none. */
  readonly forms: string
  readonly band: number
  readonly domain: string
  /** The glosses field as written: `; ` between senses, `, ` inside them. */
  readonly senses: string
  /** The verb that a regular participle or verbal noun comes from; it has no line of its own. */
  readonly from?: Lexeme
  readonly derivation?: 'agent' | 'patient' | 'action'
}

/** A file of the lexicon: its name, to tell which it is, and its text. */
export type LexiconFile = { readonly name: string; readonly text: string }

/** The lines of all files as lexemes. What the checker would refuse is left out, so that a reader never fails. */
export function parseLexemes(files: readonly LexiconFile[]): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const { text } of files) {
    for (const line of text.split('\n')) {
      if (line === '' || line.startsWith('#')) continue
      const fields = line.split('\t')
      const [lemma, root, part, forms, band, domain, senses] = fields
      if (fields.length < 7 || !lemma || !senses || senses === '-') continue
      lexemes.push({
        lemma,
        root: root === '-' ? '' : root!,
        part: part as PartOfSpeech,
        forms: forms!,
        band: Number(band) || 5,
        domain: domain!,
        senses: senses.trim(),
      })
    }
  }
  return lexemes
}

/** The value of one key of the forms field (`pl`, `f`, `g`, `cmp`, `vn`), as its alternatives. */
export function formValues(forms: string, key: string): readonly string[] {
  if (forms === '-') return []
  for (const field of forms.split(';')) {
    if (field.startsWith(key) && field[key.length] === '=') return field.slice(key.length + 1).split('|')
  }
  return []
}

/** The glosses of a lexeme, each alone, the commonest first: `meet, encounter; converge` → three. */
export function glossesOf(senses: string): string[] {
  const glosses: string[] = []
  let depth = 0
  let from = 0
  const push = (to: number) => {
    const gloss = senses
      .slice(from, to)
      .replace(/\([^)]*\)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (gloss !== '' && !glosses.includes(gloss)) glosses.push(gloss)
    from = to + 1
  }
  for (let at = 0; at < senses.length; at++) {
    const mark = senses[at]
    if (mark === '(') depth++
    else if (mark === ')') depth--
    else if ((mark === ',' || mark === ';') && depth <= 0) push(at)
  }
  push(senses.length)
  return glosses
}
