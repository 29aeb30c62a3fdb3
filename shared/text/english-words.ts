import { IRREGULAR_PARTICIPLES } from './english-forms.ts'

const FUNCTION = new Set(
  `a an the of to in on at by for with from as and or but if than then that this these those there here it its he him his she her hers
  they them their we us our you your i me my mine is are was were be been being am do does did done have has had having will would shall
  should can could may might must not no nor so such which who whom whose what when where why how while also just very too more most much
  many some any all both each other another one ones own same only even into onto out up down off over under about after before again
  between during through because until against upon within without per via s t re ve ll d m`.split(/\s+/),
)

/** Whether a word, in lower case, only joins others: found nearly everywhere, it is little evidence. */
export const isFunctionWord = (word: string): boolean => FUNCTION.has(word)

const IRREGULAR = new Map(
  `went go,gone go,goes go,was be,were be,is be,are be,been be,am be,had have,has have,did do,does do,done do,said say,says say,made make,took take,
  came come,gave give,got get,saw see,knew know,thought think,became become,began begin,broke break,chose choose,drew draw,drank drink,drove drive,
  ate eat,fell fall,flew fly,forgot forget,froze freeze,grew grow,hid hide,rode ride,rose rise,ran run,sang sing,sank sink,spoke speak,stole steal,
  swam swim,swore swear,threw throw,woke wake,wore wear,wrote write,withdrew withdraw,underwent undergo,undertook undertake,shook shake,struck strike,
  men man,women woman,children child,people person,persons person,feet foot,teeth tooth,mice mouse,lives life,wives wife,knives knife,leaves leaf,
  wolves wolf,halves half,thieves thief,selves self,crises crisis,analyses analysis,bases basis,media medium,criteria criterion,phenomena phenomenon,
  better good,best good,worse bad,worst bad,elder old,eldest old,farther far,further far,lying lie,dying die,tying tie,
  first #1,second #2,third #3,fourth #4,fifth #5,sixth #6,seventh #7,eighth #8,ninth #9,tenth #10,zero #0,one #1,two #2,three #3,four #4,five #5,six #6,
  seven #7,eight #8,nine #9,ten #10,eleven #11,twelve #12,thirteen #13,fourteen #14,fifteen #15,sixteen #16,seventeen #17,eighteen #18,nineteen #19,
  twenty #20,thirty #30,forty #40,fifty #50,sixty #60,seventy #70,eighty #80,ninety #90,hundreds hundred,thousands thousand,millions million,
  twice two,1st #1,2nd #2,3rd #3,per cent percent,labor labour,center centre,theater theatre,defense defence,offense offence,program programme`
    .split(',')
    .map(pair => pair.trim().split(' ') as [string, string]),
)

/** Words whose s is no plural. */
const INVARIABLE = new Set(['news', 'means', 'series', 'species', 'always', 'perhaps', 'besides'])

/**
 * The form under which English words compare: lower case, without endings of number, tense and degree, number
 * words as `#3`. Two forms of one word mostly share it; it is no word itself.
 */
export function englishKey(word: string): string {
  let key = word.toLowerCase().replace(/[’']s?$|[’']/g, '')
  key = IRREGULAR.get(key) ?? key
  const verb = IRREGULAR_PARTICIPLES.get(key)
  if (verb) key = verb
  if (key.startsWith('#') || key.length < 4 || INVARIABLE.has(key)) return key
  return ending(key)
}

function ending(word: string): string {
  let key = word
  if (/ies$/.test(key) && key.length > 4) key = `${key.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh|z)es$/.test(key)) key = key.slice(0, -2)
  else if (/[^su]s$/.test(key)) key = key.slice(0, -1)
  if (/ied$/.test(key) && key.length > 4) key = `${key.slice(0, -3)}y`
  else if (/[^e]ed$/.test(key) && key.length > 4) key = undouble(key.slice(0, -2))
  else if (/ing$/.test(key) && key.length > 5) key = undouble(key.slice(0, -3))
  else if (/ly$/.test(key) && key.length > 5) key = key.slice(0, -2)
  // our/or, ise/ize and a silent e
  key = key
    .replace(/our$/, 'or')
    .replace(/is(e?)$/, 'iz$1')
    .replace(/is(?=ation)/, 'iz')
    .replace(/yse?$/, 'yz')
  key = key.replace(/e$/, '')
  return key.replace(/y$/, 'i')
}

const undouble = (stem: string): string =>
  /([bdgklmnprt])\1$/.test(stem) && !/(?:ll|ss)$/.test(stem) ? stem.slice(0, -1) : stem
