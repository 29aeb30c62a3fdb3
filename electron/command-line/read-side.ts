import { readFileSync } from 'node:fs'
import type { Language } from '../../shared/model/text.ts'

/** x */
export const readSide = (path: string, _language: Language, _sentences: 'found' | 'lines'): string =>
  readFileSync(path, 'utf8')
