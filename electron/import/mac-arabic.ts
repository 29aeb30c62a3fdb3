/** First byte of the table that is not ASCII. */
const FIRST = 0x80

// Sixteen characters a line, from byte 0x80 on. The table has signs twice: those of ASCII run left to right, and
// those from 0xA0 on right to left; in Unicode the direction comes from the text around them, so they are one.
const TABLE =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéè' +
  'êëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./' +
  '٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخد' +
  'ذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f' +
  '\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے'

const UNITS = Uint16Array.from([...Array(FIRST).keys()].concat([...TABLE].map(c => c.charCodeAt(0))))
/** Units turned into a string at once; a call takes only so many arguments. */
const PIECE = 8192

/** The text of bytes in MacArabic (x-mac-arabic), in which Arabic was written on the Macintosh before OS X. */
export function decodeMacArabic(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...Array.from(bytes.subarray(from, from + PIECE), byte => UNITS[byte]!))
  return text
}
