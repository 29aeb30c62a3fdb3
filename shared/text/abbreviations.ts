import type { Language } from '../model/text.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// Titles and the like never end a sentence: a name or a number follows.
const NEVER_LAST: Readonly<Record<Language, ReadonlySet<string>>> = {
  english: words(
    'mr mrs ms messrs dr prof rev fr sr st mt hon pres gov sen rep gen lt col maj capt cmdr adm sgt cpl pvt brig supt insp det atty amb sec vs no nos vol fig art ch pp al cf eg ie viz approx ft',
  ),
  arabic: words('د أ م ص ب ج ت ط ف ه ع س ك ق ا.د أ.د م.م أد ص.ب د.م السيد ر ش'),
}
// These end a sentence only before a capital that is no name of theirs; the next word decides.
const MAYBE_LAST: Readonly<Record<Language, ReadonlySet<string>>> = {
  english: words(
    'inc ltd co corp bros jr esq dept est etc jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd univ assn a.m p.m e.g i.e u.s u.k u.n u.a.e d.c b.c a.d ph.d',
  ),
  arabic: words('ق.م م ب.م هـ إلخ الخ ق.ظ ب.ظ كم كغ'),
}
// Words that begin an English sentence far more often than they follow an abbreviation.
const STARTS =
  /^["“'(]?(?:The|This|That|These|Those|He|She|It|They|We|I|You|But|And|In|On|At|For|If|When|While|After|As|However|His|Her|Their|There|Its|A|An|No|Not|So|According|Since|By|With|To|From|What|Why|How|Who|Both|Each|Some|Many|Most|Meanwhile|Earlier)\s/

/** Whether the stop at the end of `before` belongs to an abbreviation, an initial or a list number. */
export function endsInAbbreviation(before: string, after: string, language: Language): boolean {
  const match = /([\p{L}\p{M}\p{Nd}.]+)\.$/u.exec(before)
  if (!match) return false
  const word = match[1]!.replace(/[\u064b-\u0652\u0640]/g, '')
  const bare = word.toLowerCase()
  const alone = before.length === match[0].length
  // «1.» and «أ.» at the start of a sentence number a list.
  if (alone && (/^\p{Nd}{1,3}$/u.test(word) || [...word].length === 1)) return true
  if (NEVER_LAST[language].has(bare)) return language === 'english' || after !== ''
  if (MAYBE_LAST[language].has(bare))
    return language === 'english'
      ? !STARTS.test(after)
      : /^[\u0621-\u064a]/.test(after) && bare !== 'إلخ' && bare !== 'الخ'
  // «No. 5», «Fig. 2»
  if (language === 'english') {
    if (/^\p{Lu}$/u.test(word)) return word !== 'I' && !STARTS.test(after)
    if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !STARTS.test(after)
    return false
  }
  return (
    /^(?:[\u0621-\u064a]{1,4}\.)+[\u0621-\u064a]{1,4}$/.test(word) &&
    !/^(?:و|ثم|كما|أما)/.test(after) &&
    word.length < 12
  )
}
