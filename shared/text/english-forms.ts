const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'be been,become become,begin begun,bind bound,bite bitten,bleed bled,blow blown,break broken,breed bred,bring brought,build built,burn burnt,burst burst,buy bought,catch caught,choose chosen,cling clung,come come,cost cost,creep crept,cut cut,deal dealt,dig dug,do done,draw drawn,drink drunk,drive driven,eat eaten,fall fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flown,forbid forbidden,foresee foreseen,forget forgotten,forgive forgiven,freeze frozen,get got,give given,go gone,grind ground,grow grown,hang hung,have had,hear heard,hide hidden,hit hit,hold held,hurt hurt,keep kept,know known,lay laid,lead led,leave left,lend lent,let let,lie lain,light lit,lose lost,make made,mean meant,meet met,overcome overcome,overthrow overthrown,pay paid,put put,quit quit,read read,ride ridden,ring rung,rise risen,run run,say said,see seen,seek sought,sell sold,send sent,set set,shake shaken,shed shed,shine shone,shoot shot,show shown,shrink shrunk,shut shut,sing sung,sink sunk,sit sat,sleep slept,slide slid,speak spoken,spend spent,split split,spread spread,stand stood,steal stolen,stick stuck,sting stung,strike struck,swear sworn,sweep swept,swim swum,swing swung,take taken,teach taught,tear torn,tell told,think thought,throw thrown,undergo undergone,understand understood,undertake undertaken,uphold upheld,wake woken,wear worn,weave woven,weep wept,win won,wind wound,withdraw withdrawn,withhold withheld,withstand withstood,write written'
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
)

const VOWEL = /[aeiou]/
/** Verbs of more syllables whose last is stressed double their consonant too. */
const DOUBLING =
  /^(?:admit|commit|permit|submit|transmit|omit|refer|prefer|defer|confer|infer|occur|incur|recur|control|compel|propel|expel|repel|rebel|patrol|equip|regret|begin|forget|cancel|travel|level|model|label|signal|fuel|counsel|quarrel|dispel|fulfil|enrol|instil|unravel|marvel|channel)$/

function doubles(verb: string): boolean {
  if (DOUBLING.test(verb)) return true
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) && !/[wxy]$/.test(verb)
}

const changeFirst = (phrase: string, change: (verb: string) => string): string => {
  const [verb = '', ...rest] = phrase.split(' ')
  return [change(verb), ...rest].join(' ')
}

/** The -ing form of a verb or verb phrase: `carry out` → `carrying out`. */
export const gerund = (phrase: string): string =>
  changeFirst(phrase, verb => {
    if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`
    if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`
    return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
  })

/** The past participle of a verb or verb phrase: `carry out` → `carried out`. */
export const pastParticiple = (phrase: string): string =>
  changeFirst(phrase, verb => {
    const irregular = IRREGULAR.get(verb)
    if (irregular) return irregular
    if (verb.endsWith('e')) return `${verb}d`
    if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
    return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
  })

/** Past participles and irregular pasts → their verb, to compare English words. */
export const IRREGULAR_PARTICIPLES: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR].map(([verb, participle]) => [participle, verb]),
)

export const isVowel = (letter: string): boolean => VOWEL.test(letter)
