import type { PartOfSpeech } from '../model/gloss.ts'
import type { Lexicon, Phrase, Stem } from './lexicon.ts'
import type { Lexeme } from './parse-lexicon.ts'

/** What a compiled lexicon begins with; the number changes with the format. */
export const COMPILED_LEXICON = 'muqabil-lexicon 1'

/** The parts of a compiled lexicon in their order; the first line tells the length of each in UTF-16 units. */
export const SECTIONS = ['shapes', 'lexemes', 'stems', 'derivedLexemes', 'derivedStems', 'phrases'] as const

export type Section = (typeof SECTIONS)[number]

/** All of a stem but its lexeme and letters; the lexicon has few hundred of them. */
export type StemShape = Omit<Stem, 'lexeme' | 'vowelled' | 'letters'>

/** One digit of a compiled number: a character in place of 0 to 1,023, no control character among them. */
export const DIGIT = { first: 0x30, base: 0x400 } as const

/**
 * The lexicon of a text that `toCompiledText` wrote. Lists of stems and phrases are read when their key is first
 * asked for; throws where the text is of another format or was cut short.
 */
export function readCompiledLexicon(text: string): Lexicon {
  const sections = cutSections(text)
  const shapes = linesOf(sections.shapes).map(readShape)
  const lexemes = new LexemeLines(linesOf(sections.lexemes), readLexeme)
  const stems = new ListsByKey(linesOf(sections.stems), fields => readStems(fields, lexemes, shapes))
  const phrases = new ListsByKey(linesOf(sections.phrases), fields => readPhrases(fields, lexemes))
  let derived: Lexicon['stems'] | undefined
  return {
    get lexemes() {
      return lexemes.all()
    },
    stems,
    phrases,
    derived: () => {
      if (derived) return derived
      const own = new LexemeLines(linesOf(sections.derivedLexemes), line => readDerivedLexeme(line, lexemes))
      derived = new ListsByKey(linesOf(sections.derivedStems), fields => readStems(fields, own, shapes))
      return derived
    },
  }
}

function cutSections(text: string): Record<Section, string> {
  const end = text.indexOf('\n')
  const [name, ...numbers] = text.slice(0, Math.max(0, end)).split('\t')
  if (name !== COMPILED_LEXICON || numbers.length !== SECTIONS.length)
    throw new Error(`no compiled lexicon of this version: it begins with "${text.slice(0, 40)}"`)
  const sections = {} as Record<Section, string>
  let from = end + 1
  SECTIONS.forEach((section, at) => {
    sections[section] = text.slice(from, from + Number(numbers[at]))
    from += Number(numbers[at])
  })
  if (from !== text.length)
    throw new Error(`the compiled lexicon has ${text.length} units where its first line tells ${from}`)
  return sections
}

/** Each line of a section ends with a line break. */
const linesOf = (section: string): string[] => {
  const lines = section.split('\n')
  lines.pop()
  return lines
}

/** Lexemes by their number, each read from its line when first asked for, so that it is the same object ever after. */
class LexemeLines {
  private readonly lines: (string | Lexeme)[]
  private readonly read: (line: string) => Lexeme

  constructor(lines: string[], read: (line: string) => Lexeme) {
    this.lines = lines
    this.read = read
  }

  at(number: number): Lexeme {
    const line = this.lines[number]
    if (typeof line === 'object') return line
    if (line === undefined) throw new Error(`no lexeme ${number} among ${this.lines.length}`)
    const lexeme = this.read(line)
    this.lines[number] = lexeme
    return lexeme
  }

  all(): readonly Lexeme[] {
    for (let number = 0; number < this.lines.length; number++) this.at(number)
    return this.lines as Lexeme[]
  }
}

/** Lists by key, each read from its line when first asked for, in the order of the lines. */
class ListsByKey<Item> implements ReadonlyMap<string, readonly Item[]> {
  private readonly lists = new Map<string, string | readonly Item[]>()
  private readonly read: (fields: readonly string[]) => readonly Item[]

  /** A line is a key and the fields that `read` takes, key included. */
  constructor(lines: readonly string[], read: (fields: readonly string[]) => readonly Item[]) {
    for (const line of lines) this.lists.set(line.slice(0, line.indexOf('\t')), line)
    this.read = read
  }

  get size(): number {
    return this.lists.size
  }

  has(key: string): boolean {
    return this.lists.has(key)
  }

  get(key: string): readonly Item[] | undefined {
    const found = this.lists.get(key)
    if (typeof found !== 'string') return found
    const list = this.read(found.split('\t'))
    this.lists.set(key, list)
    return list
  }

  keys() {
    return this.lists.keys()
  }

  *values(): Generator<readonly Item[], undefined> {
    for (const [, list] of this.entries()) yield list
  }

  /** Lists that nobody asked for by their key are not kept: who goes through all of them does it once. */
  *entries(): Generator<[string, readonly Item[]], undefined> {
    for (const [key, list] of this.lists)
      yield [key, typeof list === 'string' ? this.read(list.split('\t')) : list]
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  forEach(visit: (list: readonly Item[], key: string, map: ReadonlyMap<string, readonly Item[]>) => void) {
    for (const [key, list] of this.entries()) visit(list, key, this)
  }
}

function readShape(line: string): StemShape {
  const [kind, slots, number, gender, passive, prefixVowel, comparative] = line.split('\t')
  return {
    kind: Number(kind),
    slots: Number(slots),
    number: number as Stem['number'],
    gender: gender === '' ? undefined : (gender as 'm' | 'f'),
    passive: passive === '1',
    prefixVowel: prefixVowel as Stem['prefixVowel'],
    comparative: comparative === '1',
  }
}

function readLexeme(line: string): Lexeme {
  const [lemma, root, part, forms, band, domain, senses] = line.split('\t')
  return {
    lemma: lemma!,
    root: root!,
    part: part as PartOfSpeech,
    forms: forms!,
    band: Number(band),
    domain: domain!,
    senses: senses!,
  }
}

/** A derived lexeme's line goes on with the number of its verb and the derivation. */
function readDerivedLexeme(line: string, verbs: LexemeLines): Lexeme {
  const [verb, derivation] = line.split('\t').slice(7)
  return {
    ...readLexeme(line),
    from: verbs.at(Number(verb)),
    derivation: derivation as NonNullable<Lexeme['derivation']>,
  }
}

/**
 * Two fields a stem: its lexeme, shape and vowelled letters; then `=` and its letters, or nothing where they are those of
 * the stem before it, for the first stem the key.
 */
function readStems(
  fields: readonly string[],
  lexemes: LexemeLines,
  shapes: readonly StemShape[],
): readonly Stem[] {
  const stems: Stem[] = []
  let letters = fields[0]!
  for (let at = 1; at < fields.length; at += 2) {
    const field = fields[at]!
    const other = fields[at + 1]!
    if (other !== '') letters = other.slice(1)
    const shape = shapes[digitAt(field, 2)]!
    stems.push({
      lexeme: lexemes.at(numberAt(field)),
      vowelled: field.slice(3),
      letters,
      kind: shape.kind,
      slots: shape.slots,
      number: shape.number,
      gender: shape.gender,
      passive: shape.passive,
      prefixVowel: shape.prefixVowel,
      comparative: shape.comparative,
    })
  }
  return stems
}

/** One field a phrase: its lexeme and the keys of its words. */
function readPhrases(fields: readonly string[], lexemes: LexemeLines): readonly Phrase[] {
  return fields.slice(1).map(field => ({
    lexeme: lexemes.at(numberAt(field)),
    words: field.slice(2).split(' '),
  }))
}

const digitAt = (field: string, at: number): number => field.charCodeAt(at) - DIGIT.first

/** The number that a field begins with: two digits, the higher first. */
const numberAt = (field: string): number => digitAt(field, 0) * DIGIT.base + digitAt(field, 1)
