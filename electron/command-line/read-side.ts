import { basename } from 'node:path'
import type { Language } from '../../shared/model/text.ts'
import type { SideOfPair } from '../../shared/read-pair.ts'
import { failure } from '../../shared/result.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { decodeBytes } from '../import/decode-bytes.ts'
import { readBytes } from '../import/read-bytes.ts'
import { readDocument } from '../import/read-document.ts'
import { kindOfFile } from '../import/supported-files.ts'
import { refusalOf } from './refusal.ts'

/**
 * The text of a file that must be in the language of its side, a plain text exactly as it is decoded; of a bilingual
 * file its half, of a book all chapters. Refuses what cannot be read or is in another language.
 */
export async function readSide(path: string, side: Language): Promise<SideOfPair> {
  const name = basename(path)
  const bytes = readBytes(path)
  if (!bytes.ok) throw refusalOf(bytes)
  const texts = await textsOf(bytes.value, name)
  const own = texts.filter(({ text }) => tellLanguage(text) === side)
  if (own.length === 0) throw refusalOf(failure(side === 'arabic' ? 'not-arabic' : 'not-english', name))
  return own.length === 1 ? own[0]! : { text: own.map(({ text }) => text).join('\n\n') }
}

async function textsOf(bytes: Uint8Array, name: string): Promise<readonly SideOfPair[]> {
  if (kindOfFile(name) === 'text') {
    const decoded = decodeBytes(bytes)
    if (!decoded.ok) throw refusalOf(failure(decoded.code, name))
    return [{ text: decoded.value.text }]
  }
  const read = await readDocument(bytes, name)
  if (!read.ok) throw refusalOf(read)
  return read.value.texts
}
