import type { Reading } from '../model/article.ts'
import { beadTexts } from './bead-texts.ts'
import { escapeXml } from './escape-xml.ts'

/**
 * The beads that have both sides as a TMX 1.4b document, Arabic the source language. What stands alone is not a
 * translation unit and is left out.
 */
export function toTmx(reading: Reading, version: string): string {
  const units = beadTexts(reading)
    .filter(bead => bead.arabic !== '' && bead.english !== '')
    .map(
      bead => `    <tu>
      <prop type="x-confidence">${bead.confidence.toFixed(3)}</prop>
      <tuv xml:lang="ar"><seg>${escapeXml(bead.arabic)}</seg></tuv>
      <tuv xml:lang="en"><seg>${escapeXml(bead.english)}</seg></tuv>
    </tu>\n`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Muqabil" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="Muqabil" adminlang="en" srclang="ar" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`
}
