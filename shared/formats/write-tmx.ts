import type { Language } from '../model/text.ts'
import { propertiesWith } from './carried-fields.ts'
import { cutAtCodes } from './cut-at-codes.ts'
import { xmlAttributes, xmlContent } from './escape-xml.ts'
import { writtenTag } from './language-tags.ts'
import { tmxTime } from './stamps.ts'
import { acrossFrom, PLAIN_TAG, type TranslationUnit, type UnitSide } from './translation-unit.ts'

/** What stands above the units of a file. */
export type UnitFileHeader = {
  /** The language that was translated. */
  readonly source: Language
  /** Of Muqabil, as the tool that wrote the file. */
  readonly version: string
}

/** Units as a TMX 1.4b file in pieces, the translated language first; `lossesOf('tmx', …)` says what it cannot hold. */
export function* writeTmx(
  units: Iterable<TranslationUnit>,
  { source, version }: UnitFileHeader,
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${xmlAttributes({
    creationtool: 'Muqabil',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Muqabil',
    adminlang: 'en',
    srclang: PLAIN_TAG[source],
    datatype: 'plaintext',
  })}/>
  <body>
`
  for (const unit of units) yield tmxUnit(unit, source)
  yield '  </body>\n</tmx>\n'
}

function tmxUnit(unit: TranslationUnit, source: Language): string {
  // An identifier of TMX has no white space in it.
  const isPlainId = !/\s/.test(unit.id)
  const attributes = xmlAttributes({
    tuid: isPlainId && unit.id !== '' ? unit.id : null,
    creationdate: tmxTime(unit.created.at),
    creationid: unit.created.by || null,
    changedate: tmxTime(unit.changed.at),
    changeid: unit.changed.by || null,
    srclang: tagOf(unit, source) === PLAIN_TAG[source] ? null : tagOf(unit, source),
  })
  const notes = unit.notes.map(note => `      <note>${xmlContent(note)}</note>\n`)
  const properties = propertiesWith(unit, isPlainId ? ['state'] : ['id', 'state']).map(
    ({ name, value }) => `      <prop${xmlAttributes({ type: name })}>${xmlContent(value)}</prop>\n`,
  )
  const sides = [source, acrossFrom(source)].map(
    side =>
      `      <tuv${xmlAttributes({ 'xml:lang': tagOf(unit, side) })}><seg>${segment(unit[side])}</seg></tuv>\n`,
  )
  return `    <tu${attributes}>\n${notes.join('')}${properties.join('')}${sides.join('')}    </tu>\n`
}

const tagOf = (unit: TranslationUnit, side: Language): string => writtenTag(unit[side].tag, side)

const segment = (side: UnitSide): string =>
  cutAtCodes(side)
    .map(({ text, isCode }) => (isCode ? `<ph>${xmlContent(text)}</ph>` : xmlContent(text)))
    .join('')
