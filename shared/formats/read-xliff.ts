import type { Language } from '../model/text.ts'
import { InlineText } from './inline-text.ts'
import { sideOfTag } from './language-tags.ts'
import type { PouringReader, ReadFailure, ReadReport } from './pouring-reader.ts'
import { ProblemTally } from './problem-tally.ts'
import {
  acrossFrom,
  PLAIN_TAG,
  type TranslationUnit,
  type UnitProperty,
  type UnitSide,
  type UnitState,
} from './translation-unit.ts'
import { UnitBuilder } from './unit-builder.ts'
import { idBefore } from './xliff-ids.ts'
import { openInline } from './xliff-inline.ts'
import { stateOf } from './xliff-states.ts'
import { type XmlElement, XmlStream } from './xml-stream.ts'

/** What lies in these are other translations, histories and lists of words, and no units. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  'header skeleton alt-trans bin-unit matches glossary changeTrack resourceData itsm'.split(' '),
)

type Half = Omit<UnitSide, 'tag'>
/** Where a text of version 1.2 stands: that of a segmented source comes again, with its segments marked. */
type Place = 'source' | 'seg-source' | 'target'
type Segment = {
  readonly id: string
  readonly state: UnitState | null
  source: Half | null
  target: Half | null
  sourceTag: string | null
  targetTag: string | null
}

/**
 * Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2. A unit of several segments gives a unit for each, `unit/segment` by name, all
 * with its notes and properties; a text that is not translated yet has an empty side across.
 */
export class XliffReader implements PouringReader<TranslationUnit> {
  readonly #xml = new XmlStream({
    opened: element => this.#open(element),
    closed: name => this.#close(name),
    text: text => this.#addText(text),
  })
  readonly #tally = new ProblemTally()
  #whole: TranslationUnit[] = []
  #found = 0
  #sawRoot = false
  /** How many elements deep it is in one that is passed over. */
  #passing = 0
  #languages: { readonly source: string | null; readonly target: string | null } = {
    source: null,
    target: null,
  }
  #unit: { readonly id: string; readonly line: number; readonly state: UnitState | null } | null = null
  #segments: Segment[] = []
  #properties: UnitProperty[] = []
  #notes: string[] = []
  #originals = new Map<string, string>()
  #inline: { readonly of: Place; readonly text: InlineText; readonly closes: string[] } | null = null
  /** The segment of version 1.2 that is being read, and how many elements deep in the text it lies. */
  #mark: { readonly id: string; readonly text: InlineText; readonly depth: number } | null = null
  #marked: Readonly<Record<'seg-source' | 'target', Map<string, Half>>> = noneMarked()
  /** A note, a property or original data that is being read. */
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
      if (name !== 'xliff') this.#xml.fail('other-format')
      this.#languages = { source: attributes.srcLang ?? null, target: attributes.trgLang ?? null }
      return
    }
    if (this.#passing > 0 || (!this.#inline && PASSED_OVER.has(name))) {
      this.#passing++
      return
    }
    if (this.#inline) {
      this.#openInline(element)
      return
    }
    switch (name) {
      case 'file':
        if (attributes['source-language'] !== undefined)
          this.#languages = {
            source: attributes['source-language'],
            target: attributes['target-language'] ?? null,
          }
        return
      case 'trans-unit':
      case 'unit': {
        const approved = attributes.approved === 'yes' ? 'final' : null
        const id = idBefore(attributes.id ?? '', name === 'unit' ? attributes.name : attributes.resname)
        this.#unit = { id, line: this.#xml.line, state: approved }
        if (name === 'trans-unit') this.#addSegment('', null)
        return
      }
      case 'segment':
        this.#addSegment(attributes.id ?? '', stateOf(attributes.state))
        return
      case 'source':
      case 'seg-source':
      case 'target':
        this.#openText(name, attributes)
        return
      case 'note':
      case 'data':
        this.#aside = { name: attributes.id ?? '', text: '' }
        return
      case 'prop':
        this.#aside = { name: attributes['prop-type'] ?? '', text: '' }
        return
      case 'meta':
        this.#aside = { name: attributes.type ?? '', text: '' }
    }
  }

  #addSegment(id: string, state: UnitState | null): void {
    this.#segments.push({ id, state, source: null, target: null, sourceTag: null, targetTag: null })
  }

  #openInline(element: XmlElement): void {
    const { of, text, closes } = this.#inline!
    const { mid, mtype } = element.attributes
    if (element.name === 'mrk' && mtype === 'seg' && mid !== undefined && of !== 'source' && !this.#mark)
      this.#mark = { id: mid, text: new InlineText(), depth: closes.length }
    else if (this.#mark) openInline(this.#mark.text, element, this.#originals)
    closes.push(openInline(text, element, this.#originals))
  }

  #closeInline(): void {
    const { of, text, closes } = this.#inline!
    const close = closes.pop()
    if (close === undefined) {
      const taken = text.taken()
      if (of !== 'seg-source') this.#segments.at(-1)![of] = taken
      this.#inline = null
      return
    }
    text.close(close)
    if (this.#mark && of !== 'source' && closes.length === this.#mark.depth) {
      this.#marked[of].set(this.#mark.id, this.#mark.text.taken())
      this.#mark = null
    } else this.#mark?.text.close(close)
  }

  #openText(of: Place, attributes: XmlElement['attributes']): void {
    // What lies in `ignorable` stands between segments.
    const segment = this.#segments.at(-1)
    if (!segment || (of !== 'seg-source' && segment[of])) {
      this.#passing = 1
      return
    }
    this.#inline = { of, text: new InlineText(), closes: [] }
    if (of === 'seg-source') return
    if (of === 'source') segment.sourceTag = attributes['xml:lang'] ?? null
    else {
      segment.targetTag = attributes['xml:lang'] ?? null
      const state = stateOf(attributes.state)
      if (state) this.#segments[this.#segments.length - 1] = { ...segment, state }
    }
  }

  #close(name: string): void {
    if (this.#passing > 0) {
      this.#passing--
      return
    }
    if (this.#inline) {
      this.#closeInline()
      return
    }
    switch (name) {
      case 'note':
        if (this.#aside && this.#unit && this.#aside.text !== '') this.#notes.push(this.#aside.text)
        break
      case 'prop':
      case 'meta':
        if (this.#aside && this.#unit)
          this.#properties.push({ name: this.#aside.name, value: this.#aside.text })
        break
      case 'data':
        if (this.#aside) this.#originals.set(this.#aside.name, this.#aside.text)
        break
      case 'trans-unit':
      case 'unit':
        this.#finishUnit()
        return
      default:
        return
    }
    this.#aside = null
  }

  #addText(text: string): void {
    if (this.#passing > 0) return
    if (this.#inline) {
      this.#inline.text.add(text)
      this.#mark?.text.add(text)
    } else if (this.#aside) this.#aside.text += text
  }

  #finishUnit(): void {
    const unit = this.#unit
    if (!unit) return
    this.#divideByMarks()
    for (const [at, segment] of this.#segments.entries()) {
      this.#found++
      const builder = new UnitBuilder()
      builder.id =
        this.#segments.length === 1 ? unit.id : `${unit.id}/${segment.id === '' ? at + 1 : segment.id}`
      builder.state = segment.state ?? unit.state
      for (const { name, value } of this.#properties) builder.addProperty(name, value)
      for (const note of this.#notes) builder.addNote(note)
      this.#addSides(builder, segment)
      const finished = builder.finish()
      for (const problem of finished.problems) this.#tally.add(problem, this.#found, unit.line)
      if (finished.unit) this.#whole.push(finished.unit)
    }
    this.#unit = null
    this.#segments = []
    this.#properties = []
    this.#notes = []
    this.#originals = new Map()
    this.#marked = noneMarked()
    this.#xml.letGo()
  }

  /** A unit of version 1.2 whose segments are marked on both sides becomes its segments. */
  #divideByMarks(): void {
    const whole = this.#segments[0]
    const { 'seg-source': sources, target: targets } = this.#marked
    if (!whole || sources.size < 2 || (targets.size === 0 && whole.target?.text)) return
    this.#segments = [...sources].map(([id, source]) => ({
      ...whole,
      id,
      source,
      target: targets.get(id) ?? null,
    }))
  }

  #addSides(builder: UnitBuilder, segment: Segment): void {
    const empty: Half = { text: '', codes: [] }
    const sourceTag = segment.sourceTag ?? this.#languages.source
    const targetTag = segment.targetTag ?? this.#languages.target
    builder.addSide(sourceTag, segment.source ?? empty)
    const source: Language | null = sourceTag === null ? null : sideOfTag(sourceTag)
    // A file that waits for its translation need not say into which language.
    if (targetTag === null && source && !segment.target?.text)
      builder.addSide(PLAIN_TAG[acrossFrom(source)], empty)
    else builder.addSide(targetTag, segment.target ?? empty)
  }
}

const noneMarked = () => ({ 'seg-source': new Map<string, Half>(), target: new Map<string, Half>() })
