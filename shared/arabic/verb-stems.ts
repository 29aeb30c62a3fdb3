import type { Phonemes } from './phonemes.ts'
import { sound } from './phonemes.ts'
import { type Frame, type Frames, framesOf, type VerbForm, weak } from './verb-frames.ts'

/** What may follow a stem, as bits; a stem says which it bears, an ending which it needs. */
export const VERB_SLOT = {
  /** قال: third person masculine singular perfect, with or without object. */
  perfectZero: 1,
  /** رمى: the same where no object follows. */
  perfectBare: 2,
  /** رما(ه): the same before an object. */
  perfectObject: 4,
  perfectFeminine: 8,
  perfectDual: 16,
  perfectPlural: 32,
  perfectConsonant: 64,
  imperfectZero: 128,
  imperfectBare: 256,
  imperfectObject: 512,
  imperfectDual: 1024,
  imperfectPlural: 2048,
  imperfectFeminine: 4096,
  imperfectWomen: 8192,
  imperativeZero: 16384,
  imperativeDual: 32768,
  imperativePlural: 65536,
  imperativeFeminine: 131072,
} as const

/** A stem without personal affixes. Imperfect stems begin after the vowel of the prefix, which is `prefix`. */
export type VerbStem = {
  readonly sounds: Phonemes
  readonly slots: number
  readonly aspect: 'perfect' | 'imperfect' | 'imperative'
  readonly voice: 'active' | 'passive'
  readonly prefix: 'a' | 'u' | ''
}

/**
 * Whether a verb is listed as a passive (أُتِيحَ, قِيلَ) and has its gloss in that alone: the first vowel of an active
 * perfect is a, or the i of a joining alif.
 */
export const isPassiveLemma = (lemma: string): boolean => /^(?:[^ا]ّ?[ُِ]|اُ)/.test(lemma)

const S = VERB_SLOT
const PERFECT_VOWEL = S.perfectZero | S.perfectFeminine | S.perfectDual | S.perfectPlural
const IMPERFECT_VOWEL = S.imperfectZero | S.imperfectDual | S.imperfectPlural | S.imperfectFeminine
const IMPERATIVE_ALL = S.imperativeZero | S.imperativeDual | S.imperativePlural | S.imperativeFeminine

/** The stems of a verb, from its root, form and form I vowels; null where root and form do not fit together. */
export function verbStems(
  root: string,
  form: VerbForm,
  imperfectVowel: string,
  lemma: string,
): VerbStem[] | null {
  if (FROZEN_VERBS.has(lemma)) return frozen(lemma)
  const frames = framesOf(root, form, imperfectVowel, lemma)
  if (!frames) return null
  if (root === 'رءي' && (form === 'I' || form === 'IV')) return seeing(form)
  const stems: VerbStem[] = []
  const { prefix } = frames
  stems.push(...perfect(frames, frames.perfect, 'active'))
  stems.push(...imperfect(frames, frames.imperfect, prefix, 'active'))
  stems.push(...perfect(frames, frames.perfectPassive, 'passive'))
  stems.push(...imperfect(frames, frames.imperfectPassive, 'u', 'passive'))
  stems.push(...imperative(root, form, frames))
  return stems
}

const LONG = { a: 'A', i: 'I', u: 'U' } as const

function perfect(frames: Frames, frame: Frame, voice: VerbStem['voice']): VerbStem[] {
  const stem = (sounds: string, slots: number): VerbStem => ({
    sounds: settle(sounds),
    slots,
    aspect: 'perfect',
    voice,
    prefix: '',
  })
  const { middle, last } = frames
  const { head, vowel } = frame
  if (frames.hollow) {
    // قال قُلت, أقام أقمت; قيل
    const passive = vowel === 'i'
    const open = head.replace(/[au]$/, '')
    const first = isFormOne(frames)
    const short = passive ? 'i' : first ? (frames.imperfect.vowel === 'u' ? 'u' : 'i') : 'a'
    return [
      stem(`${open}${passive ? 'I' : 'A'}${last}`, PERFECT_VOWEL),
      stem(`${open}${short}${last}`, S.perfectConsonant),
    ]
  }
  if (weak(last)) return defectivePerfect(head + middle, last, vowel, frames, stem)
  if (frames.contracts) {
    const opened = /[aiuAU]$/.test(head)
    return [
      stem(opened ? `${head}${middle}${last}` : `${head}${vowel}${middle}${last}`, PERFECT_VOWEL),
      stem(`${head}${middle}${vowel}${last}`, S.perfectConsonant),
    ]
  }
  return [stem(`${head}${middle}${vowel}${last}`, PERFECT_VOWEL | S.perfectConsonant)]
}

const isFormOne = (frames: Frames): boolean => /^[^aiuAIU]a$/.test(frames.perfect.head)

function defectivePerfect(
  base: string,
  last: string,
  vowel: 'a' | 'i' | 'u',
  frames: Frames,
  stem: (sounds: string, slots: number) => VerbStem,
): VerbStem[] {
  if (vowel !== 'a') {
    // نَسِيَ نَسُوا نَسِيت
    const glide = vowel === 'i' ? 'ي' : 'و'
    return [
      stem(`${base}${vowel}${glide}`, S.perfectZero | S.perfectFeminine | S.perfectDual),
      stem(base, S.perfectPlural),
      stem(`${base}${LONG[vowel]}`, S.perfectConsonant),
    ]
  }
  const form1w = isFormOne(frames) && last === 'و'
  const glide = form1w ? 'و' : 'ي'
  // A final long a after ي is written with alif: أَحْيَا.
  const alif = form1w || base.endsWith('ي')
  return [
    stem(`${base}${alif ? 'A' : 'Y'}`, alif ? S.perfectZero : S.perfectBare),
    ...(alif ? [] : [stem(`${base}A`, S.perfectObject)]),
    stem(`${base}a`, S.perfectFeminine | S.perfectPlural),
    stem(`${base}a${glide}`, S.perfectDual | S.perfectConsonant),
  ]
}

function imperfect(frames: Frames, frame: Frame, prefix: 'a' | 'u', voice: VerbStem['voice']): VerbStem[] {
  const stem = (sounds: string, slots: number): VerbStem => ({
    sounds,
    slots,
    aspect: 'imperfect',
    voice,
    prefix,
  })
  const { middle, last } = frames
  const { head, vowel } = frame
  if (frames.hollow) {
    const open = head.replace(/a$/, '')
    const middleVowel = /a$/.test(head) ? 'a' : vowel
    return [
      stem(`${open}${LONG[middleVowel]}${last}`, IMPERFECT_VOWEL),
      stem(`${open}${middleVowel}${last}`, S.imperfectWomen | S.imperfectZero),
    ]
  }
  const base = head + middle
  if (weak(last)) {
    if (vowel === 'a') {
      const alif = base.endsWith('ي')
      return [
        stem(`${base}${alif ? 'A' : 'Y'}`, alif ? S.imperfectZero : S.imperfectBare),
        ...(alif ? [] : [stem(`${base}A`, S.imperfectObject)]),
        stem(`${base}aي`, S.imperfectDual | S.imperfectWomen | S.imperfectFeminine),
        stem(`${base}a`, S.imperfectPlural | S.imperfectZero),
      ]
    }
    const glide = vowel === 'i' ? 'ي' : 'و'
    return [
      stem(`${base}${LONG[vowel]}`, S.imperfectZero | S.imperfectWomen),
      stem(`${base}${vowel}${glide}`, S.imperfectDual),
      stem(base, S.imperfectPlural | S.imperfectFeminine),
      stem(`${base}${vowel}`, S.imperfectZero),
    ]
  }
  if (frames.contracts) {
    const opened = /[aiuAU]$/.test(head)
    return [
      stem(opened ? `${head}${middle}${last}` : `${head}${vowel}${middle}${last}`, IMPERFECT_VOWEL),
      stem(`${base}${vowel}${last}`, S.imperfectWomen | S.imperfectZero),
    ]
  }
  return [stem(`${base}${vowel}${last}`, IMPERFECT_VOWEL | S.imperfectWomen)]
}

function imperative(root: string, form: VerbForm, frames: Frames): VerbStem[] {
  const short: Readonly<Record<string, string>> = { ءخذ: 'خuذ', ءكل: 'كuل', ءمر: 'مuر' }
  const stem = (sounds: string, slots: number): VerbStem => ({
    sounds: settle(sounds),
    slots,
    aspect: 'imperative',
    voice: 'active',
    prefix: '',
  })
  if (form === 'I' && short[root]) return [stem(short[root], IMPERATIVE_ALL)]
  const begin = (sounds: string): string => {
    if (form === 'IV') return `ءa${sounds}`.replace(/^ءaء/, 'ءA')
    if (!/^[^aiuAIU][^aiuAIU]/.test(sounds)) return sounds
    return (form === 'I' && frames.imperfect.vowel === 'u' ? 'u' : 'i') + sounds
  }
  return imperfect(frames, frames.imperfect, 'a', 'active').flatMap(({ sounds, slots }) => {
    let wanted = 0
    const final = /[AIUY]$/.test(sounds)
    if (slots & S.imperfectZero && !final) wanted |= S.imperativeZero
    if (slots & S.imperfectDual) wanted |= S.imperativeDual
    if (slots & S.imperfectPlural) wanted |= S.imperativePlural
    if (slots & S.imperfectFeminine) wanted |= S.imperativeFeminine
    // قُلْ but قُولُوا: the long stem has no bare imperative.
    if (frames.hollow && !(slots & S.imperfectWomen)) wanted &= ~S.imperativeZero
    return wanted ? [stem(begin(sounds), wanted)] : []
  })
}

/** رأى loses its hamza in the imperfect, and in all of form IV. */
function seeing(form: 'I' | 'IV'): VerbStem[] {
  const perfect = (sounds: string, slots: number, voice: VerbStem['voice'] = 'active'): VerbStem => ({
    sounds,
    slots,
    aspect: 'perfect',
    voice,
    prefix: '',
  })
  const imperfect = (
    sounds: string,
    slots: number,
    prefix: 'a' | 'u',
    voice: VerbStem['voice'] = 'active',
  ): VerbStem => ({ sounds, slots, aspect: 'imperfect', voice, prefix })
  const base = form === 'I' ? 'رaء' : 'ءaر'
  const passive = [
    perfect(form === 'I' ? 'رuءiي' : 'ءuرiي', S.perfectZero | S.perfectFeminine | S.perfectDual, 'passive'),
    imperfect('رY', S.imperfectBare, 'u', 'passive'),
    imperfect('رA', S.imperfectObject, 'u', 'passive'),
  ]
  const stems = [
    perfect(`${base}Y`, S.perfectBare),
    perfect(`${base}A`, S.perfectObject),
    perfect(`${base}a`, S.perfectFeminine | S.perfectPlural),
    perfect(`${base}aي`, S.perfectDual | S.perfectConsonant),
    ...passive,
  ]
  if (form === 'I')
    return [
      ...stems,
      imperfect('رY', S.imperfectBare, 'a'),
      imperfect('رA', S.imperfectObject, 'a'),
      imperfect('رaي', S.imperfectDual | S.imperfectWomen | S.imperfectFeminine, 'a'),
      imperfect('رa', S.imperfectPlural | S.imperfectZero, 'a'),
    ]
  return [
    ...stems,
    imperfect('رI', S.imperfectZero | S.imperfectWomen, 'u'),
    imperfect('رiي', S.imperfectDual, 'u'),
    imperfect('ر', S.imperfectPlural | S.imperfectFeminine, 'u'),
    imperfect('رi', S.imperfectZero, 'u'),
  ]
}

/** Verbs of praise, blame and «is not», that have a perfect alone and no pattern. */
export const FROZEN_VERBS: ReadonlySet<string> = new Set(['بِئْسَ', 'نِعْمَ', 'لَيْسَ', 'عَسَى'])

function frozen(lemma: string): VerbStem[] {
  const stem = (sounds: string, slots: number): VerbStem => ({
    sounds,
    slots,
    aspect: 'perfect',
    voice: 'active',
    prefix: '',
  })
  const sounds = sound(lemma).replace(/a$/, '')
  if (sounds.endsWith('Y'))
    return [stem(sounds, S.perfectBare), stem(`${sounds.slice(0, -1)}A`, S.perfectObject)]
  // لَيْسَ لَسْتُ
  const short = lemma === 'لَيْسَ' ? [stem('لaس', S.perfectConsonant)] : []
  return [stem(sounds, PERFECT_VOWEL), ...short]
}

/** Sounds that do not stand beside each other: a vowel and its glide before a consonant become long. */
export function settle(sounds: Phonemes): Phonemes {
  return sounds
    .replace(
      /([aiuAIU])?([iu])([وي])(?=[^aiuAIUY])(?!\3)/g,
      (_, before = '', vowel: string) => `${before}${vowel === 'i' ? 'I' : 'U'}`,
    )
    .replace(/ءaء(?![aiuAIUء])/g, 'ءA')
}
