import { InlineText } from './inline-text.ts'
import type { PouringReader, ReadFailure, ReadReport } from './pouring-reader.ts'
import { ProblemTally } from './problem-tally.ts'
import { readTime } from './stamps.ts'
import type { TranslationUnit, UnitStamp } from './translation-unit.ts'
import { UnitBuilder } from './unit-builder.ts'
import { type XmlElement, XmlStream } from './xml-stream.ts'

// `ut` is of TMX 1.3 and older. Of `hi` and `sub` only the words are taken.
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/**
 * Reads TMX 1.1 to 1.4b. A unit is handed out with its Arabic and its English; properties, notes and times of the two
 * texts become those of the unit where it has none itself.
 */
export class TmxReader implements PouringReader<TranslationUnit> {
  readonly #xml = new XmlStream({
    opened: element => this.#open(element),
    closed: name => this.#close(name),
    text: text => this.#addText(text),
  })
  readonly #tally = new ProblemTally()
  #whole: TranslationUnit[] = []
  #found = 0
  #sawRoot = false
  #unit: UnitBuilder | null = null
  #unitLine = 0
  /** The language of the text that is being read; null where it says none. */
  #tag: string | null = null
  #segment: InlineText | null = null
  /** A note or property that is being read. */
  #aside: { readonly name: string; text: string } | null = null

  write(piece: string): readonly TranslationUnit[] {
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

  #open(element: XmlElement): void {
    const { name, attributes } = element
    if (!this.#sawRoot) {
      this.#sawRoot = true
      if (name !== 'tmx') this.#xml.fail('other-format')
      return
    }
    if (this.#segment) {
      this.#segment.open(CODES.has(name) ? 'code' : 'wraps', element)
      return
    }
    if (name === 'tu') {
      this.#unit = new UnitBuilder()
      this.#unit.id = attributes.tuid ?? ''
      this.#unitLine = this.#xml.line
      this.#found++
      this.#addStamps(attributes)
    } else if (name === 'tuv' && this.#unit) {
      this.#tag = attributes['xml:lang'] ?? attributes.lang ?? null
      this.#addStamps(attributes)
    } else if (name === 'seg' && this.#unit) this.#segment = new InlineText()
    else if (name === 'note') this.#aside = { name: '', text: '' }
    else if (name === 'prop') this.#aside = { name: attributes.type ?? '', text: '' }
  }

  #close(name: string): void {
    if (name === 'seg' && this.#segment) {
      this.#unit?.addSide(this.#tag, this.#segment.taken())
      this.#segment = null
    } else if (this.#segment) this.#segment.close()
    else if (name === 'note' && this.#aside) {
      this.#unit?.addNote(this.#aside.text)
      this.#aside = null
    } else if (name === 'prop' && this.#aside) {
      this.#unit?.addProperty(this.#aside.name, this.#aside.text)
      this.#aside = null
    } else if (name === 'tu' && this.#unit) {
      const { unit, problems } = this.#unit.finish()
      for (const problem of problems) this.#tally.add(problem, this.#found, this.#unitLine)
      if (unit) this.#whole.push(unit)
      this.#unit = null
      this.#xml.letGo()
    }
  }

  #addText(text: string): void {
    if (this.#segment) this.#segment.add(text)
    else if (this.#aside) this.#aside.text += text
  }

  #addStamps({ creationdate, creationid, changedate, changeid }: XmlElement['attributes']): void {
    const unit = this.#unit
    if (!unit) return
    unit.created = filled(unit.created, creationdate, creationid)
    unit.changed = filled(unit.changed, changedate, changeid)
  }
}

const filled = (stamp: UnitStamp, time = '', by = ''): UnitStamp => ({
  at: stamp.at ?? readTime(time),
  by: stamp.by || by,
})
