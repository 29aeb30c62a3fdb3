import { foldWord } from '../text/normalise.ts'

/** Latin letters that Unicode does not decompose. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ə: 'a',
}

const PLAIN = /^[\w\s.-]*$/

/** Lower case without accents, apostrophes and letters of other scripts: `Erdoğan` → `erdogan`. */
export function foldEnglish(name: string): string {
  // Most names are plain letters; this is the inner loop of comparing names.
  if (PLAIN.test(name)) return name.toLowerCase()
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[øłßæœıđðþə]/g, letter => SPELLED_OUT[letter]!)
    .replace(/[\u0300-\u036f'’‘ʿʾ`´ʻ]/g, '')
}

/** Without tashkeel, tatweel and invisible marks; alif forms, ى and Persian letters stay as they are. */
export function foldArabicName(name: string): string {
  return name.replace(
    /[\u064b-\u065f\u0670\u0640\u0610-\u061a\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g,
    '',
  )
}

/** As Arabic names are looked up: alif forms, ى, ة and the seats of hamza compare equal. */
export const arabicKey = (name: string): string =>
  foldWord(name, { taMarbuta: true, hamzaSeats: true })
    .replace(/[ڤ]/g, 'ف')
    .replace(/پ/g, 'ب')
    .replace(/گ/g, 'ك')

/** Letter codes 1 to 26 of a folded English word; other characters are left out. */
export function letterCodes(word: string): Uint8Array {
  const codes = new Uint8Array(word.length)
  let length = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 96
    if (code >= 1 && code <= 26) codes[length++] = code
  }
  return codes.subarray(0, length)
}

/** As given names are looked up: ى and ة stay (علي is a name, على is not), alif forms are one in longer words. */
export function givenNameKey(word: string): string {
  const letters = foldArabicName(word)
  return letters.length >= 4 ? letters.replace(/[أإآٱ]/g, 'ا') : letters
}
