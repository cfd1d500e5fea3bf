import type { AdjectiveGender } from './slots.js';

/**
 * A past tense, short participle or short adjective in another gender or number: «шла» → «шёл», «больна» → «болен», «задержан» →
 * «задержана». `undefined` when the word does not end like such a form of `from`. `word` is in lower case; the result is spelt with ё.
 */
export function predicateInGender(word: string, from: AdjectiveGender, to: AdjectiveGender): string | undefined {
  return pastInGender(word, from, to) ?? shortInGender(word, from, to);
}

const PAST_ENDINGS: Readonly<Record<AdjectiveGender, string>> = { m: 'л', f: 'ла', n: 'ло', pl: 'ли' };

function pastInGender(word: string, from: AdjectiveGender, to: AdjectiveGender): string | undefined {
  const reflexive = /..с[яь]$/.test(word);
  const stem = pastStem(reflexive ? word.slice(0, -2) : word, from);
  if (stem === undefined) return undefined;
  const past = to === 'm' ? masculinePast(stem) : unstressYo(stem) + PAST_ENDINGS[to];
  return reflexive ? past + (VOWEL_END.test(past) ? 'сь' : 'ся') : past;
}

const VOWEL_END = /[аеёиоуыэюя]$/;

/** What stands before the «л»: «пришла» → «приш», «сказал» → «сказа», «мог» → «мог». */
function pastStem(word: string, from: AdjectiveGender): string | undefined {
  if (from !== 'm') return word.endsWith(PAST_ENDINGS[from]) ? word.slice(0, -2) : undefined;
  if (/[шч][её]л$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('л')) return word.slice(0, -1);
  return CONSONANT_PAST.test(word) ? word : undefined;
}

/** Verbs whose masculine past has no «л». */
const CONSONANT_PAST =
  /(?:мог|умер|гиб|чез|вык|стиг|ник|рос|н[её]с|в[её]з|спас|л[её]г|[бт][её]?р[её]г|п[её]к|т[её]к|л[её]к|м[её]рз|шиб|[пт][её]р|лез|полз|стриг|креп|слеп|глох|сох|верг)$/;

function masculinePast(stem: string): string {
  // шла → шёл, вышла → вышел, учла → учёл.
  if (/[шч]$/.test(stem)) return stem === 'соч' ? 'счёл' : stem + (stem.startsWith('вы') ? 'ел' : 'ёл');
  if (stem.endsWith('жг')) return stem.replace(/о?жг$/, stem.startsWith('вы') ? 'жег' : 'жёг');
  if (VOWEL_END.test(stem)) return (STRESSED_VOWEL_STEM.test(stem) ? stem.slice(0, -1) + 'ё' : stem) + 'л';
  return STRESSED_CONSONANT_STEM.test(stem) ? stem.replace(/е(?=.$)/, 'ё') : stem;
}

/** вела → вёл, приобрела → приобрёл; not болела, велела. */
const STRESSED_VOWEL_STEM =
  /^(?:при|про|до|в|раз|рас|пере|за|из|на|от|под|по|с|у|об|о|произ|воспроиз|изо|приоб|изоб|об)?(?:ве|бре|пле|цве|ре)$/;
/** несла → нёс, легла → лёг; a prefix «вы-» draws the stress to itself. */
const STRESSED_CONSONANT_STEM = /^(?!вы).*(?:нес|вез|лег|берег|стерег|пек|тек|влек|рек|сек|греб|скреб)$/;

/** вёл → вела, осуждён → осуждена: the stress leaves the stem for the ending. */
function unstressYo(stem: string): string {
  return /(?:мёрз|тёр|мёртв)$/.test(stem) ? stem : stem.replace(/ё(?=[^аеёиоуыэюя]*$)/, 'е');
}

const SHORT_ENDINGS: Readonly<Record<AdjectiveGender, RegExp>> = { m: /(?=$)/, f: /а$/, n: /о$/, pl: /[ыи]$/ };

function shortInGender(word: string, from: AdjectiveGender, to: AdjectiveGender): string | undefined {
  const stem = from === 'm' ? shortStem(word) : SHORT_ENDINGS[from].test(word) ? word.replace(SHORT_ENDINGS[from], '') : undefined;
  if (stem === undefined || stem.length < 2) return undefined;
  if (to === 'm') return masculineShort(stem);
  return unstressYo(stem) + (to === 'pl' ? (/[кгхжшчщ]$/.test(stem) ? 'и' : 'ы') : to === 'f' ? 'а' : 'о');
}

/** The masculine puts a vowel between two final consonants: больна → болен, близка → близок; participles have one already. */
function masculineShort(stem: string): string {
  if (stem === 'мертв') return 'мёртв';
  if (/[ьй]н$/.test(stem)) return stem.slice(0, -2) + 'ен';
  if (/[ая]нн$|(?<!рем)енн$/.test(stem)) return stem.slice(0, -1);
  if (/[^аеёиоуыэюя]н$/.test(stem)) return stem.slice(0, -1) + 'ен';
  if (/[^аеёиоуыэюя]к$/.test(stem)) return stem.slice(0, -1) + 'ок';
  return STRESSED_PARTICIPLE.test(stem) ? stem.replace(/ен$/, 'ён') : stem;
}

/** The stem of a masculine short form: «болен» → «больн», «нужен» → «нужн», «задержан» → «задержан». */
function shortStem(word: string): string {
  const fleeting = FLEETING.find((stem) => masculineShort(stem) === word.replace(/ё/g, 'е'));
  return fleeting ?? word;
}

const FLEETING =
  'больн должн согласн виновн невиновн нужн известн способн свободн важн видн опасн бездомн беременн голодн бедн доступн спокойн достойн невинн виден причастн вредн полезн трудн честн верн'.split(
    ' ',
  );

/** Participles in a stressed «-ён»: осуждена → осуждён. Those with «вы-» are stressed on it. */
const STRESSED_PARTICIPLE = new RegExp(
  `^(?!вы).*(?:${(
    'осужд освобожд предупрежд принужд убежд рожд награжд побежд утвержд подтвержд возбужд поврежд вожд привлеч вовлеч увлеч отвлеч ' +
    'извлеч развлеч пресеч обреч улич приговор заключ включ исключ отключ подключ реш лиш соверш заверш приглаш пораж зараж сраж вооруж ' +
    'разоруж обнаж сниж приближ униж окруж обвин подчин примен отмен объедин соедин оскорбл удивл угнет определ распредел раздел отдел ' +
    'осуществл ослепл вед введ провед перевед произвед довед отвед увед привед развед увез привез отвез завез перевез унес принес занес ' +
    'внес спас помещ перемещ прощ защищ освещ запрещ сообщ сокращ обращ развращ совращ превращ прекращ возвращ посвящ возмущ смущ ' +
    'опустош огорч изобрет приобрет учт прочт измен'
  )
    .split(' ')
    .join('|')})ен$`,
);
