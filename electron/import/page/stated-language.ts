import type { Language } from '../../../shared/model/text.ts'
import { countLetters } from '../clean-text.ts'

/** What `lang` says: `other` for a language that is neither of the two, null where it says nothing. */
export function languageOfTag(tag: string | null): Language | 'other' | null {
  const code = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  if (code === '') return null
  if (code === 'ar' || code === 'ara') return 'arabic'
  return code === 'en' || code === 'eng' ? 'english' : 'other'
}

/**
 * The language that a file states of a text, if the letters of the text bear it out: many sites say `en` of Arabic
 * pages. Text without letters is what it is said to be.
 */
export function borneOut(stated: Language | 'other' | null, text: string): Language | undefined {
  if (stated === null || stated === 'other') return undefined
  const { arabic, latin } = countLetters(text)
  const contradicted = stated === 'arabic' ? latin > arabic : arabic > latin
  return contradicted ? undefined : stated
}
