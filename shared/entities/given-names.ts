import { foldEnglish, givenNameKey } from './fold-names.ts'

/**
 * Given names of the news with their usual English spellings, `=` between the scripts, `|` between spellings. A
 * word in this list makes the words after it likely a family name; the pairs also teach the name channel.
 * Words that are far more often something else (نور, أمل, سلام; Will, Mark, Grace) are left to other evidence.
 */
export const GIVEN_NAMES = `
محمد=Mohammed|Mohamed|Muhammad|Mohammad;أحمد|احمد=Ahmed|Ahmad;محمود=Mahmoud|Mahmud;حسن=Hassan|Hasan;حسين=Hussein|Hussain|Husayn;علي=Ali;عمر=Omar|Umar
عثمان=Othman|Osman|Uthman;خالد=Khaled|Khalid;يوسف=Youssef|Yusuf|Yousef|Yousif;إبراهيم|ابراهيم=Ibrahim;إسماعيل|اسماعيل=Ismail|Ismael;مصطفى=Mustafa|Mostafa|Moustafa
عبدالله=Abdullah|Abdallah;عبدالرحمن=Abdulrahman|Abdelrahman;عبدالعزيز=Abdulaziz|Abdelaziz;عبدالفتاح=Abdel-Fattah;عبدالمجيد=Abdelmadjid;عبدالملك=Abdulmalik|Abdelmalek
بشار=Bashar;وليد=Walid|Waleed;طارق=Tarek|Tariq|Tareq;سامي=Sami|Samy;سامر=Samer;سمير=Samir;كريم=Karim|Kareem;رامي=Rami|Ramy;هاني=Hani|Hany;نبيل=Nabil;نبيه=Nabih
فؤاد=Fouad|Fuad;فيصل=Faisal|Faysal;سلمان=Salman;سلطان=Sultan;تميم=Tamim;خليفة=Khalifa;راشد=Rashid|Rashed;حمد=Hamad;زايد=Zayed;مكتوم=Maktoum;قابوس=Qaboos;هيثم=Haitham
أنور=Anwar;جمال=Gamal|Jamal;ياسر=Yasser|Yasir;ياسين=Yassin|Yassine;إسحاق=Ishaq|Isaac;موسى=Moussa|Musa;عيسى=Issa|Isa;داود|داوود=Dawood|Daoud;سليمان=Suleiman|Sulaiman
زكريا=Zakaria;يحيى=Yahya;يحيي=Yahya;أيمن=Ayman;أسامة=Osama|Usama;عماد=Imad|Emad;إياد=Iyad|Ayad;زياد=Ziad|Ziyad;رياض=Riyad|Riad;سعد=Saad;سعيد=Said|Saeed;مسعود=Masoud|Massoud
منصور=Mansour|Mansoor;ناصر=Nasser|Nasir;نصر=Nasr;صلاح=Salah;صالح=Saleh|Salih;سالم=Salem|Salim;سليم=Salim|Selim;سعود=Saud;بندر=Bandar;تركي=Turki;نواف=Nawaf;مشعل=Mishal|Meshaal
هشام=Hisham|Hesham;حازم=Hazem;حاتم=Hatem;حمزة=Hamza;حيدر=Haider|Haidar;جعفر=Jaafar|Jafar;جواد=Jawad|Javad;كاظم=Kazem|Kadhim;قاسم=Qassem|Qasim|Kassem;مقتدى=Muqtada|Moqtada
مهدي=Mahdi|Mehdi;مروان=Marwan;مازن=Mazen;ماهر=Maher;ماجد=Majed|Maged;مجدي=Magdy|Magdi;معتز=Moataz;منير=Mounir|Munir;نجيب=Najib|Naguib;نزار=Nizar;نوري=Nouri;برهم=Barham
بلال=Bilal;بدر=Badr;بكر=Bakr;بهاء=Bahaa;ثامر=Thamer;توفيق=Tawfiq|Tawfik;جبريل=Jibril|Gabriel;جلال=Jalal|Galal;حبيب=Habib;حسام=Hossam|Hussam;حسني=Hosni
خليل=Khalil;خليفة=Khalifa;رشيد=Rashid|Rachid;رضا=Reza|Rida;رفيق=Rafik|Rafiq;رمضان=Ramadan;ساطع=Sati;سيف=Saif|Seif;شريف=Sherif|Sharif;شوقي=Shawki|Shawqi;طلال=Talal;طه=Taha
عادل=Adel|Adil;عاصم=Asim;عامر=Amer|Amir;عباس=Abbas;عدنان=Adnan;عزيز=Aziz;عصام=Essam|Issam;عمار=Ammar;عمرو=Amr;غازي=Ghazi;غسان=Ghassan;فادي=Fadi;فاروق=Farouk|Farooq;فتحي=Fathi
فهد=Fahd|Fahad;لؤي=Louay|Luay;مالك=Malik|Malek;مؤيد=Muayyad;نعيم=Naim|Naeem;نوح=Noah|Nuh;هارون=Haroun|Harun;همام=Hammam;وائل=Wael;وسام=Wissam;ياسمين=Yasmin|Jasmine
عائشة=Aisha|Ayesha;فاطمة=Fatima|Fatma;مريم=Mariam|Maryam;زينب=Zainab|Zeinab;خديجة=Khadija;سارة=Sarah|Sara;ليلى=Leila|Layla;رانيا=Rania;دينا=Dina;سمية=Sumaya
هند=Hind;ريم=Reem|Rim;رنا=Rana;نادية|ناديا=Nadia;سعاد=Souad|Suad;سلمى=Salma;شيرين=Shireen|Sherine;لمى=Lama;لينا=Lina|Lena;نجلاء=Naglaa|Najla;نسرين=Nesrine;هالة=Hala
روان=Rawan;رغد=Raghad;زهراء=Zahra;سهى=Suha;سوسن=Sawsan;صفاء=Safaa;عبير=Abeer|Abir;غادة=Ghada;فيروز=Fairuz;ميساء=Maysa;نادين=Nadine;نوال=Nawal;نورا=Nora|Noura;هبة=Hiba|Heba
جون=John|Jon;جيمس=James;جيم=Jim;جيمي=Jimmy|Jamie;روبرت=Robert;بوب=Bob;مايكل|مايكيل=Michael;مايك=Mike;وليام|ويليام=William;بيل=Bill;ديفيد|دافيد=David;ريتشارد=Richard|Rishard
جوزيف=Joseph|Josef;جو=Joe|Jo;توماس=Thomas|Tomas;توم=Tom;تشارلز=Charles;تشارلي=Charlie|Charley;كريستوفر=Christopher;كريس=Chris|Kris;دانيال|دانييل=Daniel|Danielle;ماثيو|ماتيو=Matthew|Matteo
أنتوني|انتوني=Anthony|Antony;توني=Tony;دونالد=Donald;ستيفن|ستيفان=Stephen|Steven|Stefan|Staffan;ستيف=Steve;بول=Paul;أندرو|اندرو=Andrew;جوشوا=Joshua;كينيث=Kenneth;كيفن|كيفين=Kevin
براين|بريان=Brian|Bryan;جورج=George|Jorge;إدوارد|ادوارد=Edward|Eduard;رونالد=Ronald;تيموثي=Timothy;تيم=Tim;جيسون=Jason;جيفري=Jeffrey|Geoffrey;جيف=Jeff|Geoff;راين|رايان=Ryan
جاكوب=Jacob|Jakob;غاري|جاري=Gary;نيكولاس=Nicholas|Nicolas;نيك=Nick;إريك|ايريك|اريك=Eric|Erik;جوناثان|جوناثن=Jonathan;لاري=Larry;جاستن|جاستين=Justin;سكوت=Scott;براندون=Brandon
بنجامين=Benjamin;بنيامين=Benjamin|Binyamin;صامويل|سامويل=Samuel;غريغوري=Gregory|Grigory;غريغ=Greg;فرانك=Frank;ألكسندر|الكسندر=Alexander|Aleksandr;أليكس|اليكس|ألكس=Alex|Alec
رايموند=Raymond;باتريك=Patrick;جاك=Jack|Jacques;دينيس=Dennis|Denis;جيري=Jerry|Gerry;تايلر=Tyler;آرون|ارون=Aaron|Aron;خوسيه=Jose;آدم=Adam;ناثان=Nathan;هنري=Henry|Henri;هاري=Harry
دوغلاس=Douglas;بيتر=Peter|Pieter|Petr;زاكاري=Zachary;كايل=Kyle;والتر=Walter;إيثان=Ethan;جيريمي=Jeremy;هارولد=Harold;كيث=Keith;كريستيان=Christian|Kristian;روجر=Roger;نواه=Noah
جيرالد=Gerald;كارل=Carl|Karl;تيري=Terry|Thierry;شون=Sean|Shawn|Shaun;أوستن|أوستين=Austin;آرثر|ارثر=Arthur;لورانس|لورنس=Lawrence|Laurence;جيسي=Jesse|Jessie;ديلان=Dylan;برايان=Bryan|Brian
جوردان=Jordan;بروس=Bruce;ألبرت|البرت=Albert;ويلي=Willie|Willy;غابرييل|جابرييل=Gabriel|Gabrielle;ألان|آلان|الان=Alan|Allan|Alain;خوان=Juan;لوغان=Logan;واين=Wayne;رالف=Ralph|Ralf;روي=Roy
يوجين=Eugene;راندي=Randy;فينسنت=Vincent;راسل=Russell;لويس=Louis|Lewis|Luis;فيليب=Philip|Phillip|Philippe|Felipe;بوبي=Bobby;جوني=Johnny;برادلي=Bradley;هوارد=Howard;إيان|ايان=Ian|Iain
غراهام=Graham|Graeme;نايجل|نايجيل=Nigel;سايمون=Simon;ستيوارت=Stuart|Stewart;مارتن|مارتين=Martin|Marten;نيل=Neil|Neal;كولن|كولين=Colin|Colleen;تريفور=Trevor;دومينيك=Dominic|Dominique;دوغ=Doug
إيلون|ايلون=Elon;باراك=Barack;هيلاري=Hillary|Hilary;كامالا=Kamala;نانسي=Nancy;ميتش=Mitch;بيرني=Bernie;ماركو=Marco;تيد=Ted;ميت=Mitt;تشاك=Chuck;ليندسي=Lindsey|Lindsay;بريت=Brett|Brit;ترافيس=Travis
كوينتين|كوينتن=Quentin|Quinton;ماكس=Max;كيمي=Kimi;فالتيري=Valtteri;سيباستيان=Sebastian|Sebastien;نيكو=Nico|Niko;فرناندو=Fernando;دانيلو=Danilo;كارلوس=Carlos;سيرجيو=Sergio;ميغيل=Miguel
ماري=Mary|Marie;باتريشيا=Patricia;جينيفر=Jennifer;ليندا=Linda;إليزابيث|اليزابيث=Elizabeth|Elisabeth;باربرا|باربارا=Barbara;سوزان=Susan|Suzanne;جيسيكا=Jessica;كارين=Karen|Karin;ليزا=Lisa|Liza
بيتي=Betty;مارغريت|مارجريت=Margaret|Marguerite;ساندرا=Sandra;آشلي|اشلي=Ashley;كيمبرلي=Kimberly;إميلي|ايميلي=Emily|Emilie;دونا=Donna;ميشيل=Michelle|Michel|Michele;كارول=Carol|Carole;أماندا=Amanda
ميليسا=Melissa;ديبورا=Deborah;ستيفاني=Stephanie|Stefanie;ريبيكا=Rebecca;لورا=Laura;شارون=Sharon;سينثيا=Cynthia;كاثلين=Kathleen;إيمي|ايمي=Amy;أنجيلا|أنغيلا|انجيلا=Angela;شيرلي=Shirley;آنا|انا=Anna|Ana
بريندا=Brenda;باميلا=Pamela;إيما|ايما=Emma;نيكول=Nicole;هيلين=Helen|Helene;سامانثا=Samantha;كاثرين|كاترين=Catherine|Katherine|Kathryn|Katrin;كريستين|كريستينا=Christine|Kristin|Christina|Cristina
راشيل|رايتشل=Rachel;كارولين=Caroline|Carolyn;جانيت=Janet;ماريا=Maria;هيذر=Heather;ديان|ديانا=Diane|Diana;جولي=Julie;جوليا=Julia;جويس=Joyce;فيكتوريا=Victoria|Viktoria;كيلي=Kelly;جوان=Joan|Joanne
إيفلين=Evelyn;لورين=Lauren|Loren;جوديث=Judith;أوليفيا=Olivia;فرانسيس=Francis|Frances;مارثا=Martha;شيريل=Cheryl|Sheryl;ميغان=Megan|Meghan;أندريا|اندريا=Andrea;هانا|حنا=Hannah|Hanna;جاكلين=Jacqueline
جين=Jane|Jean;أليس|اليس=Alice;كاثي=Kathy|Cathy;صوفيا|صوفي=Sophia|Sofia|Sophie;تيريزا=Teresa|Theresa;جانيس=Janice;غلوريا=Gloria;دوريس=Doris;مونيكا=Monica|Monika;كيت=Kate;كيتي=Katie|Katy
تريزا=Theresa;جاسيندا=Jacinda;أورسولا=Ursula;كريستالينا=Kristalina;أنالينا=Annalena;جورجيا=Giorgia|Georgia;مارين=Marine;سيغولين=Segolene;كلوديا=Claudia;إيفانكا=Ivanka;ميلانيا=Melania;جيل=Jill
إيمانويل|ايمانويل=Emmanuel|Emanuel;فرانسوا=Francois;نيكولا=Nicolas|Nicola;جان=Jean|Jan;بيير=Pierre;جيرار=Gerard;جيرهارد=Gerhard;هانس=Hans;هاينريش=Heinrich;فولفغانغ=Wolfgang;فريدريش=Friedrich
أولاف=Olaf;هورست=Horst;هيلموت=Helmut;كونراد=Konrad|Conrad;يوهان=Johan|Johann;يورغن|يورجن=Jurgen;غونتر=Gunter|Gunther;كلاوس=Klaus|Claus;لوتار=Lothar;أوسكار=Oscar|Oskar;تيودور=Theodore|Theodor
أنطونيو|انطونيو=Antonio;أنطوان=Antoine;باولو=Paulo|Paolo;بيدرو=Pedro;لولا=Lula;خافيير|خابيير=Javier|Xavier;غوستافو=Gustavo;نيكولاس=Nicolas;راؤول=Raul;فيدل=Fidel;هوغو=Hugo;إيفو=Evo;أليخاندرو=Alejandro
فرانشيسكو=Francesco;فرانسيسكو=Francisco;جوزيبي=Giuseppe;جيوفاني|جوفاني=Giovanni;سيلفيو=Silvio;ماتيو=Matteo;ماريو=Mario;روبرتو=Roberto;ألبرتو|البرتو=Alberto;إنريكو=Enrico;لورينزو=Lorenzo;لوكا=Luca|Luka
كريستيانو=Cristiano;ليونيل=Lionel;ليو=Leo;دييغو=Diego;رافاييل|رافائيل=Rafael|Raphael;روجيه=Roger;نوفاك=Novak;أندي|اندي=Andy;سيرينا=Serena;فينوس=Venus;كيليان=Kylian;نيمار=Neymar;روميلو=Romelu
فلاديمير=Vladimir|Volodymyr;فولوديمير=Volodymyr;سيرغي|سيرجي=Sergei|Sergey;دميتري|ديمتري=Dmitry|Dmitri|Dimitri;ميخائيل=Mikhail;أليكسي|الكسي|أليكسيي=Alexei|Aleksei|Alexey;كيريل=Kirill;إيغور|ايغور=Igor
يفغيني=Yevgeny|Evgeny;نيكولاي=Nikolai|Nikolay;بوريس=Boris;أوليغ=Oleg;يوري=Yuri|Yury;فيكتور=Viktor|Victor;فاليري=Valery|Valerie;أناتولي=Anatoly;أندريه|اندريه|أندري=Andrei|Andrey|Andriy|Andre
ماريا=Maria;ناتاليا=Natalia|Natalya;أولغا=Olga;سفيتلانا=Svetlana;يوليا=Yulia;تاتيانا=Tatiana|Tatyana;إيفان|ايفان=Ivan|Evan;رمضان=Ramzan;ألكسندر=Alexander;بيترو=Petro;دينيس=Denys;رستم=Rustem
ليونيد=Leonid;فياتشيسلاف=Vyacheslav;فيتالي=Vitaly|Vitali;فاسيلي=Vasily;ستانيسلاف=Stanislav;ياروسلاف=Yaroslav|Jaroslaw;مكسيم=Maxim|Maksim;رومان=Roman;غيورغي=Georgy;ساندرو=Sandro;ميلوراد=Milorad
رجب=Recep;عبدالله=Abdullah;مولود=Mevlut;هاكان=Hakan;أحمد=Ahmet;محمد=Mehmet;كمال=Kemal|Kamal;أكرم=Ekrem|Akram;بنيالي=Binali;إلهام=Ilham;نيكول=Nikol
حسن=Hassan;محمد=Mohammad;جواد=Javad;إيرج=Iraj;بهزاد=Behzad;داريوش=Dariush;فرهاد=Farhad;كامران=Kamran;كيوان=Keyvan;مسعود=Masoud;هوشنغ=Houshang;قاسم=Qasem;إسماعيل=Esmail;علي=Ali;أشرف=Ashraf
عمران=Imran;نواز=Nawaz;شهباز=Shehbaz;بلاول=Bilawal;بينظير=Benazir;حامد=Hamid|Hamed;برويز=Pervez;ناريندرا=Narendra;راهول=Rahul;سونيا=Sonia;راجيف=Rajiv;أنديرا|إنديرا=Indira;راجناث=Rajnath;أميت=Amit
ساتيا=Satya;سوندار=Sundar;ريشي=Rishi;بريتي=Priti;ساجد=Sajid;صادق=Sadiq;همزة=Humza;شي=Xi;لي=Lee|Li;وانغ=Wang;كيم=Kim;جاك=Jack;شينزو=Shinzo;فوميو=Fumio;يوشيهيدي=Yoshihide;تارو=Taro;ناوتو=Naoto
هيروشي=Hiroshi;كينجي=Kenji;ناعومي|نعومي=Naomi;ماساهيرو=Masahiro;يوكيو=Yukio;جونيتشيرو=Junichiro;مون=Moon;بارك=Park;يون=Yoon;بان=Ban;أونغ=Aung;رودريغو=Rodrigo;فرديناند=Ferdinand;جوكو=Joko;مهاتير=Mahathir
نجيب=Najib;بنيامين=Benjamin;يائير=Yair;أفيغدور=Avigdor;إيهود|ايهود=Ehud;أرييل=Ariel;شمعون=Shimon;يتسحاق|إسحق=Yitzhak|Isaac;نفتالي=Naftali;بيني=Benny;غادي=Gadi;يوآف=Yoav;بتسلئيل=Bezalel;إيتمار=Itamar
إسحاق=Isaac|Yitzhak;موشيه=Moshe;غولدا=Golda;تسيبي=Tzipi;عاموس=Amos;دافيد=David;نيلسون=Nelson;جاكوب=Jacob;سيريل=Cyril;ثابو=Thabo;روبرت=Robert;كوفي=Kofi;أوباما=Obama;أبي=Abiy;أسياس=Isaias
بول=Paul;يوري=Yoweri;أوهورو=Uhuru;رايلا=Raila;ويليام=William;محمدو=Muhammadu;غودلاك=Goodluck;بولا=Bola;ماكي=Macky;ألاسان=Alassane;إدريس=Idriss|Idris;موسى=Moussa;فوستان=Faustin;جوزيف=Joseph;ديدييه=Didier
يوهانس=Johannes;لارس=Lars;أندرس=Anders;ينس=Jens;هارالد=Harald;ماغنوس=Magnus;سفين=Sven;بيورن=Bjorn;غوستاف=Gustav|Gustave;أولي=Ole|Olli;ميكا=Mika;ساولي=Sauli;سانا=Sanna;يانس=Janez|Jens;مته|ميته=Mette
أنجيه|أندجي=Andrzej;ليخ=Lech;دونالد=Donald;ماتيوش=Mateusz;فيكتور=Viktor;يانوش=Janos;ميلوش=Milos;فاتسلاف=Vaclav;أندريه=Andrej;روبرت=Robert;بوريس=Boris;ألكسندر=Aleksandar;كلاوس=Klaus;نيكوس=Nikos;كيرياكوس=Kyriakos
أليكسيس=Alexis;يانيس=Yanis|Giannis;إيدي=Edi;زوران=Zoran;إيفو=Ivo;أنتي=Ante;كولندا=Kolinda;مارتا=Marta;بيدرو=Pedro;ماريانو=Mariano;بابلو=Pablo;إيزابيل=Isabel|Isabelle;فيليبي=Felipe;مانويل=Manuel
عيلدة=Eilidh;روري=Rory;كونور=Conor|Connor;ليام=Liam;أوين=Owen|Eoin;جيرمي=Jeremy;كير=Keir;أوليفر|اوليفر=Oliver;لوك=Luke|Luc;رحيم=Raheem;بلير=Blair;غافين=Gavin;نويل=Noel;هيو=Hugh;ريكس=Rex;كلايف=Clive;دارين=Darren;واين=Wayne;ترينت=Trent;كورتيس=Curtis;ديريك=Derek|Derrick;كلينت=Clint;ميلاني=Melanie;ناتالي=Natalie;كاميلا=Camilla;تشيلسي=Chelsea;شيلي=Shelley;بريندان=Brendan;دارسي=Darcy;إيزابيلا=Isabella;آبي=Abby;هولي=Holly;لوسي=Lucy;فيونا=Fiona;غوين=Gwen;مولي=Molly;روبي=Robbie|Ruby;ريان=Ryan;شاكيرا=Shakira;جانيل=Janelle;كانداس=Candace;تريسي=Tracey|Tracy;ليزلي=Leslie|Lesley;نايجل=Nigel;ديفي=Davey;نيكولا=Nicola;روث=Ruth;ريس=Rhys;غاريث=Gareth;غوردون=Gordon;تيريزا=Theresa;كينيدي=Kennedy
`

type Lists = { readonly arabic: ReadonlySet<string>; readonly english: ReadonlySet<string> }
let lists: Lists | undefined

/** The given names of both scripts, folded to be looked up with `givenNameKey` and `foldEnglish`. */
export function givenNames(): Lists {
  if (lists) return lists
  const arabic = new Set<string>()
  const english = new Set<string>()
  for (const field of GIVEN_NAMES.split(/[;\n]/)) {
    const [left = '', right = ''] = field.split('=')
    if (right === '') continue
    for (const name of left.split('|')) arabic.add(givenNameKey(name))
    for (const name of right.split('|')) english.add(foldEnglish(name))
  }
  lists = { arabic, english }
  return lists
}
