/**
 * Abbreviations written with a full stop, Russian and English together since a draft may mix the languages in one sentence. They
 * are in lower case and without spaces («т. е.» is `т.е`), and sorted by what the full stop means when a capital letter follows.
 */

/** Something that belongs to the abbreviation must follow: never the end of a sentence. */
const ALWAYS_CONTINUED = words('т.е т.к т.н т.о т.ч и.о см ср напр e.g i.e cf viz vs v approx incl');

/** English titles, which are ordinary words in lower case (“a rep. They”). */
const TITLES = words('dr mr mrs ms messrs prof rev hon gen capt sgt lt col maj gov sen rep fr pres');

/** Wait for a number; before a word they are words themselves or end the sentence (“No. She refused.”, «варёный рис. Она»). */
const BEFORE_NUMBERS = words(
  'no nos nr fig figs vol vols ch art arts sec sect secs para paras eq app p pp ed ver tel ext рис табл тел факс доб est ок стр гл разд прил вып изд кв корп оф эт абз',
);

/** Usually continued by a name or a number; only a word that opens sentences shows an end («на ул. Мира», “on Market St. It was”). */
const USUALLY_CONTINUED = words(
  'ст ул пр просп пр-т пр-кт пер пл наб бул б-р ш пос дер доц акад чл корр член-корр проф инж ред сост авт гр гр-н гр-ка гос зам зав пом пред св кн оз ' +
    'т ч п пп с д дд к м р о э л н г-н г-жа подп серж англ фр франц лат греч исп итал мин макс пн вт чт пт сб вс ' +
    'янв фев февр апр авг сен сент окт ноя нояб дек н.э к.м.н д.м.н b r jr sr',
);

/** The same, but words in lower case (“they sat.”). */
const USUALLY_CONTINUED_CAPITALISED = words(
  'st mt ft ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ph.d m.d',
);

/** Close a phrase more often than they open one: the end of a sentence before a capital letter, but not before a number. */
const OFTEN_FINAL = words(
  'руб коп тыс млн млрд трлн долл обл р-н окр др проч сек шт кг км см га экз чел мес т.д т.п inc ltd co corp llc bros etc a.m p.m esq al et.al hrs lbs ibid',
);

/** «г.» and «в.» after a number are year and century; before a name «г.» is a town. */
const PERIODS = words('г гг в вв');

export type Continuation = 'always' | 'number' | 'usually' | 'final' | 'period' | 'namesake' | 'none';

/**
 * How an abbreviation goes on.
 *
 * @param word what stands before the full stop, without spaces between its letters
 */
export function continuationOf(word: string): Continuation {
  const key = word.toLowerCase();
  const capitalised = word !== key;
  if (ALWAYS_CONTINUED.has(key) || (capitalised && TITLES.has(key))) return 'always';
  if (key === 'им') return 'namesake';
  if (BEFORE_NUMBERS.has(key)) return 'number';
  if (PERIODS.has(key)) return 'period';
  if (USUALLY_CONTINUED.has(key) || (capitalised && USUALLY_CONTINUED_CAPITALISED.has(key))) return 'usually';
  return OFTEN_FINAL.has(key) ? 'final' : 'none';
}

/** Whether a capitalised word is one that opens sentences rather than a name: a pronoun, conjunction, preposition or adverb. */
export function opensSentences(word: string): boolean {
  return OPENERS.has(word.toLowerCase().replace(/ё/g, 'е'));
}

const OPENERS = words(
  'я ты он она оно они мы вы мне тебе ему ей им нам вам меня тебя его ее их нас вас мой моя твой наш наша ваш свой это этот эта эти этого этой этих тот та те то тогда потом ' +
    'затем там тут здесь теперь сейчас сегодня вчера завтра но а и или однако зато если когда пока хотя чтобы потому поэтому так также тоже даже уже еще только лишь именно ' +
    'как какой какая какие кто что где куда откуда зачем почему сколько чей все всего весь вся каждый каждая никто ничто нет да не ни в во на с со к ко по о об от до из за для ' +
    'при после перед между через без под над у среди во-первых во-вторых наконец кроме впрочем итак следовательно например кстати позже раньше далее более один одна одни ' +
    'многие некоторые другие i he she it we you they his her its our your their this that these those there here then now the a an but and or so if when while although though ' +
    'because since after before however therefore moreover meanwhile later today yesterday tomorrow who what which where why how all many some most no not yes in on at by for ' +
    'from with without to as of about during under nobody everyone someone nothing everything one another each every finally instead also still only even',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
