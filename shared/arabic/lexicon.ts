import { KIND, SLOT } from './affixes.ts'
import { derivedLexemes } from './derive-words.ts'
import { nounStems } from './noun-stems.ts'
import { type Lexeme, type LexiconFile, parseLexemes } from './parse-lexicon.ts'
import { spell } from './phonemes.ts'
import { stemKey, stripDiacritics } from './strip-diacritics.ts'
import type { VerbForm } from './verb-frames.ts'
import { isPassiveLemma, settle, verbStems } from './verb-stems.ts'

/** A stem in the index. */
export type Stem = {
  readonly lexeme: Lexeme
  /** With tashkeel, without affixes. */
  readonly vowelled: string
  /** Its letters as usually spelled. */
  readonly letters: string
  readonly kind: number
  readonly slots: number
  readonly number: 'singular' | 'plural'
  readonly gender: 'm' | 'f' | undefined
  readonly passive: boolean
  /** Form II, III, IV and passives take u after the letter of person. */
  readonly prefixVowel: 'a' | 'u' | ''
  readonly comparative: boolean
}

/** A phrase of the lexicon: the keys of its words, and the line it comes from. */
export type Phrase = { readonly lexeme: Lexeme; readonly words: readonly string[] }

/** The lexicon, indexed to be looked up by the letters of a stem. */
export type Lexicon = {
  readonly lexemes: readonly Lexeme[]
  /** Stems by their key. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>
  /** Regular participles and verbal nouns that have no line of their own; built when first asked for. */
  readonly derived: () => ReadonlyMap<string, readonly Stem[]>
  /** Phrases by the key of their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

/** Reads the files of the lexicon and indexes every stem. */
export function parseLexicon(files: readonly LexiconFile[]): Lexicon {
  const lexemes = parseLexemes(files)
  const stems = new Map<string, Stem[]>()
  const phrases = new Map<string, Phrase[]>()
  for (const lexeme of lexemes) {
    if (lexeme.part === 'phrase' || lexeme.lemma.includes(' ')) addPhrase(phrases, lexeme)
    else addStems(stems, lexeme)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  let derived: Map<string, Stem[]> | undefined
  return {
    lexemes,
    stems,
    phrases,
    derived: () => {
      if (derived) return derived
      derived = new Map()
      for (const lexeme of derivedLexemes(lexemes)) addStems(derived, lexeme)
      return derived
    },
  }
}

function addPhrase(phrases: Map<string, Phrase[]>, lexeme: Lexeme): void {
  const words = stripDiacritics(lexeme.lemma)
    .split(/\s+/)
    .filter(word => word !== '…' && word !== '...')
    .map(stemKey)
  const first = words[0]
  if (first === undefined || words.length < 2) return
  const list = phrases.get(first)
  if (list) list.push({ lexeme, words })
  else phrases.set(first, [{ lexeme, words }])
}

function addStems(index: Map<string, Stem[]>, lexeme: Lexeme): void {
  const add = (stem: Stem, key = stemKey(stem.letters)) => {
    const list = index.get(key)
    if (list) list.push(stem)
    else index.set(key, [stem])
  }
  if (lexeme.part === 'verb') addVerb(add, lexeme)
  else if (lexeme.part === 'noun' || lexeme.part === 'adj' || lexeme.part === 'num') addNominal(add, lexeme)
  else addParticle(add, lexeme)
}

function addVerb(add: (stem: Stem, key?: string) => void, lexeme: Lexeme): void {
  const [form = 'I', vowel = ''] = lexeme.forms.split(';')[0]!.split(':') as [VerbForm, string?]
  for (const imperfectVowel of vowel === '' ? [''] : vowel.split(/[,/|]/)) {
    for (const stem of verbStems(lexeme.root, form, imperfectVowel, lexeme.lemma) ?? []) {
      if (stem.voice === 'active' && isPassiveLemma(lexeme.lemma)) continue
      const whole =
        stem.prefix === '' ? spell(stem.sounds) : spell(settle(`ي${stem.prefix}${stem.sounds}`)).slice(2)
      const letters = stripDiacritics(whole)
      const entry: Stem = {
        lexeme,
        vowelled: whole,
        letters,
        kind: KIND[stem.aspect],
        slots: stem.slots,
        number: 'singular',
        gender: undefined,
        passive: stem.voice === 'passive',
        prefixVowel: stem.prefix,
        comparative: false,
      }
      add(entry)
      addHamzaVariants(add, entry, stem.sounds)
    }
  }
}

/** قرؤوا, يقرأه, بدئ: a final hamza changes its seat with what follows; أأخذ is written آخذ. */
function addHamzaVariants(add: (stem: Stem, key?: string) => void, stem: Stem, sounds: string): void {
  const key = stemKey(stem.letters)
  if (/ءa?$/.test(sounds)) {
    const bare = key.slice(0, -1)
    for (const seat of ['ا', 'ء']) if (key !== bare + seat) add(stem, bare + seat)
  }
  if (stem.kind === KIND.imperfect && sounds.startsWith('ء') && key.startsWith('ا'))
    add({ ...stem, slots: stem.slots }, key.slice(1))
}

function addNominal(add: (stem: Stem, key?: string) => void, lexeme: Lexeme): void {
  for (const stem of nounStems(lexeme)) {
    add({
      lexeme,
      vowelled: stem.vowelled,
      letters: stripDiacritics(stem.vowelled),
      kind: KIND.nominal,
      slots: stem.slots,
      number: stem.number,
      gender: stem.gender,
      passive: false,
      prefixVowel: '',
      comparative: stem.comparative ?? false,
    })
  }
}

function addParticle(add: (stem: Stem, key?: string) => void, lexeme: Lexeme): void {
  const word = lexeme.lemma.replace(/[َُِْ]+$/, '')
  const letters = stripDiacritics(word)
  const base = {
    lexeme,
    kind: KIND.particle,
    number: 'singular' as const,
    gender: undefined,
    passive: false,
    prefixVowel: '' as const,
    comparative: false,
  }
  const takes =
    lexeme.part === 'prep' ||
    lexeme.part === 'conj' ||
    lexeme.part === 'part' ||
    lexeme.part === 'noun' ||
    lexeme.part === 'adv'
  const self = /^(?:إن|أن|لكن|لأن|كأن|ليت|لعل|من|عن|لدن)$/.test(letters)
  // على عليه, إلى إليه, لدى لديه
  if (letters.endsWith('ى')) {
    add({ ...base, vowelled: word, letters, slots: SLOT.bare })
    if (lexeme.part === 'prep') {
      const before = `${letters.slice(0, -1)}ي`
      add({ ...base, vowelled: before, letters: before, slots: SLOT.pronoun })
      add(
        { ...base, vowelled: before, letters: before.slice(0, -1), slots: SLOT.pronoun },
        before.slice(0, -1),
      )
    }
    return
  }
  add({
    ...base,
    vowelled: word,
    letters,
    slots: SLOT.bare | (takes ? SLOT.pronoun : 0) | (self ? SLOT.self : 0),
  })
}

/** The form and imperfect vowel of a verb's line. */
export const verbForm = (lexeme: Lexeme): readonly [string, string] => {
  const [form = '', vowel = ''] = lexeme.forms.split(';')[0]!.split(':')
  return [form, vowel]
}
