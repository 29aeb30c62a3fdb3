import { gerund, pastParticiple } from '../text/english-forms.ts'
import type { Lexeme } from './parse-lexicon.ts'
import { formValues, glossesOf } from './parse-lexicon.ts'
import { type Phonemes, spell } from './phonemes.ts'
import { stripDiacritics } from './strip-diacritics.ts'
import { framesOf, type VerbForm, weak } from './verb-frames.ts'
import { settle } from './verb-stems.ts'

/** Regular participles and verbal nouns of every verb that the lexicon has no line for. */
export function derivedLexemes(lexemes: readonly Lexeme[]): Lexeme[] {
  const known = new Set<string>()
  for (const { lemma, part } of lexemes) {
    if (part === 'verb') continue
    known.add(`${part === 'adj' ? 'adj' : 'noun'} ${stripDiacritics(lemma)}`)
  }
  const derived: Lexeme[] = []
  const seen = new Set<string>()
  for (const verb of lexemes) {
    if (verb.part !== 'verb') continue
    for (const [derivation, sounds] of derivations(verb)) {
      const lemma = sounds.includes('َ') || sounds.includes('ِ') || sounds.includes('ُ') ? sounds : spell(sounds)
      const part = derivation === 'action' ? ('noun' as const) : ('adj' as const)
      const letters = stripDiacritics(lemma)
      if (known.has(`${part} ${letters}`) || (derivation !== 'action' && known.has(`noun ${letters}`)))
        continue
      const key = `${part} ${lemma} ${verb.root}`
      if (seen.has(key)) continue
      seen.add(key)
      derived.push({
        lemma,
        root: verb.root,
        part,
        forms: derivation === 'action' ? 'pl=ات' : 'pl=ون;f=ة',
        band: Math.min(5, verb.band + 1),
        domain: verb.domain,
        senses: derivedSenses(verb, derivation),
        from: verb,
        derivation,
      })
    }
  }
  return derived
}

function derivedSenses(verb: Lexeme, derivation: 'agent' | 'patient' | 'action'): string {
  const change = derivation === 'patient' ? pastParticiple : gerund
  const glosses = glossesOf(verb.senses).map(gloss =>
    derivation === 'patient' && gloss.startsWith('be ') ? gloss.slice(3) : change(gloss),
  )
  return [...new Set(glosses)].join(', ')
}

/** The regular derivations of a verb as sounds (verbal nouns of form I as the line gives them). */
export function derivations(verb: Lexeme): ['agent' | 'patient' | 'action', Phonemes][] {
  const [form, vowel] = verb.forms.split(';')[0]!.split(':') as [VerbForm, string?]
  const frames = framesOf(verb.root, form, vowel ?? '', verb.lemma)
  if (!frames) return []
  const found: ['agent' | 'patient' | 'action', Phonemes][] = []
  const given = formValues(verb.forms, 'vn')
  for (const noun of given) found.push(['action', noun])
  const r = [...verb.root]
  const [c1, c2, c3] = r as [string, string, string]
  const last = frames.last
  if (form === 'I') {
    const middle = frames.hollow ? 'ء' : c2
    if (c2 === c3) found.push(['agent', `${c1}A${c2}${c3}`])
    else if (weak(c3)) found.push(['agent', `${c1}A${middle}N`])
    else found.push(['agent', `${c1}A${middle}i${c3}`])
    if (frames.hollow) found.push(['patient', c2 === 'و' ? `مa${c1}U${c3}` : `مa${c1}I${c3}`])
    else if (weak(c3)) found.push(['patient', c3 === 'و' ? `مa${c1}${c2}uوو` : `مa${c1}${c2}iيي`])
    else found.push(['patient', `مa${c1}${c2}U${c3}`])
    return found
  }
  for (const [kind, vowelOf] of [
    ['agent', 'i'],
    ['patient', 'a'],
  ] as const) {
    const { head } = frames.imperfect
    const { middle } = frames
    if (frames.hollow) {
      const open = head.replace(/a$/, '')
      const long = /a$/.test(head) ? 'A' : vowelOf === 'i' ? 'I' : 'A'
      found.push([kind, settle(`مu${open}${long}${last}`)])
    } else if (weak(last)) found.push([kind, settle(`مu${head}${middle}${vowelOf === 'i' ? 'N' : 'Y'}`)])
    else if (frames.contracts) {
      const opened = /[aiuAU]$/.test(head)
      found.push([kind, settle(opened ? `مu${head}${middle}${last}` : `مu${head}${vowelOf}${middle}${last}`)])
    } else found.push([kind, settle(`مu${head}${middle}${vowelOf}${last}`)])
  }
  if (given.length === 0) {
    const action = verbalNoun(form, c1, c2, c3, frames.hollow, frames.perfect.head, verb.root)
    if (action) found.push(['action', settle(action)])
  }
  return found
}

function verbalNoun(
  form: VerbForm,
  c1: string,
  c2: string,
  c3: string,
  hollow: boolean,
  head: string,
  root: string,
): Phonemes | null {
  const end = weak(c3) ? 'ء' : c3
  const c4 = root[3] ?? ''
  switch (form) {
    case 'II':
      return weak(c3) || c3 === 'ء' ? `تa${c1}${c2}i${weak(c3) ? 'ي' : c3}aT` : `تa${c1}${c2}I${c3}`
    case 'III':
      return weak(c3) ? `مu${c1}A${c2}AT` : c2 === c3 ? `مu${c1}A${c2}${c3}aT` : `مu${c1}A${c2}a${c3}aT`
    case 'IV':
      return hollow ? `ءi${c1}A${c3}aT` : c1 === 'ء' ? `ءI${c2}A${end}` : `ءi${c1}${c2}A${end}`
    case 'V':
      return weak(c3) ? `تa${c1}a${c2}${c2}N` : `تa${c1}a${c2}${c2}u${c3}`
    case 'VI':
      return weak(c3) ? `تa${c1}A${c2}N` : c2 === c3 ? `تa${c1}A${c2}${c3}` : `تa${c1}A${c2}u${c3}`
    case 'VII':
    case 'VIII': {
      const open = head.slice(0, -1)
      return `${open}i${hollow ? 'ي' : c2}A${end}`
    }
    case 'IX':
      return `i${c1}${c2}i${c3}A${c3}`
    case 'X':
      return hollow ? `iستi${c1}A${c3}aT` : `iستi${c1}${c2}A${end}`
    case 'QI':
      return `${c1}a${c2}${c3}a${c4}aT`
    case 'QII':
      return `تa${c1}a${c2}${c3}u${c4}`
    case 'QIV':
      return `i${c1}${c2}i${c3}${c4}A${c4}`
    default:
      return null
  }
}
