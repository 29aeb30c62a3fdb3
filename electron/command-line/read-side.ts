import type { Language } from '../../shared/model/text.ts'
import { failure } from '../../shared/result.ts'
import { importFile } from '../import/import-file.ts'
import { refusalOf } from './refusal.ts'

/** The text of a file that must be in the language of its side; refuses what cannot be read or is in another. */
export function readSide(path: string, side: Language): string {
  const read = importFile(path)
  if (!read.ok) throw refusalOf(read)
  const { text, language, name } = read.value
  if (language !== side) throw refusalOf(failure(side === 'arabic' ? 'not-arabic' : 'not-english', name))
  return text
}
