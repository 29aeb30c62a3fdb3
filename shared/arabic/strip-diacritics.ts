/** Whether a UTF-16 unit is tashkeel: tanwin, fatha, damma, kasra, shadda, sukun, dagger alif. */
export const isTashkeel = (code: number): boolean => (code >= 0x064b && code <= 0x0652) || code === 0x0670

/** The letters of a word without tashkeel and tatweel: `كِتـَاب` → `كتاب`. Hamza and ى stay as written. */
export function stripDiacritics(word: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if ((code >= 0x064b && code <= 0x065f) || code === 0x0670 || code === 0x0640) {
      plain += word.slice(from, at)
      from = at + 1
    }
  }
  return from === 0 ? word : plain + word.slice(from)
}

/**
 * The letters as the index of stems has them: alif forms are one, ى is ي, the other seats of hamza are one.
 * `مسؤول` and `مسئول`, `إلى` and `الى` share a key; the ranking tells how far a spelling is from the usual one.
 */
export function stemKey(letters: string): string {
  let key = ''
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!
    key +=
      letter === 'أ' || letter === 'إ' || letter === 'آ' || letter === 'ٱ'
        ? 'ا'
        : letter === 'ى'
          ? 'ي'
          : letter === 'ؤ' || letter === 'ئ'
            ? 'ء'
            : letter
  }
  return key
}
