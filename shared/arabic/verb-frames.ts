import { type Phonemes, sound } from './phonemes.ts'

/** Forms I to X of three radicals, QI to QIV of four. */
export type VerbForm =
  | 'I'
  | 'II'
  | 'III'
  | 'IV'
  | 'V'
  | 'VI'
  | 'VII'
  | 'VIII'
  | 'IX'
  | 'X'
  | 'QI'
  | 'QII'
  | 'QIII'
  | 'QIV'

/** One aspect and voice of a verb: what stands before the second last radical, and the vowel after it. */
export type Frame = { readonly head: Phonemes; readonly vowel: 'a' | 'i' | 'u' }
/** The four frames of a form: `middle` is the radical that may be weak or double, `last` the one that may be lost. */
export type Frames = {
  readonly perfect: Frame
  readonly imperfect: Frame
  readonly perfectPassive: Frame
  readonly imperfectPassive: Frame
  readonly middle: string
  readonly last: string
  readonly prefix: 'a' | 'u'
  /** Whether a weak middle radical lengthens (قال, أقام) or stays a consonant (قوّم, عاون). */
  readonly hollow: boolean
  /** Whether a doubled last radical contracts (مدّ, استمرّ) or not (مدّد). */
  readonly contracts: boolean
}

/** Whether a radical is و or ي. */
export const weak = (radical: string): boolean => radical === 'و' || radical === 'ي'

/** The frames of a form: where its radicals and vowels stand before weakness is looked at. */
export function framesOf(root: string, form: VerbForm, imperfectVowel: string, lemma: string): Frames | null {
  const said = sound(lemma)
  const r = radicalsAsSaid([...root], form, said)
  if (form.startsWith('Q')) {
    if (r.length !== 4) return null
    const [c1, c2, c3, c4] = r as [string, string, string, string]
    const base = { middle: c3, last: c4, hollow: false, contracts: form === 'QIV' }
    const f = (perfectHead: string, head: string, passiveHead: string, vowel: 'a' | 'i') => ({
      ...base,
      perfect: { head: perfectHead, vowel: 'a' as const },
      imperfect: { head, vowel },
      perfectPassive: { head: passiveHead, vowel: 'i' as const },
      imperfectPassive: { head, vowel: 'a' as const },
    })
    if (form === 'QI') return { ...f(`${c1}a${c2}`, `${c1}a${c2}`, `${c1}u${c2}`, 'i'), prefix: 'u' }
    if (form === 'QII') return { ...f(`تa${c1}a${c2}`, `تa${c1}a${c2}`, `تu${c1}u${c2}`, 'a'), prefix: 'a' }
    if (form === 'QIV') {
      // اِطْمَأَنَّ: the last radical doubles, so it stands for both of the last two.
      const frames = f(`i${c1}${c2}a${c3}`, `${c1}${c2}a${c3}`, `u${c1}${c2}u${c3}`, 'i')
      return { ...frames, middle: c4, last: c4, prefix: 'a' }
    }
    return null
  }
  if (r.length !== 3) return null
  const [c1, c2, c3] = r as [string, string, string]
  const defective = weak(c3)
  const double = c2 === c3
  const keepsMiddle = defective || !weak(c2)
  const make = (
    perfectHead: string,
    head: string,
    passiveHead: string,
    vowel: 'a' | 'i' | 'u',
    prefix: 'a' | 'u',
    open: boolean,
    perfectVowel: 'a' | 'i' | 'u' = 'a',
    passiveImperfectHead = head,
  ): Frames => ({
    perfect: { head: perfectHead, vowel: perfectVowel },
    imperfect: { head, vowel },
    perfectPassive: { head: passiveHead, vowel: 'i' },
    imperfectPassive: { head: passiveImperfectHead, vowel: 'a' },
    middle: c2,
    last: c3,
    prefix,
    hollow: open && !keepsMiddle,
    contracts: open && double,
  })
  switch (form) {
    case 'I': {
      const vowel = (imperfectVowel || 'u') as 'a' | 'i' | 'u'
      const second = said[said.length - 3]
      const perfectVowel = formOnePerfectVowel(said, defective, double, vowel, second)
      const drops =
        c1 === 'و' &&
        !double &&
        (vowel === 'i' || (vowel === 'a' && (perfectVowel === 'a' || /^و(?:سع|طء)$/.test(root))))
      // A middle that the lemma keeps as a consonant stays one: عَوِرَ.
      const frames = make(`${c1}a`, drops ? '' : c1, `${c1}u`, vowel, 'a', true, perfectVowel, c1)
      const keeps = !keepsMiddle && said.length > 3 && said.includes(`a${c2}i`)
      return keeps ? { ...frames, hollow: false } : frames
    }
    case 'II':
      return make(`${c1}a${c2}`, `${c1}a${c2}`, `${c1}u${c2}`, 'i', 'u', false)
    case 'III':
      return { ...make(`${c1}A`, `${c1}A`, `${c1}U`, 'i', 'u', false), contracts: double }
    case 'IV':
      return keepAsLemma(
        make(c1 === 'ء' ? 'ءA' : `ءa${c1}`, c1, c1 === 'ء' ? 'ءU' : `ءu${c1}`, 'i', 'u', true),
        said,
        c2,
      )
    case 'V':
      return make(`تa${c1}a${c2}`, `تa${c1}a${c2}`, `تu${c1}u${c2}`, 'a', 'a', false)
    case 'VI':
      return { ...make(`تa${c1}A`, `تa${c1}A`, `تu${c1}U`, 'a', 'a', false), contracts: double }
    case 'VII':
      return keepAsLemma(make(`iن${c1}a`, `ن${c1}a`, `uن${c1}u`, 'i', 'a', true), said, c2)
    case 'VIII': {
      const joint = joinT(c1, said)
      return keepAsLemma(make(`i${joint}a`, `${joint}a`, `u${joint}u`, 'i', 'a', true), said, c2)
    }
    case 'IX':
      return {
        ...make(`i${c1}${c2}a`, `${c1}${c2}a`, `u${c1}${c2}u`, 'i', 'a', true),
        middle: c3,
        last: c3,
        hollow: false,
        contracts: true,
      }
    case 'X':
      return keepAsLemma(make(`iستa${c1}`, `ستa${c1}`, `uستu${c1}`, 'i', 'a', true), said, c2)
    default:
      return null
  }
}

/** Some derived verbs have another weak radical than their root: تَحَيَّزَ from حوز, وَاسَى from ءسو, حَنَى from حنو. */
function radicalsAsSaid(r: readonly string[], form: VerbForm, said: Phonemes): readonly string[] {
  if (form.startsWith('Q') && r.length === 3) {
    // بَلْوَرَ from بلر: the fourth radical shows in the verb alone.
    const consonants = [...said].filter(letter => !'aiuAIUY'.includes(letter))
    return form === 'QI' ? consonants : form === 'QII' ? consonants.slice(1) : r
  }
  if (r.length !== 3) return r
  const [c1, c2, c3] = r as [string, string, string]
  const swapped = (radical: string) => (radical === 'و' ? 'ي' : 'و')
  if (c1 === 'ء' && (form === 'III' || form === 'VI') && /^(?:تa)?وA/.test(said)) return ['و', c2, c3]
  if (weak(c2) && (form === 'II' || form === 'V') && said.includes(`a${swapped(c2)}${swapped(c2)}`))
    return [c1, swapped(c2), c3]
  if (weak(c2) && (form === 'III' || form === 'VI') && said.includes(`A${swapped(c2)}`))
    return [c1, swapped(c2), c3]
  if (form === 'I' && c3 === 'و' && said.endsWith('Y')) return [c1, c2, 'ي']
  return r
}

/** اِسْتَحْوَذَ and اِزْدَوَجَ keep a middle that اِسْتَقَامَ loses: the lemma says which. */
function keepAsLemma(frames: Frames, said: Phonemes, middle: string): Frames {
  return frames.hollow && (said.includes(`${middle}a`) || said.includes(`${middle}A`))
    ? { ...frames, hollow: false }
    : frames
}

function formOnePerfectVowel(
  said: Phonemes,
  defective: boolean,
  double: boolean,
  vowel: string,
  second: string | undefined,
): 'a' | 'i' | 'u' {
  if (defective) return said.endsWith('iيa') ? 'i' : said.endsWith('uوa') ? 'u' : 'a'
  if (double) return vowel === 'a' ? 'i' : 'a'
  return second === 'i' || second === 'u' ? second : 'a'
}

/** The t of form VIII after each first radical (Wright 1896, §§ 54–57, 148). */
function joinT(c1: string, said: Phonemes): string {
  if (c1 === 'و' || c1 === 'ي') return 'تت'
  // اِتَّخَذَ, but اِئْتَلَفَ
  if (c1 === 'ء') return said.startsWith('iتت') ? 'تت' : 'ءت'
  if (c1 === 'ص' || c1 === 'ض') return `${c1}ط`
  if (c1 === 'ط') return 'طط'
  if (c1 === 'ظ') return said.startsWith('iظط') ? 'ظط' : 'ظظ'
  if (c1 === 'ز') return 'زد'
  if (c1 === 'د') return 'دد'
  if (c1 === 'ذ') return said.startsWith('iذذ') ? 'ذذ' : said.startsWith('iذد') ? 'ذد' : 'دد'
  if (c1 === 'ث' && said.startsWith('iثث')) return 'ثث'
  return `${c1}ت`
}
