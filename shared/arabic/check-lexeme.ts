import { inflectVerb } from './inflect-verb.ts'
import { formValues, type Lexeme } from './parse-lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'
import { FROZEN_VERBS, isPassiveLemma } from './verb-stems.ts'

const PARTS = 'verb noun adj adv prep conj part pron num interj phrase'.split(' ')
const DOMAINS =
  '- politics economy law war sport science health religion daily culture media technology geography nature society education'.split(
    ' ',
  )
const FORMS = /^(?:I:[aiu](?:[,/|][aiu])*|I|II|III|IV|V|VI|VII|VIII|IX|X|QI|QII|QIII|QIV)$/
const ROOT = /^[\u0621\u0628\u062a-\u063a\u0641-\u0648\u064a]{2,6}$/

/** What is wrong with a line of the lexicon, each fault in a few words; an empty list for a right line. */
export function faultsOfLine(line: string): string[] {
  const faults: string[] = []
  const fields = line.split('\t')
  if (fields.length !== 7) return [`${fields.length} fields, not 7`]
  const [lemma, root, part, forms, band, domain, senses] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (fields.some(field => field === '' || field !== field.trim()))
    faults.push('an empty field or white space at an edge')
  if (!PARTS.includes(part)) faults.push(`unknown part «${part}»`)
  if (!/^[1-5]$/.test(band)) faults.push(`band «${band}»`)
  if (!DOMAINS.includes(domain)) faults.push(`domain «${domain}»`)
  if (root !== '-' && !ROOT.test(root)) faults.push(`root «${root}»`)
  if (senses === '-' || /(?:^|[;,])\s*(?:[;,]|$)/.test(senses)) faults.push('an empty gloss')
  if (/^to /.test(senses) && part === 'verb') faults.push('a verb gloss with «to»')
  if (/[\u0600-\u06ff]/.test(senses)) faults.push('Arabic letters in a gloss')
  faults.push(...faultsOfTashkeel(lemma, part))
  for (const plural of formValues(forms, 'pl')) {
    if (['ات', 'ون', 'ين'].includes(plural)) continue
    if (stripDiacritics(plural).length < 2) faults.push(`plural «${plural}» is no word`)
    else faults.push(...faultsOfTashkeel(plural, 'noun').map(fault => `plural ${plural}: ${fault}`))
  }
  if (part === 'verb') faults.push(...faultsOfVerb(fields))
  return faults
}

function faultsOfVerb([lemma, root, part, forms, band, domain, senses]: string[]): string[] {
  const form = forms!.split(';')[0]!
  if (!FORMS.test(form) || form === 'I') return [`verb form «${form}»`]
  if (FROZEN_VERBS.has(lemma!)) return []
  const verb: Lexeme = {
    lemma: lemma!,
    root: root!,
    part: part as 'verb',
    forms: forms!,
    band: Number(band),
    domain: domain!,
    senses: senses!,
  }
  const given = inflectVerb(verb, isPassiveLemma(lemma!) ? 'he was done' : 'he did')
  if (given === null) return ['root and form do not fit together']
  return plain(given) === plain(lemma!) ? [] : [`form ${form} of ${root} gives ${given}`]
}

/** Tashkeel compares without sukun and without the fatha before a long a, which writers leave out alike. */
const plain = (word: string): string =>
  word
    .replace(/[ْ]/g, '')
    .replace(/َ(?=[اى])/g, '')
    .replace(/ّ([ًٌٍَُِ])/g, 'ّ$1')
    .normalize('NFC')

function faultsOfTashkeel(lemma: string, part: string): string[] {
  if (part === 'phrase' || lemma.includes(' '))
    return /[^\u0621-\u0652 …]/.test(lemma) ? ['other than Arabic letters'] : []
  if (/[^\u0621-\u0652\u0670]/.test(lemma)) return ['other than Arabic letters']
  const faults: string[] = []
  if (/[ًٌٍَُِ]ّ/.test(lemma)) faults.push('shadda after its vowel')
  if (/ـ/.test(lemma)) faults.push('tatweel')
  const letters = stripDiacritics(lemma)
  if (letters.length > 2 && letters === lemma) faults.push('no tashkeel')
  else if (bareConsonants(lemma) > 0) faults.push('a consonant without vowel or sukun')
  return faults
}

/** Consonants inside a word that bear no mark and lengthen no vowel. */
function bareConsonants(lemma: string): number {
  let bare = 0
  for (let at = 0; at < lemma.length - 1; at++) {
    const letter = lemma[at]!
    if (!/[\u0621-\u064a]/.test(letter) || /[\u064b-\u0652\u0670]/.test(lemma[at + 1]!)) continue
    const before = lemma[at - 1]
    if (letter === 'ا' || letter === 'آ' || letter === 'ى') continue
    if (letter === 'و' && (before === 'ُ' || at === 0)) continue
    if (letter === 'ي' && (before === 'ِ' || at === 0)) continue
    // The ل of the article is silent before many letters.
    if (letter === 'ل' && /(?:^ا|ا|لِ)$/.test(lemma.slice(0, at)) && /^.ّ/.test(lemma.slice(at + 1))) continue
    if (letter === 'ل' && lemma.startsWith('ال')) continue
    bare++
  }
  return bare
}
