import { MAX_ARTICLE_BYTES } from './limits.ts'
import { HTML_SKIPPED, markupText, XDXF_SKIPPED } from './markup-text.ts'

/**
 * The plain text of an article in StarDict's .dict file. `types` as in `sametypesequence`: the types are then not
 * in the data, and the last part has no end mark. Sounds, pictures and phonetic spellings are left out.
 */
export function stardictArticle(data: Uint8Array, types: string | null): string {
  const parts: string[] = []
  let at = 0
  for (let number = 0; at < data.length; number++) {
    const type = types === null ? String.fromCharCode(data[at++]!) : types.charAt(number)
    if (type === '') break
    const last = types !== null && number === types.length - 1
    const sized = type >= 'A' && type <= 'Z'
    let end: number
    if (last) end = data.length
    else if (sized) {
      if (at + 4 > data.length) break
      end = at + 4 + new DataView(data.buffer, data.byteOffset + at).getUint32(0)
      at += 4
    } else {
      const mark = data.indexOf(0, at)
      end = mark < 0 ? data.length : mark
    }
    if (!sized) parts.push(textOf(type, data.subarray(at, Math.min(end, at + MAX_ARTICLE_BYTES))))
    at = sized || last ? end : end + 1
  }
  return parts.join('\n')
}

/** https://stardict-4.sourceforge.net/StarDictFileFormat, "Type identifiers". */
function textOf(type: string, bytes: Uint8Array): string {
  // Cut within a character, the text would end with one of replacement.
  const text = new TextDecoder().decode(bytes).replace(/\ufffd{1,3}$/, '')
  switch (type) {
    case 'm':
      // Writers of tab files leave their line breaks as two characters.
      return text.replaceAll('\\n', '\n')
    case 'l':
    case 'n':
      return text
    case 'g':
    case 'h':
    case 'k':
      return markupText(text, HTML_SKIPPED)
    case 'x':
      return markupText(text, XDXF_SKIPPED)
    case 'w':
      return wikiText(text)
    default:
      // t and y spell the sound, r names files; nobody knows what others hold.
      return ''
  }
}

const wikiText = (text: string): string =>
  markupText(text, HTML_SKIPPED)
    .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, '$1')
    .replace(/'{2,5}/g, '')
    .replace(/^[#*:;]+\s*/gm, '')
    .replace(/^=.*$/gm, '')
