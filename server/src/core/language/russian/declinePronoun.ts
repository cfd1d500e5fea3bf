import { CASES } from './slots.js';
import { ADJECTIVE_GENDERS, type FormTable } from './slotNames.js';

/**
 * Pronouns and adjectives that agree with endings of their own: «эта женщина», «наши девочки», «третье лицо», «волчья шкура».
 * Returns their forms by adjective slot, or `undefined` for any other word. `word` is a nominative of any gender.
 */
export function declinePronoun(word: string): FormTable | undefined {
  const entry = BY_NOMINATIVE.get(word.toLowerCase());
  if (!entry) return undefined;
  const stem = word.slice(0, entry.stem.length);
  const table: Record<string, string[]> = {};
  ADJECTIVE_GENDERS.forEach((gender, row) => {
    CASES.forEach((name, kase) => {
      table[`${gender}.${name}`] = entry.rows[row][kase].split('/').map((ending) => stem + ending);
    });
  });
  table['m.accusative.animate'] = table['m.genitive'];
  table['pl.accusative.animate'] = table['pl.genitive'];
  return table;
}

/** The gender that a nominative of such a word shows, or `undefined`. */
export function pronounGender(word: string): 'm' | 'f' | 'n' | 'pl' | undefined {
  return BY_NOMINATIVE.get(word.toLowerCase())?.gender;
}

interface Pronoun {
  readonly stem: string;
  /** Endings by gender, then case; `/` separates the standard ending from a variant. */
  readonly rows: readonly (readonly string[])[];
  readonly gender: 'm' | 'f' | 'n' | 'pl';
}

const MINE = 'й его ему й им ём|я ей ей ю ей/ею ей|ё его ему ё им ём|и их им и ими их';
const OUR = ' его ему  им ем|а ей ей у ей/ею ей|е его ему е им ем|и их им и ими их';

const POSSESSIVE = 'ий ьего ьему ий ьим ьем|ья ьей ьей ью ьей/ьею ьей|ье ьего ьему ье ьим ьем|ьи ьих ьим ьи ьими ьих';

const TABLE: readonly (readonly [stem: string, endings: string])[] = [
  ['эт', 'от ого ому от им ом|а ой ой у ой/ою ой|о ого ому о им ом|и их им и ими их'],
  ['т', 'от ого ому от ем ом|а ой ой у ой/ою ой|о ого ому о ем ом|е ех ем е еми ех'],
  ['в', 'есь сего сему есь сем сём|ся сей сей сю сей/сею сей|сё сего сему сё сем сём|се сех сем се семи сех'],
  ['сам', ' ого ому  им ом|а ой ой у/оё ой/ою ой|о ого ому о им ом|и их им и ими их'],
  ['од', 'ин ного ному ин ним ном|на ной ной ну ной/ною ной|но ного ному но ним ном|ни них ним ни ними них'],
  ['мо', MINE],
  ['тво', MINE],
  ['сво', MINE],
  ['наш', OUR],
  ['ваш', OUR],
  ...'трет волч медвеж овеч лис птич рыб бож собач человеч охотнич коров коз девич баб вдов'
    .split(' ')
    .map((stem) => [stem, POSSESSIVE] as const),
];

const BY_NOMINATIVE: ReadonlyMap<string, Pronoun> = new Map(
  TABLE.flatMap(([stem, endings]) => {
    const rows = endings.split('|').map((row) => row.split(' '));
    return ADJECTIVE_GENDERS.map((gender, index) => [stem + rows[index][0], { stem, rows, gender }] as const);
  }),
);
