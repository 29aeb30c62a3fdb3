const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words before a person's name that are not part of it. */
export const ENGLISH_TITLES = words(`
president presidents minister ministers premier chancellor king queen prince princess emir sheikh sultan emperor pope
mr mrs ms miss dr doctor prof professor judge justice sen sens senator senators rep reps congressman congresswoman
representative gov governor mayor gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl adm admiral
commander chief sir lord lady dame baroness baron duke duchess rabbi imam ayatollah father bishop archbishop cardinal
reverend rev mp ambassador envoy spokesman spokeswoman spokesperson secretary chairman chairwoman chairperson chair ceo cfo
director coach manager striker midfielder defender goalkeeper attorney attorneys prosecutor detective officer inspector
constable sheriff analyst analysts lawyer author actor actress singer journalist correspondent reporter editor
presenter commissioner councillor deputy vice prime foreign interior defence defense finance treasury home
undersecretary marshal brother sister teammate champion billionaire democrat democrats republican
republicans captain leader conservative labour tory sens economist scientist researcher expert pundit rapper
comedian director-general vice-president co-founder founder executive head ex former then-president counsel
solicitor barrister crown supreme minority majority speaker whip archduke hajj haji sayyid mullah hojatoleslam leader
`)

/** Titles that are also part of names of offices and bodies when those follow (Supreme Court, Foreign Ministry). */
export const SOFT_TITLES = words(
  'foreign interior defence defense finance treasury home supreme prime vice deputy crown chief general conservative labour democrat republican democrats republicans attorney executive head justice defender father minority majority speaker queen king prince princess lady president major champion captain home lord sir governor secretary',
)

/** Last words of names of bodies. */
export const ORG_HEADS = words(`
ministry department university college school academy union council committee party agency court board bank company
corporation corp inc ltd llc plc co association federation institute institution foundation fund group front army
navy police commission office bureau times news post fc club league authority administration assembly parliament congress
senate organisation organization service services forces force guard guards brigade brigades corps movement
alliance coalition network tribune herald gazette telegraph guardian ledger journal chronicle observer tv television
radio airlines airways motors holdings partners industries technologies systems center centre clinic hospital orchestra
museum society chamber confederation conference nations treasury pentagon kremlin knesset duma bundestag embassy
consulate trust charity union secretariat directorate nato mission watch international exchange studios records
entertainment media press energy oil gas petroleum pharmaceuticals bancorp reserve house cabinet regiment battalion
squad channel rovers wanderers city athletic athletics hotspur albion dynamo militia insurgency taskforce tribunal caucus
laboratory laboratories consortium funds troopers hotel hotels observatory cathedral church mosque
`)

/** Words that mark a body wherever they stand in its name and may take "of …" or "for …". */
export const ORG_STARTS = words(`
ministry department university college bank board council house court bureau institute school office organisation
organization association federation union society league fund center centre committee commission chamber academy
army party church confederation ministry coalition alliance friends sons movement agency group secretariat
`)

/** Last or first words of names of places. */
export const LOC_HEADS = words(`
city river lake mount mountain mountains island islands isle street road avenue sea ocean bay valley airport square
park bridge castle county province state republic stadium strait gulf peninsula coast desert forest hills hill beach
canal village town district region kingdom emirates territory territories heights strip crossing camp base port
harbour harbor zone palace tower station cape falls springs arena lane boulevard highway plaza
`)

/** First words of names of places that take "of": Gulf of Aden, State of Qatar. */
export const LOC_STARTS = words(
  'gulf bay strait republic state kingdom isle island sea cape city district commonwealth emirate sultanate lake mount port river fort',
)

/** Last words of names of things. */
export const MISC_HEADS = words(`
cup games prize award awards prix act treaty agreement accord accords war festival championship championships open olympics
oscars emmys grammys marathon tournament trophy medal amendment constitution bill protocol convention declaration
initiative project operation summit forum expo exhibition championship cup derby masters show series trilogy
challenge week revolution uprising spring intifada plan deal pact charter
`)

/** Capitalised words that are no names: days, months, peoples' faiths, titles of texts, and what starts sentences. */
export const NOT_NAMES = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
muslim muslims islamic islam islamist islamists christian christians christianity jewish jew jews jihadist jihadists
catholic catholics protestant orthodox sunni sunnis shia shiite shiites hindu hindus buddhist arab arabs arabic european
europeans african africans asian asians western westerner westerners eastern northern southern kurdish kurd kurds
slavic nordic scandinavian soviet ottoman persian byzantine hebrew aramaic latin mandarin cantonese caucasian gaelic celtic
latino hispanic black white native republican republicans democrat democrats democratic conservative conservatives
labour tory tories liberal socialist communist communists nazi nazis english mr mrs ms dr am pm gmt est et bst ad bc
ramadan eid christmas easter internet god i i'm i've i'd i'll ok tv dna covid ceo mp mps pm read also photo image video hiv aids lgbt lgbtq rna atm atms phd nsfw ufo ied ieds wmd ppe ipo etf gps suv suvs cfo dvd cd usb
mri icu gdp vat pin id faq diy asap rip adhd ptsd pc pcs vr ai hr pr km mph kg usd eur gbp bst edt pst cet utc
north south east west
updated watch breaking live exclusive opinion source copyright page euros dollars pounds olympic
`)

/** Small words that may stand inside a name between two capitals. */
export const ENGLISH_LINKS = words(
  'de da do du del della der den van von la le bin ibn al el bint ben of for the and & v vs',
)
/** Those of them that are part of people's names. */
export const NAME_PARTICLES = words(
  'de da do du del della der den van von la le bin ibn al el bint ben dos das ter ten',
)

/** Letters behind a person's name. */
export const DEGREES = words('mp mps msp mep obe cbe mbe qc kc phd md esq jr')

/** Days and months: they do not end a name either. */
export const DATES = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march july september october november december mon tue wed thu fri sat sun jan feb sept oct nov dec',
)

/** Function words that begin sentences with a capital. */
export const FUNCTION_WORDS = words(`
the a an and or but if when while as at by for from in into of on onto to with without within after before during since
until about above across against along among around because behind below beneath beside besides between beyond despite
down except inside like near off out outside over past per through throughout toward towards under unlike up upon via
he she it they we you i his her its their our your my him them us me this that these those there here who whom whose
which what where why how all any both each every few many more most much neither no none not nor one other others
some several such than then so too very can could may might must shall should will would do does did done has have
had having is are was were be been being also however although though yet still even just only once again meanwhile
moreover nevertheless instead rather perhaps maybe now today yesterday tomorrow later earlier soon recently finally
first second third last next another same own two three four five six seven eight nine ten eleven twelve eighteen
twenty hundred thousand million billion according asked speaking given following including it's he's she's they're that's
there's don't didn't we're i'm let's what's you're doesn't isn't wasn't won't can't couldn't we've i've they've police
people officials government president survey research analysts experts yes oh well thanks please sorry hello dear
`)

/** Words behind a name that tell a place (the Popocatepetl volcano) or a body (the Nielsen company). */
export const PLACE_NOUNS = words(
  'volcano river region province district neighborhood neighbourhood city town village county state island mountain valley lake area border suburb peninsula coast airport port strait camp prison refinery',
)
export const BODY_NOUNS = words(
  'company party group newspaper magazine agency team club airline bank website network channel movement militia chief driver drivers coach spokesman spokeswoman boss ceo shares employees executives officials store stores factory brand firm squad fans players',
)

/** Verbs of saying: what stands before or behind one is likely a person. */
export const SAYING = words(
  'said says told added wrote tweeted insisted stressed noted explained announced testified replied argued claimed warned admitted described joked asked confirmed denied declared stated continued recalled commented',
)
