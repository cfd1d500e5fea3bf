/**
 * Frequent words that tell English from the other languages in Latin letters. Lists may overlap: a word that stands in the
 * English list and in another tells nothing and is dropped.
 */

export const ENGLISH_WORDS =
  'the of and to a in is it you that he was for on are with as i his they be at one have this from or had by not but what some we can out other were all there when up use your how said an each she which do ' +
  'their time if will way about many then them would like so these her long make thing see him two has look more day could go come did my no most who over know than call first people may down been now find any ' +
  'new take get place made where after back only me our under very through just much before great too does tell such here why every both few between those while should own never must might being because against ' +
  'during without until within among upon whose whom shall whether however although though since therefore also another into onto off again still around nothing something anything everyone someone nobody ' +
  'rights right human women woman men work workers worker law laws police violence health report year years children child life world country countries government public state court help support ' +
  "don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't shouldn't it's i'm we're they're you're that's there's he's she's let's i've we've they've " +
  'its us am were having doing done says say saying told asked called used using made making given taken seen known based including according across about above below following per via';

const WESTERN =
  // French
  'le la les un une des du de et est en que qui dans pour pas sur ce cette ces son sa ses se sont avec par plus ne au aux il elle ils elles nous vous je tu leur leurs mais ou où été être avoir fait comme tout tous ' +
  'toute toutes sans sous entre aussi bien même notre nos votre vos mon ma mes ton ta tes donc car dont lui ont avons avez était étaient sera seront peut peuvent doit doivent droit droits femmes femme personne ' +
  'personnes travail travailleuses travailleurs sexe loi selon contre chez afin ainsi lors depuis après avant chaque autre autres toujours jamais rien ' +
  // Spanish
  'el los las una unos unas del al y que en es son por para con no se lo su sus como más pero muy ya hay fue fueron ser está están sobre entre cuando todo todos toda todas también desde hasta donde quien ' +
  'quienes sin ni nos les le me te mi tu este esta estos estas ese esa esos esas eso esto aquel porque qué cuál cómo si sí ha han había tiene tienen puede pueden debe deben según contra derecho derechos mujer ' +
  'mujeres persona personas trabajo trabajadoras sexual sexuales humanos ley cada otro otra otros otras nada siempre nunca ' +
  // Portuguese
  'o os as um uma uns umas do da dos das no na nos nas ao aos à às e é em que para por com não se seu sua seus suas mais mas como foi foram ser está estão são tem têm também já quando muito pelo pela pelos pelas ' +
  'este esta isso isto esse essa aquele ele ela eles elas você nós sem até entre sobre depois onde quem porque direito direitos mulher mulheres pessoa pessoas trabalho todos todas cada ' +
  // Italian
  'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con su sul sulla per tra fra e è che non si ma come più anche sono essere ' +
  'ha hanno questo questa questi queste quello quella suo sua suoi sue loro ogni tutti tutte tutto cui chi dove quando se perché stato stata stati può possono deve devono diritto diritti donna donne persona ' +
  'persone lavoro lavoratrici sesso legge senza contro dopo prima ancora sempre nessuno molto ' +
  // Catalan, Romanian
  'els les amb per dels és són aquest aquesta seva seves dret tota tothom ' +
  'și si în din la cu pe nu că este sunt de o un unei unui ale ai al pentru sau mai care către prin fără după despre între fost fi are au lui lor sale său să ce orice oricare persoană persoane drept dreptul drepturi ' +
  'drepturile femei femeile legea nici acest această acestei ' +
  // German
  'der die das den dem des ein eine einer eines einem einen und ist in zu mit von für auf nicht sich auch es an als bei aus nach wie im am um er sie wir ihr ich du so dass daß oder aber wenn wird werden wurde ' +
  'wurden war waren sind sein seine ihre ihrer ihren ihrem hat haben hatte kann können muss müssen soll sollen darf nur noch schon mehr über unter zwischen vor zum zur durch gegen ohne bis seit jeder jede jedes ' +
  'diese dieser dieses diesem diesen kein keine alle allen alles man uns unser unsere euch recht rechte rechten menschen frauen frau gewalt arbeit gesetz leben kinder jahr jahre ' +
  // Dutch, Afrikaans
  'het een van en in is dat op te de zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hebben worden wordt werd door over ze zij hij wij we je jij u hun haar onze ons deze dit die zoals kan ' +
  'kunnen moet moeten zal zullen geen wel meer tot tegen zonder onder tussen alle ieder iedere mensen vrouwen vrouw recht rechten werk wet geweld kinderen jaar hulp wie wat waar vir nie hulle ' +
  // Swedish, Danish, Norwegian, Icelandic
  'och att det som en på är av för med den till inte har de i ett om var han hon vi jag du man kan från eller när sig sin sitt sina alla denna detta dessa efter vid mot utan mellan under över ' +
  'og at er på af til ikke som et den det der med har for de om var vi jeg du kan fra eller når sig sin sit alle denne dette disse efter ved mod uden mellem under over også skal blev bliver være hver enhver ' +
  'av å ikke et som hvis eller ble blir må mot uten mellom etter ved enhver alle rett rettigheter kvinner vold lov og ekki með sem að ' +
  // Welsh, Irish, Basque, Albanian, Maltese, Esperanto
  'yn y yr ac i ar o gan mae bod eu hawl pob agus an na ar le is do eta da ez du dute edo dhe të në që me për nga një është janë nuk ose çdo ' +
  'kaj la en de al estas por kun ne ĉiu';

const EASTERN =
  // Polish
  'i w we z ze na nie się to że do jest są o od po dla jak ale czy lub oraz przez przy pod nad przed za który która które których którym ten ta te tego tej tych tym jego jej ich był była było były być może mogą ' +
  'tylko także już jeszcze bardzo więcej gdy gdzie kto co bez między każdy każda każdego ma mają prawo prawa praw człowieka ludzie ludzi kobiet kobiety praca pracy ustawa przemocy swoich swoje nikt wszyscy ' +
  // Czech, Slovak
  'a v ve z ze na se si je jsou to že do s k ke o od po pro jak ale nebo který která které kterých ten ta ti toho té těch tím jeho její jejich byl byla bylo byli být může mohou jen také už ještě velmi více když kde ' +
  'kdo co bez mezi každý každá má mají právo práva práv člověka lidé lidí žen ženy práce zákon násilí svých své nikdo všichni aby proti ' +
  'sa sú aj ako alebo ktorý ktorá ktoré ktorých jeho jej ich bol bola bolo boli byť môže môžu len tiež už ešte viac keď kto čo medzi každý majú práva ľudí nikto všetci proti ' +
  // Croatian, Bosnian, Serbian in Latin letters, Slovenian
  'je su se da u na za od sa kao koji koja koje kojih nije nisu ali ili će bi što šta njih njega oni ona ono mi vi sam smo biti bio bila bilo bili ima imaju može mogu treba zbog poslije nakon prije između bez ' +
  'kroz ako kada gdje gde zašto jer tako ovdje ovde još već samo također takođe više ovaj ova ovo ovi taj tog svoj svoje svojih svatko svako ljudi žene žena prava pravo zakon nasilja godine protiv ' +
  'in je so se da v na za od z ali ter ki kot ne bi tudi lahko ima imajo vsakdo ali pravico pravic ljudi ženske zakon nasilje proti pri brez med ' +
  // Hungarian, Finnish, Estonian
  'az és hogy nem is egy van volt meg csak ha mint de már még azt ezt ez aki ami vagy minden mert kell lehet nincs után alatt között nélkül joga jog jogok ember emberi nők erőszak törvény saját ' +
  'ja on ei se että oli ovat ole olla hän he me te joka jotka mutta myös kuin niin tai kun jos vain sekä ovat mukaan ilman kanssa kaikki jokainen jokaisella oikeus oikeuksia oikeudet ihmisen ihmisten naisten väkivalta laki ' +
  'ja on ei et see oli olid ole olema ta nad me te kes mis aga ka kui nii või siis ainult ning järgi ilma koos kõik igaüks õigus õigused inimeste naiste vägivald seadus ' +
  // Latvian, Lithuanian
  'un ir ar no uz par ka kas vai bet arī nav tiek viņa viņu savu visi katrs katram tiesības cilvēka pret bez pēc starp ' +
  'ir yra į iš su kad kaip bet ar tai jo jos jų buvo būti gali turi teisę teisės žmogaus kiekvienas visi be po prieš tarp nuo arba ' +
  // Turkish, Azerbaijani, Uzbek, Turkmen, Kazakh in Latin letters
  've bir bu da de için ile olarak çok daha gibi var yok ne ama ya ki her kadar sonra önce göre olan olduğu değil herkes hakkı hakları kadın kadınlar insan şiddet yasa çalışan ' +
  'və bir bu üçün ilə olan hər kəs insan hüququ deyil var yox daha kimi va bilan uchun har bir inson huquqi emas bor yoki ham bu hem we üçin her bir adam hukugy däl bar ýok ' +
  // Indonesian and Malay, Filipino, Swahili, Vietnamese
  'yang dan di untuk dengan tidak ini itu dari pada adalah dalam akan oleh ke atau juga karena sudah ada mereka kami kita saya setiap orang hak perempuan pekerja ang ng mga sa na ay at hindi ito siya sila para kung ' +
  'may bawat tao karapatan na ya wa kwa ni za la katika hii kila mtu haki và của là có không được cho các những người trong với một này khi đã quyền mọi phụ nữ';

export const OTHER_LATIN_WORDS = [WESTERN, EASTERN];

/** Foreign words that are English words of another meaning as well, and so tell nothing. */
export const ALSO_ENGLISH_WORDS =
  'die war hat den sin son ten pod pro pas ale ton lo dan pain come tot fin bet bin art mine ben tu sang hand kind gift rat also fast bald not brief per via plus sexual persona ' +
  'note sole mate lit chat coin four man sale males ha ah oh si mi re do pa ma ok os us am pm tv id ad ex co et al vs na ve wa un ne nu se sa ai ac as ang hem ham bir top pet pot mot vet';

/** Words that are part of names in English texts: “El Salvador”, “Médecins du Monde”. They tell little. */
export const NAME_PARTICLES = 'la le de del da do di du des el los las van von den der dos al san sa st bin ibn el-';

/** English words that other languages have too, but that no English text does without. */
export const HALF_ENGLISH_WORDS: Readonly<Record<string, number>> = {
  the: 1.5,
  of: 0.6,
  to: 0.4,
  are: 0.4,
  is: 0.3,
  for: 0.3,
  by: 0.3,
  we: 0.3,
  he: 0.3,
  all: 0.3,
  at: 0.2,
  on: 0.2,
  an: 0.2,
  met: -0.4,
};
