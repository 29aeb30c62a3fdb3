/**
 * The consonants of a name as classes that both scripts share, to find spellings of one name quickly:
 * `دميترييف` and `Dmitriev` are both `DMTRF`. After the consonant skeletons of Freeman, Condon & Ackerman (2006).
 */
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'B',
  پ: 'B',
  ت: 'T',
  ث: 'T',
  ج: 'J',
  چ: 'J',
  ح: 'H',
  خ: 'K',
  د: 'T',
  ذ: 'T',
  ر: 'R',
  ز: 'S',
  س: 'S',
  ش: 'S',
  ص: 'S',
  ض: 'T',
  ط: 'T',
  ظ: 'T',
  غ: 'J',
  ف: 'F',
  ڤ: 'F',
  ق: 'K',
  ك: 'K',
  گ: 'J',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ه: 'H',
  ة: '',
  ع: '',
  ء: '',
  أ: '',
  إ: '',
  آ: '',
  ا: '',
  ؤ: '',
  ئ: '',
  ى: '',
  و: '',
  ي: '',
}

/** The skeleton of an Arabic name without its clitics. */
export function arabicSkeleton(name: string): string {
  let skeleton = ''
  for (const letter of name) skeleton += ARABIC[letter] ?? ''
  return squeeze(skeleton.replace(/JH/g, 'J').replace(/H/g, ''))
}

/** The skeleton of an English name in lower case. */
export function englishSkeleton(name: string): string {
  const sounds = name
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/sch|sh|ch(?=r)/g, m => (m === 'ch' ? 'k' : 's'))
    .replace(/tch|ch/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/gh|kh|th|dh|zh/g, m => m[0]!)
    .replace(/ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c|q/g, 'k')
    .replace(/tion/g, 'sn')
    .replace(/x$/g, 'ks')
  let skeleton = ''
  for (const sound of sounds)
    skeleton += 'bp'.includes(sound)
      ? 'B'
      : 'td'.includes(sound)
        ? 'T'
        : 'jg'.includes(sound)
          ? 'J'
          : sound === 'k'
            ? 'K'
            : 'fv'.includes(sound)
              ? 'F'
              : 'sz'.includes(sound)
                ? 'S'
                : sound === 'x'
                  ? 'S'
                  : sound === 'r'
                    ? 'R'
                    : sound === 'l'
                      ? 'L'
                      : sound === 'm'
                        ? 'M'
                        : sound === 'n'
                          ? 'N'
                          : ''
  return squeeze(skeleton)
}

const squeeze = (skeleton: string): string => skeleton.replace(/(.)\1+/g, '$1')

/** Whether two skeletons are the same or, where they are long, one letter apart: worth a closer look. */
export function skeletonsMeet(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false
  if (a === b) return true
  return Math.max(a.length, b.length) >= 3 && Math.abs(a.length - b.length) <= 1 && distanceIsOne(a, b)
}

function distanceIsOne(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let end = 0
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  return a.length - from - end <= 1 && b.length - from - end <= 1
}

/** The skeleton with each one letter left out, to look up those one letter apart. */
export function neighbours(skeleton: string): string[] {
  const found = [skeleton]
  if (skeleton.length >= 3)
    for (let at = 0; at < skeleton.length; at++) found.push(skeleton.slice(0, at) + skeleton.slice(at + 1))
  return found
}
