/**
 * Words as sounds: consonants are their letters (hamza always ء), short vowels `a i u`, long vowels `A I U`,
 * `Y` a long a written ى, `T` ta marbuta, `N` the ending of قاضٍ. `كِتَاب` is `كiتAب`, `آمَنَ` is `ءAمaنa`.
 * A word that begins with a vowel begins with a joining alif: `iستaقبaلa`.
 */
export type Phonemes = string

const VOWELS = 'aiuAIUYTN'
const MARK: Readonly<Record<string, string>> = {
  a: 'َ',
  i: 'ِ',
  u: 'ُ',
  A: 'َا',
  I: 'ِي',
  U: 'ُو',
  Y: 'َى',
  T: 'ة',
  N: 'ٍ',
}
const isVowel = (sound: string | undefined): boolean => sound !== undefined && VOWELS.includes(sound)

/** Spells sounds with full tashkeel; the seat of each hamza follows from its neighbours. */
export function spell(sounds: Phonemes): string {
  let word = ''
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds[at]!
    if (isVowel(sound)) {
      // Only a joining alif begins with a vowel; every other vowel is written with its consonant.
      word += at === 0 ? `ا${MARK[sound]!}` : sound === 'T' ? 'ة' : ''
      continue
    }
    const doubled = sounds[at + 1] === sound
    const vowel = sounds[doubled ? at + 2 : at + 1]
    const letter = sound === 'ء' ? seatOfHamza(sounds, at, doubled ? at + 2 : at + 1) : sound
    if (letter === 'أ' && vowel === 'A' && !doubled) word += 'آ'
    else {
      word += doubled ? `${letter}ّ` : letter
      word += isVowel(vowel) ? (vowel === 'T' ? 'َ' : MARK[vowel!]) : 'ْ'
    }
    if (doubled) at++
  }
  return word.endsWith('ْ') ? word.slice(0, -1) : word
}

// After the usual order of strength: i, u, a, none (Badawi, Carter & Gully 2004, §1.1).
function seatOfHamza(sounds: Phonemes, at: number, next: number): string {
  const before = sounds[at - 1]
  const after = sounds[next]
  if (at === 0) return after === 'i' || after === 'I' ? 'إ' : 'أ'
  if (after === 'N') return 'ئ'
  // A short vowel at the very end is the case or mood: the hamza is still the last letter.
  if (after === undefined || (next === sounds.length - 1 && 'aiu'.includes(after))) {
    return before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء'
  }
  if (before === 'i' || before === 'I' || before === 'ي' || after === 'i' || after === 'I') return 'ئ'
  if (before === 'u' || ((after === 'u' || after === 'U') && before !== 'U' && before !== 'و')) return 'ؤ'
  if (before === 'A' || before === 'U' || before === 'و') return 'ء'
  return 'أ'
}

/** Reads a fully vowelled word, as the lexicon spells it, into sounds. */
export function sound(vowelled: string): Phonemes {
  // Unicode's canonical order puts shadda behind its vowel; speech has it before.
  const word = vowelled.replace(/([ًٌٍَُِ])ّ/g, 'ّ$1')
  let sounds = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word[at]!
    const next = word[at + 1]
    switch (letter) {
      case 'َ':
        if (isBare(word, at + 1, 'ا')) {
          sounds += 'A'
          at++
        } else if (isBare(word, at + 1, 'ى')) {
          sounds += 'Y'
          at++
        } else if (next === 'ة') {
          sounds += 'aT'
          at++
        } else sounds += 'a'
        break
      case 'ِ':
        if (isBare(word, at + 1, 'ي')) {
          sounds += 'I'
          at++
        } else sounds += 'i'
        break
      case 'ُ':
        if (isBare(word, at + 1, 'و')) {
          sounds += 'U'
          at++
        } else sounds += 'u'
        break
      case 'ّ':
        sounds += sounds.at(-1) ?? ''
        break
      case 'ْ':
      case 'ـ':
        break
      case 'ٍ':
        sounds += 'N'
        break
      case 'آ':
        sounds += 'ءA'
        break
      case 'أ':
      case 'إ':
      case 'ؤ':
      case 'ئ':
        sounds += 'ء'
        break
      case 'ا':
      case 'ٱ':
        // A joining alif at the start carries only its vowel; elsewhere alif follows fatha and was read with it.
        if (at > 0) sounds += 'A'
        break
      case 'ة':
        sounds += 'T'
        break
      default:
        sounds += letter
    }
  }
  return sounds
}

/** A letter of prolongation bears no mark of its own. */
function isBare(word: string, at: number, letter: string): boolean {
  if (word[at] !== letter) return false
  const mark = word[at + 1]
  return mark === undefined || !'ًٌٍَُِّْٰ'.includes(mark)
}
