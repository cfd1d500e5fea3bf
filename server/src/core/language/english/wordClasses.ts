/** Closed classes of English words, in lower case with straight apostrophes: what neighbours of a term are recognised by. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const PREPOSITIONS = setOf(
  'of in on at by for with without within from to into onto about against between among amongst over under after before through throughout during since until till near ' +
    'behind beyond beside besides besides despite per via like unlike as than toward towards upon off out up down across along around outside inside below above except including',
);

export const CONJUNCTIONS = setOf(
  'and or but nor yet so if because although though while whereas unless when whenever where wherever whether once lest',
);

export const RELATIVES = setOf('who whom whose which that');

export const SUBJECT_PRONOUNS = setOf('i you he she it we they');

export const OBJECT_PRONOUNS = setOf('me him her us them it you');

export const POSSESSIVES = setOf("my your his her its our their one's");

export const REFLEXIVES = setOf('myself yourself himself herself itself ourselves yourselves themselves themself oneself');

const OTHER_PRONOUNS = setOf(
  'mine yours hers ours theirs someone somebody anyone anybody everyone everybody nobody none something anything everything nothing there what why how here',
);

export const ARTICLES = setOf('a an the');

/** Determiners that a singular countable noun takes and a plural or mass noun does not. */
export const SINGULAR_DETERMINERS = setOf('a an each every another one this that either neither');

/** Determiners and numbers that only a plural takes. */
export const PLURAL_DETERMINERS = setOf(
  'these those many few several both two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands numerous various',
);

const OTHER_DETERMINERS = setOf(
  'the some any no all most more other such half enough much little less least fewer own same certain what which whose hundred thousand million dozen',
);

export const BE_FORMS = setOf(
  "be am is are was were been being isn't aren't wasn't weren't i'm he's she's it's we're you're they're who's that's there's",
);
export const HAVE_FORMS = setOf(
  "have has had having haven't hasn't hadn't i've you've we've they've who've would've could've should've might've must've i'd he'd she'd it'd we'd you'd they'd he's she's it's who's",
);
export const DO_FORMS = setOf("do does did don't doesn't didn't");
export const MODALS = setOf(
  "can could will would shall should may might must cannot can't couldn't won't wouldn't shan't shouldn't mightn't mustn't needn't i'll you'll he'll she'll it'll we'll they'll i'd he'd she'd we'd you'd they'd",
);

/** Adverbs without the ending -ly that stand beside a verb or after a noun. */
export const ADVERBS = setOf(
  'not never ever always often sometimes seldom already just still also only even again soon now then here there today tonight tomorrow yesterday too alone together abroad ' +
    'online home away back once twice long thus hence perhaps maybe rather quite very almost indeed instead later earlier further everywhere nowhere somewhere anymore no well however therefore both all each',
);

export const AUXILIARIES: ReadonlySet<string> = new Set([...BE_FORMS, ...HAVE_FORMS, ...DO_FORMS, ...MODALS]);

export const DETERMINERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...SINGULAR_DETERMINERS,
  ...PLURAL_DETERMINERS,
  ...OTHER_DETERMINERS,
  ...POSSESSIVES,
]);

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...RELATIVES,
  ...SUBJECT_PRONOUNS,
  ...OBJECT_PRONOUNS,
  ...REFLEXIVES,
  ...OTHER_PRONOUNS,
  ...DETERMINERS,
  ...AUXILIARIES,
  ...ADVERBS,
]);

/** Whether a word carries grammar rather than content, so that no noun phrase goes on past it. */
export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm) || isAdverb(norm) || /'(ll|d|ve|re|m)$|n't$/.test(norm);
}

export function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly') && !ADJECTIVES_IN_LY.has(norm));
}

const ADJECTIVES_IN_LY = setOf(
  'family early only elderly lonely lovely friendly daily weekly monthly yearly deadly likely unlikely costly holy ugly silly July supply reply ally assembly bully belly jelly lively orderly',
);
/** Before “of” they only count what follows: “dozens of workers”. */
export const QUANTITIES = setOf('dozens hundreds thousands scores most many some several all both one none number group majority half');

/** Nouns for people that the endings of agents do not show; plural forms of the irregular ones included. */
const PERSON_NOUNS = setOf(
  'person people adult adults individual individuals man men woman women child children girl girls boy boys lady ladies guy guys teenager teenagers teen teens youth minor human humans mother mothers ' +
    'father fathers parent parents wife wives husband husbands sister sisters brother brothers daughter daughters son sons widow widows migrant migrants refugee refugees immigrant immigrants resident residents ' +
    'patient patients client clients inmate inmates detainee detainees citizen citizens friend friends colleague colleagues spouse spouses couple couples relative relatives student students nurse nurses ' +
    'employee employees applicant applicants participant participants respondent respondents colleague volunteer volunteers member members tourist tourists athlete athletes folk staff ' +
    'detective detectives burglar burglars thief thieves suspect suspects victim victims witness witnesses cop cops convict convicts criminal criminals prostitute prostitutes escort escorts addict addicts ' +
    'uncle uncles aunt aunts cousin cousins mum mums mom moms dad dads kid kids boyfriend boyfriends girlfriend girlfriends neighbour neighbours mate mates roommate roommates flatmate flatmates ' +
    'waitress waitresses actress actresses hostess hostesses model models celebrity celebrities clerk clerks guest guests guard guards priest priests expert experts judge judges',
);

/** Whether a noun names people, by the list above or by an ending: worker, visitor, activist. */
export function namesPeople(norm: string): boolean {
  return PERSON_NOUNS.has(norm) || (/[a-z]{2,}(?:er|or|ist|ant|eer|ian)s?$/.test(norm) && !NOT_AGENTS.has(norm.replace(/s$/, '')));
}

const NOT_AGENTS = setOf(
  'number order power water paper letter winter summer matter shelter centre center computer river border corner offer gender cancer member other another never ever after under over former later older younger ' +
    'higher lower better longer later newer bigger larger smaller factor sector error minor major prior senior junior poor door floor labor color favor honor restaurant grant plant want pregnant important relevant ' +
    'significant constant distant instant vacant infant list exist wrist twist mist fist assist resist insist persist career asian russian ukrainian italian christian corner quarter chapter newsletter poster cover transfer dinner weather whether together rather per her for or murder',
);

/** Heads so general that an adjective cannot be moved from the old noun to them unexamined: “former person who …”. */
export const GENERIC_PEOPLE = setOf('person people adult individual human man men woman women child children girl boy');
