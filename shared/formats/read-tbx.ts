import type { Language } from '../model/text.ts'
import { sideOfTag } from './language-tags.ts'
import type { PouringReader, ReadFailure, ReadReport, UnitProblemKind } from './pouring-reader.ts'
import { ProblemTally } from './problem-tally.ts'
import type { Term, TermUse, TermWord } from './term.ts'
import { type XmlElement, XmlStream } from './xml-stream.ts'

// The names of ISO 30042 of 2008, those of 2019, and those that tools write for short.
const USES: Readonly<Record<string, TermUse>> = {
  'preferredterm-admn-sts': 'preferred',
  preferredterm: 'preferred',
  preferred: 'preferred',
  standardizedterm: 'preferred',
  'admittedterm-admn-sts': 'admitted',
  admittedterm: 'admitted',
  admitted: 'admitted',
  'deprecatedterm-admn-sts': 'forbidden',
  deprecatedterm: 'forbidden',
  'supersededterm-admn-sts': 'forbidden',
  supersededterm: 'forbidden',
  notrecommended: 'forbidden',
  forbidden: 'forbidden',
  obsolete: 'forbidden',
}

const CATEGORIES: ReadonlySet<string> = new Set(
  'subjectField definition partOfSpeech administrativeStatus normativeAuthorization termType'.split(' '),
)

type Word = { text: string; use: TermUse | null; partOfSpeech: string; isVariant: boolean }
type Entry = {
  readonly id: string
  readonly line: number
  readonly words: Record<Language, TermWord[]>
  readonly problems: Set<UnitProblemKind>
  readonly notes: string[]
  domain: string
  definition: string
}

/**
 * Reads TBX-Basic in both dialects, and of other TBX what it has in common with it: `martif` of 2008, and `tbx` of 2019
 * with its data categories as attributes or as elements. What is said of one language or word counts for the entry.
 */
export class TbxReader implements PouringReader<Term> {
  readonly #xml = new XmlStream({
    opened: element => this.#open(element),
    closed: name => this.#close(name),
    text: text => {
      if (this.#aside) this.#aside.text += text
    },
  })
  readonly #tally = new ProblemTally()
  #whole: Term[] = []
  #found = 0
  #sawRoot = false
  #entry: Entry | null = null
  #tag: string | null = null
  #word: Word | null = null
  /** The element with text that is being read, and the category of its text. */
  #aside: { readonly element: string; readonly category: string; text: string } | null = null

  write(piece: string): readonly Term[] {
    this.#xml.write(piece)
    const whole = this.#whole
    this.#whole = []
    return whole
  }

  get failure(): ReadFailure | null {
    return this.#xml.failure
  }

  end(): ReadReport {
    this.#xml.end()
    return { found: this.#found, problems: this.#tally.all(), failure: this.#xml.failure }
  }

  #open({ name, attributes }: XmlElement): void {
    if (!this.#sawRoot) {
      this.#sawRoot = true
      if (name !== 'martif' && name !== 'tbx') this.#xml.fail('other-format')
      return
    }
    // Inside a text, elements only dress it.
    if (this.#aside) return
    switch (name) {
      case 'termEntry':
      case 'conceptEntry':
        this.#found++
        this.#entry = {
          id: attributes.id ?? '',
          line: this.#xml.line,
          words: { arabic: [], english: [] },
          problems: new Set(),
          notes: [],
          domain: '',
          definition: '',
        }
        return
      case 'langSet':
      case 'langSec':
        this.#tag = attributes['xml:lang'] ?? attributes.lang ?? null
        return
      case 'tig':
      case 'ntig':
      case 'termSec':
        this.#word = { text: '', use: null, partOfSpeech: '', isVariant: false }
        return
      case 'term':
      case 'note':
        this.#aside = { element: name, category: name, text: '' }
        return
      case 'descrip':
      case 'termNote':
        this.#aside = { element: name, category: attributes.type ?? '', text: '' }
        return
      default:
        if (CATEGORIES.has(name)) this.#aside = { element: name, category: name, text: '' }
    }
  }

  #close(name: string): void {
    if (this.#aside) {
      if (this.#aside.element !== name) return
      if (this.#entry) this.#take(this.#entry, this.#aside.category, this.#aside.text.trim())
      this.#aside = null
      return
    }
    switch (name) {
      case 'tig':
      case 'ntig':
      case 'termSec':
        if (this.#entry && this.#word) this.#addWord(this.#entry, this.#word)
        this.#word = null
        return
      case 'langSet':
      case 'langSec':
        this.#tag = null
        return
      case 'termEntry':
      case 'conceptEntry':
        if (this.#entry) this.#finish(this.#entry)
        this.#entry = null
        this.#xml.letGo()
    }
  }

  #take(entry: Entry, category: string, text: string): void {
    switch (category) {
      case 'note':
        if (text !== '') entry.notes.push(text)
        return
      case 'subjectField':
        entry.domain ||= text
        return
      case 'definition':
        entry.definition ||= text
        return
    }
    const word = this.#word
    if (!word) return
    switch (category) {
      case 'term':
        word.text = text
        return
      case 'partOfSpeech':
        word.partOfSpeech = text
        return
      case 'termType':
        word.isVariant = text === 'variant'
        return
      case 'administrativeStatus':
      case 'normativeAuthorization': {
        const use = text.toLowerCase()
        word.use ??= Object.hasOwn(USES, use) ? USES[use]! : null
      }
    }
  }

  #addWord(entry: Entry, { text, use, partOfSpeech, isVariant }: Word): void {
    const tag = this.#tag?.trim() ?? ''
    const side = sideOfTag(tag)
    if (tag === '') entry.problems.add('language-missing')
    else if (side === null) entry.problems.add('other-language')
    if (side === null || text === '') return
    const words = entry.words[side]
    const before = words.at(-1)
    // A variant of nothing is a word of its own.
    if (isVariant && before && use === null)
      words[words.length - 1] = { ...before, forms: [...before.forms, text] }
    else words.push({ text, tag, use, partOfSpeech, forms: [] })
  }

  #finish({ id, line, words, problems, notes, domain, definition }: Entry): void {
    if (words.arabic.length === 0) problems.add('arabic-missing')
    if (words.english.length === 0) problems.add('english-missing')
    for (const problem of problems) this.#tally.add(problem, this.#found, line)
    if (words.arabic.length + words.english.length === 0) return
    this.#whole.push({ id, ...words, domain, definition, note: notes.join('\n') })
  }
}
