import { type Cell, INDEFINITE, irregularDeterminer, isDeterminer } from './determiners.js';
import { NOT_ADJECTIVES } from './adjectiveLookalikes.js';
import { FIXED_POSSESSIVES, isClosedClass, ADVERBIAL_NOUNS, TIME_NOUNS } from './closedClasses.js';
import { isNumeral } from './numerals.js';
import { isStressedAdjective } from './stressedAdjectives.js';
import { isVerb } from './verbForms.js';
import { ACC, type AdjectiveGender, DAT, GEN, INS, NOM, PREP } from './slots.js';

/**
 * Cells that an agreeing word (adjective, participle, determiner) may fill; empty for other words. Endings decide, so a noun in
 * «-ой» passes («судьбой»): whoever changes such a word must look at what stands around it.
 */
export function agreeingCells(norm: string): readonly Cell[] {
  const determiner = irregularDeterminer(norm);
  if (determiner) return determiner.cells;
  if (isClosedClass(norm) || NOT_ADJECTIVES.has(norm)) return [];
  const word = REFLEXIVE_PARTICIPLE.test(norm) ? norm.slice(0, -2) : norm.replace(INDEFINITE, '');
  for (const [ending, cells] of ADJECTIVE_ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return stem.length > 1 && fitsStem(stem, ending) ? cells : [];
  }
  return [];
}

/**
 * Whether a word is likely a noun: what no closed class, verb or agreeing ending claims. Adverbs in «-о», «-ски» and comparatives are
 * no nouns.
 */
export function isNoun(norm: string): boolean {
  if (!/^[а-я-]{2,}$/.test(norm) || isClosedClass(norm) || FIXED_POSSESSIVES.has(norm)) return false;
  if (NEUTER_NOUNS.test(norm)) return true;
  if (TIME_NOUNS.has(norm) || ADVERBIAL_NOUNS.has(norm)) return true;
  if (/[^аеиоуыя]о$|^по-|ески$|[^аеиоуыя]ее$/.test(norm) || isNumeral(norm)) return false;
  if (isVerb(norm)) return false;
  return agreeingCells(norm).length === 0 || (/[ое][йм]$/.test(norm) && !isSurelyAdjective(norm));
}

/**
 * Whether a word in «-ой, -ей, -ом, -ем», where nouns and adjectives meet, has the suffix of an adjective: «известной», «женской», not
 * «судьбой», «параметром». Other endings are left to `agreeingCells`.
 */
export function isSurelyAdjective(norm: string): boolean {
  return (
    isDeterminer(norm) ||
    (ADJECTIVE_SUFFIX.test(norm) && !NOUN_WITH_SUFFIX.test(norm)) ||
    isStressedAdjective(norm.replace(/(?:ой|ом|им|ым)$/, ''))
  );
}

const ADJECTIVE_SUFFIX =
  /(?:[скц]к|[внчшлтждсзрбпм]н|ов|ев|ист|ив|ащ|ящ|ущ|ющ|вш|ш|енн|анн|янн|[ао]ем|оват|еват|[аои]т|ин)(?:о[йм]|е[йм])(?:ся)?$/;
const NOUN_WITH_SUFFIX =
  /(?:стенк|весн|сосн|казн|волн|ванн|тайн|войн|основ|обнов|коров|голов|альтернатив|инициатив|перспектив|директив|крапив|слив|норм|команд|[опвлрдт]лат|зарплат|палат|дат|утрат|затрат|защит|элит|орбит|свит|работ|забот|суббот|высот|красот|сирот|кислот|мин|машин|причин|женщин|мужчин|картин|спин|половин|вершин|витрин|дисциплин|медицин|величин|длин|глубин|тин|вин|лин|грамот|бедност|мам|крыш|душ|каш|чаш|марш|миш|ваш|наш)(?:о[йм]|е[йм])$/;

/** «дело», «право», «общество»: the nouns among words in «-о». */
const NEUTER_NOUNS =
  /(?:ство|число|дело|тело|слово|право|лицо|письмо|место|кино|село|окно|утро|лето|небо|море|мясо|вино|пиво|стекло|правило|начало|чувство|бюро|метро|авто|фото|видео|радио)$/;

const cells = (...list: [genders: string, ...cases: number[]][]): readonly Cell[] =>
  list.flatMap(([genders, ...cases]) =>
    genders.split(' ').flatMap((gender) => cases.map((kase) => ({ gender: gender as AdjectiveGender, kase }))),
  );

/** Endings of adjectives, the longer ones first. */
const ADJECTIVE_ENDINGS: readonly [ending: string, cells: readonly Cell[]][] = [
  ...both('ыми', 'ими', cells(['pl', INS])),
  ...both('ого', 'его', cells(['m n', GEN], ['m', ACC])),
  ...both('ому', 'ему', cells(['m n', DAT])),
  ...both('ая', 'яя', cells(['f', NOM])),
  ...both('ую', 'юю', cells(['f', ACC])),
  ['ой', cells(['f', GEN, DAT, INS, PREP], ['m', NOM, ACC])],
  ...both('ей', 'ею', cells(['f', GEN, DAT, INS, PREP])),
  ...both('ый', 'ий', cells(['m', NOM, ACC])),
  ...both('ое', 'ее', cells(['n', NOM, ACC])),
  ...both('ые', 'ие', cells(['pl', NOM, ACC])),
  ...both('ых', 'их', cells(['pl', GEN, ACC, PREP])),
  ...both('ым', 'им', cells(['m n', INS], ['pl', DAT])),
  ...both('ом', 'ем', cells(['m n', PREP])),
  ['ою', cells(['f', INS])],
];

function both(hard: string, soft: string, list: readonly Cell[]): [string, readonly Cell[]][] {
  return [
    [hard, list],
    [soft, list],
  ];
}

/** «занимающейся», «опустившегося»; not «занимаемся». */
const REFLEXIVE_PARTICIPLE = /(?:щ|вш|дш|гш|сш|рш)(?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими)ся$/;

/** Endings in «и, е» follow only stems that end softly, in a velar or in a sibilant: «соседние», «уличные», not «насилие». */
function fitsStem(stem: string, ending: string): boolean {
  if (/^(?:ий|ие|их|им|ими)$/.test(ending)) return SOFT_STEM.test(stem) || /[гкх]$/.test(stem);
  if (/^(?:ей|ею|его|ему|ем|ее|яя|юю)$/.test(ending)) return SOFT_STEM.test(stem);
  return /[бвгджзклмнпрстфхцчшщ]$/.test(stem);
}

const SOFT_STEM = /(?:[жшчщ]|[бвгджзйклмнпрстхчшь]н|син|ран|дав|крайн)$/;
