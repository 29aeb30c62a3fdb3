import type { Language } from '../../shared/model/text.ts'

/** The side that a file's name claims, as in `visit.ar.txt` and `visit.en.txt`; null where it claims none. */
export function declaredLanguage(fileName: string): Language | null {
  const code = /[._-](ar|en)\.[^.]+$/i.exec(fileName)?.[1]?.toLowerCase()
  if (code === undefined) return null
  return code === 'ar' ? 'arabic' : 'english'
}
