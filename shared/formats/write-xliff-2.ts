import type { Language } from '../model/text.ts'
import { propertiesWith } from './carried-fields.ts'
import { cutAtCodes } from './cut-at-codes.ts'
import { isXmlText, xmlAttributes, xmlContent } from './escape-xml.ts'
import { writtenTag } from './language-tags.ts'
import { acrossFrom, PLAIN_TAG, type TranslationUnit, type UnitSide } from './translation-unit.ts'
import type { UnitFileHeader } from './write-tmx.ts'
import { XliffIds } from './xliff-ids.ts'

const DIRECTIONS: Readonly<Record<Language, string>> = { arabic: 'rtl', english: 'ltr' }

/**
 * Units as an XLIFF 2.1 file in pieces, whose languages are those of the first unit; `lossesOf('xliff-2.1', …)` says
 * what it cannot hold.
 */
export function* writeXliff2(
  units: Iterable<TranslationUnit>,
  { source }: UnitFileHeader,
): Generator<string> {
  const target = acrossFrom(source)
  const head = (first: TranslationUnit | null): string => `<?xml version="1.0" encoding="UTF-8"?>
<xliff${xmlAttributes({
    version: '2.1',
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    srcLang: first ? writtenTag(first[source].tag, source) : PLAIN_TAG[source],
    trgLang: first ? writtenTag(first[target].tag, target) : PLAIN_TAG[target],
  })}>
  <file${xmlAttributes({
    id: 'muqabil',
    srcDir: DIRECTIONS[source],
    trgDir: DIRECTIONS[target],
    'xml:space': 'preserve',
  })}>
`
  const ids = new XliffIds()
  let isBegun = false
  for (const unit of units) {
    if (!isBegun) yield head(unit)
    isBegun = true
    yield unitOf(unit, source, ids)
  }
  // A file must hold a unit or a group.
  if (!isBegun) yield `${head(null)}    <group id="none"/>\n`
  yield '  </file>\n</xliff>\n'
}

function unitOf(unit: TranslationUnit, source: Language, ids: XliffIds): string {
  const target = acrossFrom(source)
  const { id, name } = ids.give(unit)
  const properties = propertiesWith(unit, ['created', 'changed']).map(
    ({ name, value }) => `<mda:meta${xmlAttributes({ type: name })}>${xmlContent(value)}</mda:meta>`,
  )
  const metadata =
    properties.length > 0
      ? `      <mda:metadata><mda:metaGroup>${properties.join('')}</mda:metaGroup></mda:metadata>\n`
      : ''
  const notes = unit.notes.map(note => `<note>${xmlContent(note)}</note>`).join('')
  const hasTarget = unit[target].text !== '' || (unit.state !== null && unit.state !== 'initial')
  return `    <unit${xmlAttributes({ id, name })}>
${metadata}${notes === '' ? '' : `      <notes>${notes}</notes>\n`}      <segment${xmlAttributes({ state: unit.state })}>
        <source>${inline(unit[source])}</source>
${hasTarget ? `        <target>${inline(unit[target])}</target>\n` : ''}      </segment>
    </unit>
`
}

function inline(side: UnitSide): string {
  let number = 0
  return cutAtCodes(side)
    .map(({ text, isCode }) =>
      // Codes of both sides with the same number are taken for the same code, as they mostly are.
      isCode ? `<ph${xmlAttributes({ id: `c${++number}`, equiv: text })}/>` : numbered(text),
    )
    .join('')
}

/** Text as content; what XML cannot hold is named by its number. */
const numbered = (text: string): string =>
  isXmlText(text)
    ? xmlContent(text)
    : Array.from(text, character =>
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(character)
          ? `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`
          : xmlContent(character),
      ).join('')
