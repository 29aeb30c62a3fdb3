import type { Language } from '../model/text.ts'
import { propertiesWith } from './carried-fields.ts'
import { cutAtCodes } from './cut-at-codes.ts'
import { xmlAttributes, xmlContent } from './escape-xml.ts'
import { writtenTag } from './language-tags.ts'
import { acrossFrom, PLAIN_TAG, type TranslationUnit, type UnitSide } from './translation-unit.ts'
import type { UnitFileHeader } from './write-tmx.ts'
import { XliffIds } from './xliff-ids.ts'
import { XLIFF_1_STATES } from './xliff-states.ts'

/** Units as an XLIFF 1.2 file in pieces; `lossesOf('xliff-1.2', …)` says what it cannot hold. */
export function* writeXliff1(
  units: Iterable<TranslationUnit>,
  { source, version }: UnitFileHeader,
): Generator<string> {
  const target = acrossFrom(source)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file${xmlAttributes({
    original: 'muqabil',
    datatype: 'plaintext',
    'source-language': PLAIN_TAG[source],
    'target-language': PLAIN_TAG[target],
  })}>
    <header><tool${xmlAttributes({ 'tool-id': 'muqabil', 'tool-name': 'Muqabil', 'tool-version': version })}/></header>
    <body>
`
  const ids = new XliffIds()
  for (const unit of units) yield transUnit(unit, source, ids)
  yield '    </body>\n  </file>\n</xliff>\n'
}

function transUnit(unit: TranslationUnit, source: Language, ids: XliffIds): string {
  const target = acrossFrom(source)
  const { id, name } = ids.give(unit)
  const attributes = xmlAttributes({
    id,
    resname: name,
    'xml:space': 'preserve',
    approved: unit.state === 'final' ? 'yes' : null,
  })
  const state = unit.state === null ? null : XLIFF_1_STATES[unit.state]
  const properties = propertiesWith(unit, ['created', 'changed']).map(
    ({ name, value }) => `<prop${xmlAttributes({ 'prop-type': name })}>${xmlContent(value)}</prop>`,
  )
  const notes = unit.notes.map(note => `        <note>${xmlContent(note)}</note>\n`)
  return `      <trans-unit${attributes}>
        <source${xmlAttributes({ 'xml:lang': writtenTag(unit[source].tag, source) })}>${inline(unit[source])}</source>
        <target${xmlAttributes({ 'xml:lang': writtenTag(unit[target].tag, target), state })}>${inline(unit[target])}</target>
${properties.length > 0 ? `        <prop-group>${properties.join('')}</prop-group>\n` : ''}${notes.join('')}      </trans-unit>
`
}

function inline(side: UnitSide): string {
  let number = 0
  return cutAtCodes(side)
    .map(({ text, isCode }) =>
      isCode ? `<ph${xmlAttributes({ id: String(++number) })}>${xmlContent(text)}</ph>` : xmlContent(text),
    )
    .join('')
}
