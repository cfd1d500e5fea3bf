import { aspectOf, isBiaspectual } from './aspectOf.js';
import { declineAdjective } from './inflectAdjective.js';
import { ADJECTIVE_GENDERS, ADJECTIVE_SLOTS, FINITE_SLOTS, PARTICIPLES, PERSONS, toForms, type Form, type FormTable } from './slotNames.js';
import type { VerbStems } from './irregularVerbs.js';
import { verbStems } from './verbStems.js';

/**
 * All forms of a verb: series 0 with the infinitive, persons, past, imperative and gerund, and a series of adjective slots for each
 * participle. Which participles there are follows from the aspect (`aspectOf`); whether a verb takes an object is not known, so
 * there may be a passive too many («работаемый»). Empty when `infinitive` is not an infinitive.
 */
export function conjugate(infinitive: string): Form[] {
  const parts = principalParts(infinitive);
  return parts ? expandVerb(parts) : [];
}

/** Whether a word is an infinitive rather than a noun in -ть, -чь, -ти: «жить», not «область», «ночь», «кровать». */
export function isInfinitive(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/(ть|ти|чь)(с[яь])?$/.test(lower) || NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1))) return false;
  return /[аеиоуыя]ть(с[яь])?$/.test(lower) || principalParts(lower) !== undefined;
}

/** The forms of `principalParts`, with each participle in all its cases. */
export function expandVerb(parts: FormTable): Form[] {
  const participles = [...PARTICIPLES].flatMap(([name, series]) =>
    (parts[name] ?? []).flatMap((participle) => toForms(declineAdjective(participle) ?? {}, ADJECTIVE_SLOTS, series)),
  );
  return [...toForms(parts, FINITE_SLOTS), ...participles];
}

/** The forms of series 0 and the nominative masculine of each participle, by slot name; `undefined` when `infinitive` is not one. */
export function principalParts(infinitive: string): FormTable | undefined {
  const lower = infinitive.toLowerCase();
  const isReflexive = /(ть|ти|чь)с[яь]$/.test(lower);
  const base = isReflexive ? lower.slice(0, -2) : lower;
  const stems = verbStems(base);
  if (!stems) return undefined;
  const parts = activeParts(base, stems, isReflexive);
  if (isReflexive) return Object.fromEntries(Object.entries(parts).map(([name, texts]) => [name, texts.map(reflexive)]));
  return { ...parts, ...passiveParts(base, stems) };
}

function activeParts(base: string, stems: VerbStems, isReflexive: boolean): Record<string, string[]> {
  const { present, past, imperative } = stems;
  const perfective = aspectOf(base) === 'perfective';
  const parts: Record<string, string[]> = { infinitive: [base] };
  PERSONS.forEach((name, index) => {
    if (present[index]) parts[`present.${name}`] = [present[index]];
  });
  const pasts = [past[0], past[1], past[1].replace(/а$/, 'о'), past[1].replace(/а$/, 'и')];
  ADJECTIVE_GENDERS.forEach((gender, index) => (parts[`past.${gender}`] = [pasts[index]]));
  parts['imperative.sg'] = [imperative];
  parts['imperative.pl'] = [`${imperative}те`];
  const gerunds = perfective
    ? pastGerunds(base, stems)
    : [...presentGerund(base, stems), ...(isBiaspectual(base) ? pastGerunds(base, stems) : [])];
  // «-в» takes «-ши» before «-сь»: «занявшись».
  if (gerunds.length > 0) parts.gerund = isReflexive ? gerunds.filter((gerund) => !gerund.endsWith('в')) : gerunds;
  if (!perfective && base !== 'быть') parts['participle.presentActive'] = [`${present[5].slice(0, -1)}щий`];
  parts['participle.pastActive'] = pastActive(base, stems);
  return parts;
}

function passiveParts(base: string, stems: VerbStems): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  if (INTRANSITIVE.test(base)) return parts;
  const perfective = aspectOf(base) === 'perfective';
  const present = perfective ? undefined : presentPassive(base, stems.present[3]);
  if (present) parts['participle.presentPassive'] = [present];
  if (stems.pastPassive && (perfective || isBiaspectual(base))) parts['participle.pastPassive'] = [stems.pastPassive];
  return parts;
}

/** «вовлекаемый», «продаваемый», «перевозимый»; of other verbs in -ить and of those without a vowel before the ending few have it. */
function presentPassive(base: string, first: string): string | undefined {
  if (/(да|зна|ста)вать$/.test(base)) return `${base.slice(0, -2)}емый`;
  if (/[аяую]ем$/.test(first) && !/(е|[бвлпшмкр]ы|у)ть$/.test(base)) return `${first}ый`;
  if (/(водить|возить|носить|любить|судить|хранить|видеть|слышать|гнать)$/.test(base)) return `${first}ый`;
  return /^(вести|нести)$/.test(base) ? `${first.replace('ё', 'о')}ый` : undefined;
}

const endingWith = (list: string): RegExp => new RegExp(`(?:${list.trim().split(/\s+/).join('|')})$`);

/** Common verbs that never take an object, by their ends. */
const INTRANSITIVE = endingWith(`
  ничать работать гулять бегать (?<!п)летать плавать ползать езжать страдать рыдать мечтать зевать бывать мирать падать молчать кричать плакать торчать
  [жшчц]евать ствовать ходить ездить ступить сидеть лежать стоять висеть жить быть`);

/** «занимая», «держа», «неся»; none where it is not in use («пиша», «печа»). */
function presentGerund(base: string, { present }: VerbStems): string[] {
  if (base === 'быть') return ['будучи'];
  if (/(да|зна|ста)вать$/.test(base)) return [`${base.slice(0, -2)}я`];
  const stem = present[5].slice(0, -2);
  if (/[гк]$/.test(stem) || !/[аеёиоуыэюя]/.test(stem) || (/[жш]$/.test(stem) && present[5].endsWith('ут'))) return [];
  return [stem + (/[жшчщ]$/.test(stem) ? 'а' : 'я')];
}

/** «продав, продавши», «вовлёкши», «придя». */
function pastGerunds(base: string, { present, past: [masculine] }: VerbStems): string[] {
  if (/(йти|[внзбр]ести|везти|мести|плести|честь)$/.test(base)) return [`${present[5].slice(0, -2)}я`];
  if (/(нуть|реть|шибить)$/.test(base)) return inV(base.slice(0, -2));
  return masculine.endsWith('л') ? inV(masculine.slice(0, -1)) : [`${masculine}ши`];
}

function inV(stem: string): string[] {
  return [`${stem}в`, `${stem}вши`];
}

function pastActive(base: string, { present, past: [masculine] }: VerbStems): string[] {
  if (/ш[её]л$/.test(masculine) && base.endsWith('ти')) return [masculine.replace(/ш[её]л$/, 'шедший')];
  // «вёл — ведший», «обрёл — обретший»: the consonant of the present comes back.
  if (/[вмтрлч]ё?е?л$/.test(masculine) && /[дт]у$/.test(present[0]) && /(ти|честь)$/.test(base)) return [`${present[0].slice(0, -1)}ший`];
  if (masculine.endsWith('л')) return [`${masculine.slice(0, -1)}вший`];
  if (base.endsWith('шибить')) return [`${base.slice(0, -2)}вший`];
  const short = `${masculine}ший`;
  if (!base.endsWith('нуть')) return [short];
  const full = `${base.slice(0, -2)}вший`;
  return /(чез|верг)нуть$/.test(base) ? [full, short] : [short, full];
}

/** A form with -ся or -сь. Participles and forms that end in a consonant have -ся. */
function reflexive(form: string): string {
  return form + (/(?:щий|вший|ший)$/.test(form) || !/[аеёиоуыэюя]$/.test(form) ? 'ся' : 'сь');
}

const NOUNS = new Set(
  `мать печать кровать рать благодать гладь пять девять десять память пясть рукоять путь суть муть ртуть жуть нить прыть сыть сеть плеть треть клеть
  плоть копоть лапоть ноготь локоть коготь дёготь зять речь ночь печь дочь течь желчь честь лесть весть`.split(/\s+/),
);
