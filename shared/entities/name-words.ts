import { arabicKey } from './fold-names.ts'

/** Words of names that are translated, not spelled: South Carolina is كارولينا الجنوبية. */
const TRANSLATED = `
north=شمال|الشمالية|الشمالي|شمالي;south=جنوب|الجنوبية|الجنوبي|جنوبي;east=شرق|الشرقية|الشرقي|شرقي;west=غرب|الغربية|الغربي|غربي
northern=الشمالية|الشمالي;southern=الجنوبية|الجنوبي;eastern=الشرقية|الشرقي;western=الغربية|الغربي;central=الوسطى|المركزي|المركزية|وسط
new=الجديدة|الجديد;great=الكبرى|العظمى;grand=الكبرى|الكبير;prix=الجائزة;greater=الكبرى;upper=العليا;lower=السفلى;saint=القديس|سانت;st=سانت|القديس;holy=المقدسة
island=جزيرة;islands=جزر;isle=جزيرة;lake=بحيرة;mount=جبل;mountain=جبل;mountains=جبال;river=نهر;sea=بحر|البحر;ocean=المحيط|محيط
gulf=خليج|الخليج;bay=خليج;strait=مضيق;valley=وادي;cape=رأس;city=مدينة;province=مقاطعة|محافظة;state=ولاية|دولة;county=مقاطعة
district=مقاطعة|حي|منطقة;republic=جمهورية;kingdom=المملكة|مملكة;airport=مطار;square=ساحة|ميدان;street=شارع;bridge=جسر;castle=قلعة
palace=قصر;stadium=ملعب|استاد;park=حديقة;university=جامعة;bank=بنك|مصرف;hospital=مستشفى;hotel=فندق;museum=متحف;institute=معهد
center=مركز;centre=مركز;school=مدرسة;college=كلية;church=كنيسة;mosque=مسجد|جامع;club=نادي;company=شركة;group=مجموعة
ministry=وزارة;department=وزارة|إدارة|قسم;council=مجلس;committee=لجنة;court=محكمة;party=حزب;union=اتحاد|الاتحاد|نقابة;army=الجيش|جيش
prince=الأمير;princess=الأميرة;king=الملك;queen=الملكة;pope=البابا;sheikh=الشيخ;cup=كأس;league=دوري|رابطة;festival=مهرجان
prize=جائزة;award=جائزة;awards=جوائز;games=ألعاب|الألعاب|دورة;war=حرب;act=قانون;treaty=معاهدة;agreement=اتفاقية|اتفاق
`

/** The names of Latin letters in Arabic: CNN is سي إن إن. */
const LETTERS = `
a=إيه|أيه|ايه|أي|ا;b=بي;c=سي;d=دي;e=إي|اي;f=إف|أف|اف;g=جي;h=إتش|اتش|أتش|هاش;i=آي|أي|اي;j=جيه|جي;k=كي|كيه;l=إل|ال|أل;m=إم|ام|أم;n=إن|ان|أن
o=أو|او;p=بي;q=كيو;r=آر|أر|ار;s=إس|أس|اس;t=تي;u=يو;v=في|ڤي;w=دبليو|دابليو;x=إكس|اكس;y=واي;z=زد|زي|زيد
`

function table(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    text
      .trim()
      .split(/[;\n]/)
      .map(field => {
        const [english = '', arabic = ''] = field.split('=')
        return [english, new Set(arabic.split('|').map(arabicKey))]
      }),
  )
}

const translated = table(TRANSLATED)
const letters = table(LETTERS)

/** Whether an Arabic word is the usual translation of an English word within names. */
export const translatesNameWord = (arabic: string, english: string): boolean =>
  translated.get(english)?.has(arabicKey(arabic)) ?? false

/** Letters in the longest acronym. */
export const LONGEST_ACRONYM = 6

/** Whether Arabic words from `at` on are the names of all letters of an English acronym in order. */
export function spellsAcronym(words: readonly string[], at: number, acronym: string): boolean {
  if (acronym.length < 2 || acronym.length > LONGEST_ACRONYM || at + acronym.length > words.length)
    return false
  for (let k = 0; k < acronym.length; k++)
    if (!letters.get(acronym[k]!)?.has(arabicKey(words[at + k]!))) return false
  return true
}
