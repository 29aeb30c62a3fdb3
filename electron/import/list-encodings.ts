import type { Encoding } from './decode-bytes.ts'

/** An encoding as a person chooses it: what it was written with, beside its own name. */
export type EncodingChoice = {
  readonly encoding: Encoding
  readonly names: { readonly arabic: string; readonly english: string }
}

/** Every encoding that a text can be read in, the likeliest in an Arabic collection first. */
export const ENCODINGS: readonly EncodingChoice[] = [
  { encoding: 'UTF-8', names: { arabic: 'يونيكود', english: 'Unicode' } },
  { encoding: 'windows-1256', names: { arabic: 'العربية (ويندوز)', english: 'Arabic (Windows)' } },
  { encoding: 'ISO-8859-6', names: { arabic: 'العربية (أيزو، ويونكس)', english: 'Arabic (ISO, Unix)' } },
  { encoding: 'MacArabic', names: { arabic: 'العربية (ماكنتوش القديم)', english: 'Arabic (old Macintosh)' } },
  { encoding: 'UTF-16 LE', names: { arabic: 'يونيكود 16 بت', english: 'Unicode, 16 bits' } },
  {
    encoding: 'UTF-16 BE',
    names: { arabic: 'يونيكود 16 بت، البايت الأعلى أولًا', english: 'Unicode, 16 bits, high byte first' },
  },
  { encoding: 'windows-1252', names: { arabic: 'الأوروبية الغربية (ويندوز)', english: 'Western (Windows)' } },
]
