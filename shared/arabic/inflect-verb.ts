import type { Lexeme } from './parse-lexicon.ts'
import { spell } from './phonemes.ts'
import { stripDiacritics } from './strip-diacritics.ts'
import type { VerbForm } from './verb-frames.ts'
import { isPassiveLemma, settle, VERB_SLOT, type VerbStem, verbStems } from './verb-stems.ts'

/** A form of a verb as a table of conjugation names it. */
export type VerbCell =
  | 'he did'
  | 'she did'
  | 'they two did'
  | 'they did'
  | 'I did'
  | 'he does'
  | 'they two do'
  | 'they do'
  | 'you (f.) do'
  | 'they (f.) do'
  | 'he was done'
  | 'he is done'
  | 'do!'

const S = VERB_SLOT
type Row = {
  readonly aspect: VerbStem['aspect']
  readonly voice: VerbStem['voice']
  readonly slots: number
  readonly ending: string
}
const ROWS: Readonly<Record<VerbCell, Row>> = {
  'he did': { aspect: 'perfect', voice: 'active', slots: S.perfectZero | S.perfectBare, ending: 'a' },
  'she did': { aspect: 'perfect', voice: 'active', slots: S.perfectFeminine, ending: 'aت' },
  'they two did': { aspect: 'perfect', voice: 'active', slots: S.perfectDual, ending: 'A' },
  'they did': { aspect: 'perfect', voice: 'active', slots: S.perfectPlural, ending: 'U' },
  'I did': { aspect: 'perfect', voice: 'active', slots: S.perfectConsonant, ending: 'تu' },
  'he does': { aspect: 'imperfect', voice: 'active', slots: S.imperfectZero | S.imperfectBare, ending: 'u' },
  'they two do': { aspect: 'imperfect', voice: 'active', slots: S.imperfectDual, ending: 'Aنi' },
  'they do': { aspect: 'imperfect', voice: 'active', slots: S.imperfectPlural, ending: 'Uنa' },
  'you (f.) do': { aspect: 'imperfect', voice: 'active', slots: S.imperfectFeminine, ending: 'Iنa' },
  'they (f.) do': { aspect: 'imperfect', voice: 'active', slots: S.imperfectWomen, ending: 'نa' },
  'he was done': { aspect: 'perfect', voice: 'passive', slots: S.perfectZero, ending: 'a' },
  'he is done': {
    aspect: 'imperfect',
    voice: 'passive',
    slots: S.imperfectZero | S.imperfectBare,
    ending: 'u',
  },
  'do!': { aspect: 'imperative', voice: 'active', slots: S.imperativeZero, ending: '' },
}
export const VERB_CELLS = Object.keys(ROWS) as readonly VerbCell[]

/** One form of a verb with tashkeel, or null where the verb has none. */
export function inflectVerb(verb: Lexeme, cell: VerbCell): string | null {
  const [form, vowel = ''] = verb.forms.split(';')[0]!.split(':') as [VerbForm, string?]
  const stems = verbStems(verb.root, form, vowel.split(/[,/|]/)[0]!, verb.lemma)
  const row = ROWS[cell]
  if (row.voice === 'active' && isPassiveLemma(verb.lemma)) return null
  const stem = stems?.find(s => s.aspect === row.aspect && s.voice === row.voice && s.slots & row.slots)
  if (!stem) return null
  const ending = /[AIUY]$/.test(stem.sounds) && row.ending.length === 1 ? '' : row.ending
  const joined =
    stem.sounds.replace(/a$/, m => (/^[aAUI]/.test(ending) ? '' : m)) + contract(stem.sounds, ending)
  const prefix = row.aspect === 'imperfect' ? `${cell.startsWith('you') ? 'ت' : 'ي'}${stem.prefix}` : ''
  const spelled = spell(settle(prefix + joined))
  // The alif after the و of the plural is written and not said.
  return row.ending === 'U' ? `${spelled}ا` : spelled
}

/** After the a of رَمَ the endings lose their vowel: رَمَتْ, رَمَوْا. */
function contract(stem: string, ending: string): string {
  if (!/[^aiuAIUY]a$/.test(stem) && !stem.endsWith('aي')) return ending
  if (stem.endsWith('aي')) return ending.startsWith('I') ? ending.slice(1) : ending
  if (ending.startsWith('a')) return ending
  if (ending.startsWith('U')) return `aو${ending.slice(1)}`
  if (ending.startsWith('I')) return `aي${ending.slice(1)}`
  return ending === 'u' ? '' : ending
}

/** The letters of one form without tashkeel. */
export const inflectedLetters = (verb: Lexeme, cell: VerbCell): string | null => {
  const form = inflectVerb(verb, cell)
  return form === null ? null : stripDiacritics(form)
}
