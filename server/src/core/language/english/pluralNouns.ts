/**
 * Plurals of an English noun, the one to write first; later ones are only recognised. Takes one word, which may be hyphenated:
 * passers-by, mothers-in-law, but call-girls, ex-prostitutes. Regular by default.
 */
export function pluralsOf(noun: string): string[] {
  const hyphenated = HYPHENATED_WITH_HEAD_FIRST.exec(noun);
  if (hyphenated) return pluralsOf(hyphenated[1]).map((head) => head + hyphenated[2]);
  const hyphen = noun.lastIndexOf('-') + 1;
  if (hyphen > 0 && hyphen < noun.length) return pluralsOf(noun.slice(hyphen)).map((last) => noun.slice(0, hyphen) + last);
  if (PLURAL_ACRONYMS.has(noun)) return [noun, noun + 's'];
  if (/^[A-Z0-9]*[A-Z]$/.test(noun)) return [noun + 's'];
  const irregular = irregularPlurals(noun.toLowerCase());
  return irregular ? irregular.map((plural) => noun[0] + plural.slice(1)) : regularPlurals(noun);
}

/** Whether a word is, by its form, a plural. Words of one to three letters are not judged. */
export function looksPlural(norm: string): boolean {
  if (IRREGULAR_PLURAL_FORMS.has(norm)) return true;
  const last = norm.slice(norm.lastIndexOf('-') + 1);
  if (IRREGULAR_PLURAL_FORMS.has(last) || /(?:wo|[a-z]{3})men$|children$/.test(last)) return true;
  return last.length > 3 && /[^siu]s$/.test(last) && !SINGULARS_IN_S.has(last);
}

/** Nouns that have no singular. */
export const PLURAL_ONLY: ReadonlySet<string> = new Set(
  'people police folk premises belongings earnings proceeds goods clothes thanks surroundings cattle'.split(' '),
);

/** Runner-up, passer-by, mother-in-law, lady-in-waiting, man-at-arms: the head, then the rest. */
const HYPHENATED_WITH_HEAD_FIRST =
  /^((?:ex-)?\p{L}+)(-(?:in-law|in-waiting|of-[\p{L}-]+|at-[\p{L}-]+)|(?<=(?:er|or))-(?:by|on|up|out|off|in))$/u;

/** Abbreviations whose first letter already stands for a plural: men who have sex with men, people who inject drugs. */
const PLURAL_ACRONYMS: ReadonlySet<string> = new Set('MSM WSW PLHIV PLWH PLWHA PLHA PWID PWUD PWLE'.split(' '));

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people/persons',
  child: 'children',
  wife: 'wives',
  life: 'lives',
  knife: 'knives',
  half: 'halves',
  self: 'selves',
  shelf: 'shelves',
  calf: 'calves',
  leaf: 'leaves',
  loaf: 'loaves',
  thief: 'thieves',
  wolf: 'wolves',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  louse: 'lice',
  ox: 'oxen',
  penny: 'pennies/pence',
  quiz: 'quizzes',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  medium: 'media',
  bacterium: 'bacteria',
  curriculum: 'curricula/curriculums',
  datum: 'data',
  stimulus: 'stimuli',
  nucleus: 'nuclei',
  alumnus: 'alumni',
  syllabus: 'syllabuses/syllabi',
  index: 'indexes/indices',
  appendix: 'appendices/appendixes',
  matrix: 'matrices/matrixes',
  dominatrix: 'dominatrices/dominatrixes',
  hero: 'heroes',
  potato: 'potatoes',
  tomato: 'tomatoes',
  echo: 'echoes',
  veto: 'vetoes',
  embargo: 'embargoes/embargos',
  negro: 'negroes/negros',
  ho: 'hos/hoes',
  hobo: 'hobos/hoboes',
};

/** Nouns with one form for both numbers. */
const SAME_IN_PLURAL =
  /^(?:sheep|deer|fish|series|species|aircraft|offspring|headquarters|means|crossroads|barracks|staff|police|people|folk|premises|swiss|[a-z]+(?:an|in|on|ugu|in|gal|t|p)ese)$/;

function irregularPlurals(noun: string): string[] | undefined {
  if (SAME_IN_PLURAL.test(noun)) return [noun];
  const known = IRREGULAR[noun];
  if (known) return known.split('/');
  if (/man$/.test(noun) && !/(?:^|[^wy])(?:hu|ro|ger|otto|talis|sha|cai|nor|mussul)man$/.test(noun)) return [noun.slice(0, -3) + 'men'];
  if (/(?:house|mid|fish|ale)wife$/.test(noun) || /(?:child)$/.test(noun))
    return [noun.endsWith('wife') ? noun.slice(0, -4) + 'wives' : noun + 'ren'];
  return /[aeiou].*[^aeiou]?sis$/.test(noun) && noun.length > 4 ? [noun.slice(0, -2) + 'es'] : undefined;
}

function regularPlurals(noun: string): string[] {
  if (/[^aeiou]y$/i.test(noun)) return [noun.slice(0, -1) + 'ies'];
  return /(?:s|x|z|ch|sh)$/i.test(noun) && !/(?:stomach|monarch|patriarch|matriarch)$/.test(noun) ? [noun + 'es'] : [noun + 's'];
}

const IRREGULAR_PLURAL_FORMS: ReadonlySet<string> = new Set([
  ...Object.values(IRREGULAR).flatMap((plurals) => plurals.split('/')),
  ...PLURAL_ONLY,
  ...'men women children'.split(' '),
]);

const SINGULARS_IN_S: ReadonlySet<string> = new Set(
  'this news lens politics economics ethics statistics physics mathematics athletics series species means always perhaps besides sometimes afterwards towards needs alias atlas canvas gas christmas diabetes herpes aids texas paris'.split(
    ' ',
  ),
);
