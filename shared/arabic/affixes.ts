import { VERB_SLOT as V } from './verb-stems.ts'

/** What a stem is, as bits; a prefix says before which kinds it stands. */
export const KIND = { nominal: 1, perfect: 2, imperfect: 4, imperative: 8, particle: 16, name: 32 } as const

/** What may follow a stem that is not a verb, as bits. */
export const SLOT = {
  /** The word as it is. */
  bare: 1,
  /** Possessive pronouns: كتابه. */
  possessive: 2,
  /** Accusative alif: كتابًا. */
  tanwin: 4,
  dual: 8,
  /** The feminine: مهندسة. */
  feminine: 16,
  /** مهندسون، مهندسين. */
  soundMasculine: 32,
  /** مهندسات. */
  soundFeminine: 64,
  /** Object pronouns after a particle: عنه. */
  pronoun: 128,
  /** Before ني and نا too: إنني. */
  self: 256,
} as const

export type Person = '1s' | '1p' | '2' | '3m' | '3f' | '3p'
export type Number_ = 'singular' | 'dual' | 'plural'

/** What a word's letters say beyond its lemma. */
export type Features = {
  readonly definite?: boolean
  readonly number?: Number_
  readonly gender?: 'm' | 'f'
  readonly person?: Person
  readonly tense?: 'perfect' | 'imperfect' | 'imperative'
  readonly passive?: boolean
}

export type Prefix = {
  readonly text: string
  readonly vowelled: string
  readonly clitics: readonly string[]
  readonly kinds: number
  /** ب ل ك before a noun: it stands in the genitive. */
  readonly genitive: boolean
  readonly definite: boolean
  /** The person that the letter before an imperfect tells. */
  readonly letter: '' | 'ي' | 'ت' | 'ن' | 'أ'
  /** Logarithmic cost: how rare this prefix is. */
  readonly cost: number
}

export type Suffix = {
  readonly text: string
  readonly vowelled: string
  readonly clitics: readonly string[]
  readonly slots: number
  /** Whether the slots are those of verbs. */
  readonly verbal: boolean
  readonly features: Features
  readonly cost: number
}

const conjunctions = [
  ['', '', 0],
  ['و', 'وَ', 0],
  ['ف', 'فَ', 1],
] as const

/** Every way a word can begin before its stem, by its letters as the stem key has them. */
export const PREFIXES: ReadonlyMap<string, readonly Prefix[]> = (() => {
  const table = new Map<string, Prefix[]>()
  const add = (prefix: Prefix) => {
    const list = table.get(prefix.text)
    if (list) list.push(prefix)
    else table.set(prefix.text, [prefix])
  }
  for (const [conjunction, vowelled, cost] of conjunctions) {
    const first = conjunction ? [conjunction] : []
    const entry = (
      text: string,
      said: string,
      clitics: string[],
      kinds: number,
      more: Partial<Prefix> = {},
    ): void =>
      add({
        text: conjunction + text,
        vowelled: vowelled + said,
        clitics: [...first, ...clitics],
        kinds,
        genitive: false,
        definite: false,
        letter: '',
        ...more,
        cost: cost + (more.cost ?? 0),
      })
    const any = KIND.nominal | KIND.perfect | KIND.imperative | KIND.particle | KIND.name
    entry('', '', [], any)
    entry('ال', 'ال', ['ال'], KIND.nominal | KIND.name, { definite: true })
    for (const [letter, said, price] of [
      ['ب', 'بِ', 0.2],
      ['ل', 'لِ', 0.2],
      ['ك', 'كَ', 1.2],
    ] as const) {
      entry(letter, said, [letter], KIND.nominal | KIND.name | KIND.particle, { genitive: true, cost: price })
      if (letter !== 'ل')
        entry(`${letter}ال`, `${said}ال`, [letter, 'ال'], KIND.nominal | KIND.name, {
          genitive: true,
          definite: true,
          cost: price,
        })
    }
    entry('لل', 'لِل', ['ل', 'ال'], KIND.nominal | KIND.name, { genitive: true, definite: true, cost: 0.2 })
    // لقد, لكان, لأنتم: the emphatic lam.
    entry('ل', 'لَ', ['ل'], KIND.perfect | KIND.name, { cost: 2.5 })
    entry('ا', 'أَ', ['أ'], KIND.perfect | KIND.particle, { cost: 4 })
    for (const letter of ['ي', 'ت', 'ن', 'أ'] as const) {
      const text = letter === 'أ' ? 'ا' : letter
      const price = letter === 'ي' || letter === 'ت' ? 0 : letter === 'ن' ? 1 : 1.5
      entry(text, letter, [], KIND.imperfect, { letter, cost: price })
      entry(`س${text}`, `سَ${letter}`, ['س'], KIND.imperfect, { letter, cost: price })
      entry(`ل${text}`, `لِ${letter}`, ['ل'], KIND.imperfect, { letter, cost: price + 0.2 })
    }
  }
  return table
})()

const OBJECTS = [
  ['ه', 'هُ'],
  ['ها', 'هَا'],
  ['هم', 'هُمْ'],
  ['هما', 'هُمَا'],
  ['هن', 'هُنَّ'],
  ['ك', 'كَ'],
  ['كم', 'كُمْ'],
  ['كما', 'كُمَا'],
  ['كن', 'كُنَّ'],
  ['نا', 'نَا'],
] as const
const rare = (clitic: string): number =>
  clitic === 'نا' ? 0.6 : clitic === 'ه' || clitic === 'ها' || clitic === 'هم' ? 0.1 : 0.8

/** Every way a word can end after its stem, by its letters. */
export const SUFFIXES: ReadonlyMap<string, readonly Suffix[]> = (() => {
  const table = new Map<string, Suffix[]>()
  const add = (
    text: string,
    vowelled: string,
    slots: number,
    verbal: boolean,
    features: Features,
    clitics: string[] = [],
    cost = 0,
  ) => {
    const entry: Suffix = { text, vowelled, clitics, slots, verbal, features, cost }
    const list = table.get(text)
    if (list) list.push(entry)
    else table.set(text, [entry])
  }
  const verb = (
    text: string,
    before: string,
    vowelled: string,
    slots: number,
    objectSlots: number,
    features: Features,
    cost = 0,
  ) => {
    add(text, vowelled, slots, true, features, [], cost)
    if (!objectSlots) return
    for (const [clitic, said] of OBJECTS)
      add(before + clitic, before + said, objectSlots, true, features, [clitic], cost + rare(clitic))
    add(`${before}ني`, `${before}نِي`, objectSlots, true, features, ['ني'], cost + 0.5)
  }
  const perfect = 'perfect' as const
  const imperfect = 'imperfect' as const
  const imperative = 'imperative' as const
  verb('', '', '', V.perfectZero | V.perfectBare, V.perfectZero | V.perfectObject, {
    tense: perfect,
    person: '3m',
    number: 'singular',
    gender: 'm',
  })
  verb('ت', 'ت', 'تْ', V.perfectFeminine, V.perfectFeminine, { tense: perfect, person: '3f', gender: 'f' })
  verb('ا', 'ا', 'ا', V.perfectDual, V.perfectDual, { tense: perfect, person: '3m', number: 'dual' }, 0.5)
  verb(
    'تا',
    'تا',
    'تَا',
    V.perfectFeminine,
    0,
    { tense: perfect, person: '3f', number: 'dual', gender: 'f' },
    1,
  )
  verb('وا', 'و', 'وا', V.perfectPlural, V.perfectPlural, { tense: perfect, person: '3p', number: 'plural' })
  verb(
    'ن',
    'ن',
    'نَ',
    V.perfectConsonant,
    0,
    { tense: perfect, person: '3p', number: 'plural', gender: 'f' },
    2,
  )
  verb('ت', 'ت', 'ت', V.perfectConsonant, V.perfectConsonant, { tense: perfect, person: '1s' }, 1)
  verb(
    'نا',
    'نا',
    'نَا',
    V.perfectConsonant,
    V.perfectConsonant,
    { tense: perfect, person: '1p', number: 'plural' },
    0.4,
  )
  verb(
    'تم',
    'تمو',
    'تُمْ',
    V.perfectConsonant,
    V.perfectConsonant,
    { tense: perfect, person: '2', number: 'plural' },
    2,
  )
  verb('تما', 'تما', 'تُمَا', V.perfectConsonant, 0, { tense: perfect, person: '2', number: 'dual' }, 3)
  verb('تن', 'تن', 'تُنَّ', V.perfectConsonant, 0, { tense: perfect, person: '2', number: 'plural' }, 3)
  verb('', '', '', V.imperfectZero | V.imperfectBare, V.imperfectZero | V.imperfectObject, {
    tense: imperfect,
    number: 'singular',
  })
  verb('ان', 'ان', 'َانِ', V.imperfectDual, V.imperfectDual, { tense: imperfect, number: 'dual' }, 0.3)
  verb('ا', 'ا', 'َا', V.imperfectDual, V.imperfectDual, { tense: imperfect, number: 'dual' }, 1.5)
  verb('ون', 'ون', 'ُونَ', V.imperfectPlural, V.imperfectPlural, { tense: imperfect, number: 'plural' })
  verb('وا', 'و', 'ُوا', V.imperfectPlural, V.imperfectPlural, { tense: imperfect, number: 'plural' }, 0.3)
  verb('ين', 'ين', 'ِينَ', V.imperfectFeminine, V.imperfectFeminine, { tense: imperfect, person: '2' }, 3)
  verb('ي', 'ي', 'ِي', V.imperfectFeminine, V.imperfectFeminine, { tense: imperfect, person: '2' }, 4)
  verb(
    'ن',
    'ن',
    'نَ',
    V.imperfectWomen,
    V.imperfectWomen,
    { tense: imperfect, number: 'plural', gender: 'f' },
    1.5,
  )
  verb('', '', '', V.imperativeZero, V.imperativeZero, { tense: imperative, person: '2' }, 3)
  verb('ا', 'ا', 'َا', V.imperativeDual, V.imperativeDual, { tense: imperative, person: '2' }, 5)
  verb(
    'وا',
    'و',
    'ُوا',
    V.imperativePlural,
    V.imperativePlural,
    { tense: imperative, person: '2', number: 'plural' },
    3,
  )
  verb('ي', 'ي', 'ِي', V.imperativeFeminine, V.imperativeFeminine, { tense: imperative, person: '2' }, 4)

  const owners = (stem: string, vowelled: string, slots: number, features: Features, cost = 0) => {
    for (const [clitic, said] of OBJECTS)
      add(
        stem + clitic,
        vowelled + said,
        slots,
        false,
        { ...features, definite: true },
        [clitic],
        cost + rare(clitic),
      )
  }
  const noun = SLOT
  add('', '', noun.bare, false, {})
  owners('', '', noun.possessive, {})
  add('ي', 'ِي', noun.possessive, false, { definite: true }, ['ي'], 1.5)
  add('ا', 'ًا', noun.tanwin, false, { definite: false })
  for (const [slot, letter, said, gender] of [
    [noun.dual, '', '', undefined],
    [noun.feminine, 'ت', 'َت', 'f'],
  ] as const) {
    const features: Features = { number: 'dual', ...(gender ? { gender } : {}) }
    const price = slot === noun.feminine ? 0.5 : 0.7
    add(`${letter}ان`, `${said}َانِ`, slot, false, features, [], price)
    add(`${letter}ين`, `${said}َيْنِ`, slot, false, features, [], price)
    add(`${letter}ا`, `${said}َا`, slot, false, features, [], price + 1)
    add(`${letter}ي`, `${said}َيْ`, slot, false, features, [], price + 1)
    owners(`${letter}ا`, `${said}َا`, slot, features, price + 1)
    owners(`${letter}ي`, `${said}َيْ`, slot, features, price + 1)
  }
  add('ة', 'َة', noun.feminine, false, { gender: 'f', number: 'singular' })
  // Many leave out the dots.
  add('ه', 'َه', noun.feminine, false, { gender: 'f', number: 'singular' }, [], 4)
  owners('ت', 'َت', noun.feminine, { gender: 'f', number: 'singular' })
  add('تي', 'َتِي', noun.feminine, false, { gender: 'f', definite: true }, ['ي'], 1.5)
  const men: Features = { number: 'plural', gender: 'm' }
  add('ون', 'ُونَ', noun.soundMasculine, false, men)
  add('ين', 'ِينَ', noun.soundMasculine, false, men)
  add('و', 'ُو', noun.soundMasculine, false, men, [], 0.7)
  add('ي', 'ِي', noun.soundMasculine, false, men, [], 0.7)
  owners('و', 'ُو', noun.soundMasculine, men, 0.7)
  owners('ي', 'ِي', noun.soundMasculine, men, 0.7)
  const women: Features = { number: 'plural', gender: 'f' }
  add('ات', 'َات', noun.soundFeminine, false, women)
  owners('ات', 'َات', noun.soundFeminine, women)
  add('اتي', 'َاتِي', noun.soundFeminine, false, women, ['ي'], 1.5)
  owners('', '', noun.pronoun, {})
  add('ي', 'ِي', noun.pronoun, false, {}, ['ي'], 0.5)
  add('ني', 'نِي', noun.self, false, {}, ['ني'], 0.5)
  return table
})()
