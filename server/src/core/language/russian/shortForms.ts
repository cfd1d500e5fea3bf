import type { FormTable } from './slotNames.js';

/**
 * The short forms of an adjective or a passive participle («продажен, продажна, продажно, продажны») by slot name; empty when the
 * word has none. `stem` is the adjective without its ending, which is of the kind `declension`.
 *
 * Relational adjectives in -ск-, -ов- have no short forms, nor have soft stems and active participles; of adjectives in -ой and of
 * those on a hushing letter a few have them.
 */
export function shortForms(stem: string, declension: string): FormTable {
  const lower = stem.toLowerCase();
  if (!hasShortForms(lower, declension)) return {};
  const base = withoutDoubleN(stem, lower);
  const plural = /[гкхжшчщ]$/.test(base.toLowerCase()) ? 'и' : 'ы';
  return {
    'short.m': [masculine(stem, lower)],
    'short.f': [`${base}а`],
    'short.n': [`${base}о`],
    'short.pl': [base + plural],
  };
}

function hasShortForms(lower: string, declension: string): boolean {
  if (declension === 'soft') return false;
  if (declension === 'hushed') return /(похож|свеж|хорош)$/.test(lower);
  if (declension.endsWith('Stressed')) return /(больн|молод|прост|плох|глух|слеп|нем|чуж|дорог|жив|пуст|туп|свят|сух|худ)$/.test(lower);
  return !/([сц]к|прошл|[оеё]в)$/.test(lower) || /(готов|здоров|суров|дешёв|(^|-)нов)$/.test(lower);
}

/** «проституированн-» → «проституирован-», «вовлечённ-» → «вовлечен-», where the stress has left the ё. */
function withoutDoubleN(stem: string, lower: string): string {
  if (!isPassiveParticiple(lower)) return stem;
  return lower.endsWith('ённ') ? `${stem.slice(0, -3)}ен` : stem.slice(0, -1);
}

function masculine(stem: string, lower: string): string {
  if (isPassiveParticiple(lower) || lower.endsWith('енн')) return stem.slice(0, -1);
  const filler = FILLED_CLUSTERS.find(([cluster]) => cluster.test(lower));
  if (!filler) return stem;
  const body = stem.slice(0, -1);
  return (/[ьй]$/.test(body) ? body.slice(0, -1) : body) + filler[1] + stem.slice(-1);
}

/** Where the short masculine puts a vowel between the last two consonants: «нелегален», «тяжек», «низок». */
const FILLED_CLUSTERS: readonly [cluster: RegExp, vowel: string][] = [
  [/[бвгджзйклмпрстфхцчшщь]н$|(стра|гума|тума|постоя)нн$/, 'е'],
  [/[жшчьй]к$/, 'е'],
  [/[бвгдзлмнпртфх]к$/, 'о'],
];

/** -анный, -янный, -ённый, and -енный after a consonant changed by the verb. In «безнравственный» both н stay before an ending. */
function isPassiveParticiple(lower: string): boolean {
  return /([аяё]нн|[джшщчл]енн)$/.test(lower) && !/(стра|гума|тума|постоя)нн$/.test(lower);
}
