import { SLOT } from './affixes.ts'
import { formValues, type Lexeme } from './parse-lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'

/** A stem of a noun, adjective or other word that is no verb: vowelled letters, and what may follow them. */
export type NounStem = {
  readonly vowelled: string
  readonly slots: number
  readonly number: 'singular' | 'plural'
  readonly gender: 'm' | 'f' | undefined
  /** A comparative, which has the gender and number of what it compares. */
  readonly comparative?: boolean
}

const SHORT = /[ًٌٍَُِْ]+$/

/** The stems of a word that is no verb, from its lemma and its forms field. */
export function nounStems(lexeme: Lexeme): NounStem[] {
  const { lemma, forms, part } = lexeme
  const stems: NounStem[] = []
  const person = part === 'adj'
  const feminines = formValues(forms, 'f')
  const plurals = formValues(forms, 'pl')
  const gender = formValues(forms, 'g')[0] === 'f' || lemma.endsWith('ة') ? 'f' : 'm'
  const soundFeminine = plurals.includes('ات') ? SLOT.soundFeminine : 0
  const soundMasculine =
    plurals.includes('ون') || plurals.includes('ين') || (person && !plurals.length) ? SLOT.soundMasculine : 0
  const regularFeminine = feminines.includes('ة') || (person && feminines.length === 0 && !/أَفْعَل/.test(lemma))
  const women = regularFeminine ? SLOT.feminine | SLOT.soundFeminine : 0
  stems.push(...singular(lemma, gender, soundFeminine | soundMasculine | women, regularFeminine))
  for (const plural of plurals) {
    if (plural === 'ات' || plural === 'ون' || plural === 'ين' || plural === '') continue
    stems.push(...singular(plural, undefined, 0, false).map(stem => ({ ...stem, number: 'plural' as const })))
  }
  for (const feminine of feminines) {
    if (feminine === 'ة' || feminine === '' || feminine === '-') continue
    stems.push(...singular(feminine, 'f', SLOT.soundFeminine, false))
  }
  for (const comparative of formValues(forms, 'cmp'))
    stems.push(...singular(comparative, undefined, 0, false).map(stem => ({ ...stem, comparative: true })))
  return stems
}

/** One form with its own endings; what else may follow the word is `more`. */
function singular(form: string, gender: 'm' | 'f' | undefined, more: number, feminine: boolean): NounStem[] {
  const stem = (vowelled: string, slots: number): NounStem => ({
    vowelled,
    slots,
    number: 'singular',
    gender,
  })
  const word = form.replace(/[َُِْ]+$/, '')
  const usual = SLOT.bare | SLOT.possessive | SLOT.tanwin | SLOT.dual
  if (/[ًٌ]ا?$|اً$/.test(form)) {
    // A fixed adverb with its tanwin: أيضا.
    return [stem(form, SLOT.bare)]
  }
  if (form.endsWith('ة'))
    return [stem(form.slice(0, -1).replace(SHORT, ''), SLOT.feminine | (more & SLOT.soundFeminine))]
  if (form.endsWith('ٍ')) {
    // قاضٍ القاضي قاضيا قضاة
    const base = form.slice(0, -1)
    return [
      stem(base, SLOT.bare | (more & SLOT.soundMasculine)),
      stem(
        `${base}ِي`,
        SLOT.bare |
          SLOT.possessive |
          SLOT.tanwin |
          SLOT.dual |
          (SLOT.feminine * Number(feminine)) |
          (more & SLOT.soundFeminine),
      ),
    ]
  }
  if (/[َ]?ى$/.test(form) || /ًى$/.test(form)) {
    const base = form.replace(/[ًَ]?ى$/, '')
    return [
      stem(form, SLOT.bare),
      stem(`${base}َا`, SLOT.possessive),
      stem(`${base}َي`, SLOT.dual | SLOT.soundFeminine),
    ]
  }
  if (/َا$/.test(form)) {
    const base = form.replace(/َا$/, '')
    return [
      stem(form, SLOT.bare | SLOT.possessive),
      stem(`${base}َو`, SLOT.dual | SLOT.soundFeminine),
      stem(`${base}َي`, SLOT.dual | SLOT.soundFeminine),
    ]
  }
  if (/َاء$/.test(word)) {
    const base = word.slice(0, -1)
    const same = SLOT.bare | SLOT.possessive | SLOT.dual | (more & ~0)
    return [
      stem(word, same),
      stem(`${base}و`, SLOT.dual | (more & SLOT.soundFeminine)),
      stem(`${base}ئ`, SLOT.possessive),
    ]
  }
  if (stripDiacritics(word).endsWith('أ')) {
    // مبدأ مبدآن مبدئه
    const base = word.slice(0, word.lastIndexOf('أ'))
    return [
      stem(word, usual | more),
      stem(`${base}ئ`, SLOT.possessive | SLOT.soundMasculine),
      stem(`${base}آ`, SLOT.bare),
    ]
  }
  if (stripDiacritics(word).endsWith('ء')) {
    const base = word.slice(0, word.lastIndexOf('ء'))
    return [stem(word, usual | more), stem(`${base}ئ`, usual | more)]
  }
  return [stem(word, usual | more)]
}
