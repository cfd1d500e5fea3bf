import { declinePronoun, pronounGender } from './declinePronoun.js';
import { shortForms } from './shortForms.js';
import { ADJECTIVE_GENDERS, ADJECTIVE_SLOTS, toForms, type Form, type FormTable } from './slotNames.js';
import { CASES } from './slots.js';
import { isStressedAdjective } from './stressedAdjectives.js';

/**
 * All forms of an adjective or participle, series 0: 24 long forms, the animate accusatives, and the short forms if it has any.
 * `lemma` may be any nominative («продажный», «продажная», «продажные»). Empty when the word is not declined as an adjective.
 */
export function inflectAdjective(lemma: string): Form[] {
  const table = declineAdjective(lemma);
  return table ? toForms(table, ADJECTIVE_SLOTS) : [];
}

/** All forms by slot name, or `undefined` when the word is not declined as an adjective. */
export function declineAdjective(word: string): FormTable | undefined {
  const pronoun = declinePronoun(word);
  if (pronoun) return pronoun;
  const shape = shapeOf(word);
  if (!shape) return undefined;
  const { stem, suffix } = shape;
  const declension = declensionOf(shape);
  const rows = ENDINGS[declension];
  const table: Record<string, readonly string[]> = {};
  ADJECTIVE_GENDERS.forEach((gender, row) => {
    CASES.forEach((name, kase) => {
      table[`${gender}.${name}`] = rows[row][kase].map((ending) => stem + ending + suffix);
    });
  });
  table['m.accusative.animate'] = table['m.genitive'];
  table['pl.accusative.animate'] = table['pl.genitive'];
  return suffix ? table : { ...table, ...shortForms(stem, declension) };
}

/** The gender a nominative shows («продажная» → `f`), or `undefined` for words that are not declined as adjectives. */
export function adjectiveGender(word: string): 'm' | 'f' | 'n' | 'pl' | undefined {
  return pronounGender(word) ?? shapeOf(word)?.gender;
}

interface Shape {
  readonly gender: 'm' | 'f' | 'n' | 'pl';
  readonly stem: string;
  readonly ending: string;
  /** «ся» of a reflexive participle, or nothing. */
  readonly suffix: string;
}

const GENDER_OF_ENDING: Readonly<Record<string, Shape['gender']>> = {
  ...{ ый: 'm', ий: 'm', ой: 'm' },
  ...{ ая: 'f', яя: 'f' },
  ...{ ое: 'n', ее: 'n' },
  ...{ ые: 'pl', ие: 'pl' },
};

function shapeOf(word: string): Shape | undefined {
  const lower = word.toLowerCase();
  const suffix = lower.endsWith('ся') ? 'ся' : '';
  const length = word.length - suffix.length;
  const ending = lower.slice(length - 2, length);
  const gender = GENDER_OF_ENDING[ending];
  if (!gender) return undefined;
  const stem = lower.slice(0, length - 2);
  const isAdjective = suffix
    ? REFLEXIVE_STEM.test(stem)
    : ADJECTIVE_STEM.test(stem) && !NO_ADJECTIVES.has(lower.slice(lower.lastIndexOf('-') + 1));
  // «гений», «сценарий», «насилие», «знание» are nouns; «рабочие», «малолетние», «синий» are not.
  if (!isAdjective || ((ending === 'ий' || ending === 'ие') && !SOFT_STEM.test(stem))) return undefined;
  return { gender, stem: word.slice(0, length - 2), ending, suffix };
}

/** Only active participles keep «-ся» where an adjective stands: «занимающийся», «опустившаяся». */
const REFLEXIVE_STEM = /[щш]$/;
/** An adjective's stem has a vowel and ends in a consonant. */
const ADJECTIVE_STEM = /[аеёиоуыэюя].*[бвгджзклмнпрстфхцчшщ]$|^зл$/;
const SOFT_STEM = /([кгхжшчщ]|[бвгджзклмпрстфхцчшщь]н|син|ранн|давн)$/;

/** Nouns and adverbs that end like an adjective. */
const NO_ADJECTIVES = new Set(
  (
    'герой антигерой ковбой бой плейбой лэдибой ледибой покой запой разбой отбой перебой прибой застой отстой устой строй слой изгой конвой ' +
    'убой набой забой пробой убой покрой настрой водопой стая свая хвоя более менее наиболее наименее'
  ).split(' '),
);

/** Whether the masculine ends in a stressed -ой: written there, to be known where the lemma is of another gender. */
function isStressed({ stem, ending }: Shape): boolean {
  return ending === 'ой' || (ending !== 'ый' && ending !== 'ий' && isStressedAdjective(stem.toLowerCase().replace(/ё/g, 'е')));
}

function declensionOf(shape: Shape): Declension {
  const last = shape.stem.toLowerCase().at(-1)!;
  const stressed = isStressed(shape);
  if ('кгх'.includes(last)) return stressed ? 'velarStressed' : 'velar';
  if ('жшчщ'.includes(last)) return stressed ? 'velarStressed' : 'hushed';
  if (['ий', 'яя', 'ее', 'ие'].includes(shape.ending)) return 'soft';
  return stressed ? 'hardStressed' : 'hard';
}

type Declension = 'hard' | 'hardStressed' | 'velar' | 'velarStressed' | 'hushed' | 'soft';

/** Endings by gender (masculine, feminine, neuter, plural), then case; `/` separates the standard ending from a variant. */
const ENDINGS: Readonly<Record<Declension, readonly (readonly (readonly string[])[])[]>> = {
  hard: rows('ый ого ому ый ым ом|ая ой ой ую ой/ою ой|ое ого ому ое ым ом|ые ых ым ые ыми ых'),
  hardStressed: rows('ой ого ому ой ым ом|ая ой ой ую ой/ою ой|ое ого ому ое ым ом|ые ых ым ые ыми ых'),
  velar: rows('ий ого ому ий им ом|ая ой ой ую ой/ою ой|ое ого ому ое им ом|ие их им ие ими их'),
  velarStressed: rows('ой ого ому ой им ом|ая ой ой ую ой/ою ой|ое ого ому ое им ом|ие их им ие ими их'),
  hushed: rows('ий его ему ий им ем|ая ей ей ую ей/ею ей|ее его ему ее им ем|ие их им ие ими их'),
  soft: rows('ий его ему ий им ем|яя ей ей юю ей/ею ей|ее его ему ее им ем|ие их им ие ими их'),
};

function rows(endings: string): string[][][] {
  return endings.split('|').map((row) => row.split(' ').map((cell) => cell.split('/')));
}
