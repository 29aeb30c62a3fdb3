import { SaxesParser } from 'saxes'
import { cleanTitle } from '../clean-text.ts'

/** What a document of an office program says of itself. */
export type CoreProperties = {
  readonly title: string
  readonly byline: string
  /** Milliseconds since 1970 (UTC). */
  readonly publishedAt: number | null
}

/** Names that programs write where nobody gave one. */
const NOBODY = /^(?:unknown|user|admin|administrator|author|python-docx|un-named|windows user|مستخدم)$/i

/** Reads docProps/core.xml, found well-formed before; what it does not say is empty. */
export function readCoreProperties(xml: string): CoreProperties {
  const said = new Map<string, string>()
  let name = ''
  const parser = new SaxesParser()
  parser.on('opentag', tag => {
    name = tag.name.replace(/^.*:/, '')
  })
  parser.on('text', text => {
    said.set(name, (said.get(name) ?? '') + text)
  })
  parser.on('closetag', () => {
    name = ''
  })
  parser.write(xml).close()
  const creator = cleanTitle(said.get('creator') ?? '')
  const created = Date.parse((said.get('created') ?? '').trim())
  return {
    title: cleanTitle(said.get('title') ?? ''),
    byline: NOBODY.test(creator) ? '' : creator,
    publishedAt: Number.isFinite(created) ? created : null,
  }
}
