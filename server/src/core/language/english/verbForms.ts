import { IRREGULAR_VERBS } from './irregularVerbs.js';

/** The forms of a verb; each list has the form to write first, the others are only recognised. */
export interface VerbForms {
  readonly base: readonly string[];
  readonly third: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}

/**
 * The forms of an English verb from its base form, in lower case. A verb that is not in the table of irregular ones is regular;
 * of a hyphenated verb the last part inflects.
 */
export function verbForms(base: string): VerbForms {
  if (base === 'be') return { base: ['be', 'am', 'are'], third: ['is'], past: ['was', 'were'], participle: ['been'], ing: ['being'] };
  const prefix = prefixOf(base);
  const root = base.slice(prefix.length);
  const irregular = IRREGULAR_VERBS.get(root);
  const past = regularPast(root);
  return {
    base: [base],
    third: [prefix + thirdPerson(root)],
    past: (irregular?.past ?? past).map((form) => prefix + form),
    participle: (irregular?.participle ?? past).map((form) => prefix + form),
    ing: ingForms(root).map((form) => prefix + form),
  };
}

/** The third person singular: sells, does, has, worries. */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return base.slice(0, -1) + 'ies';
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? base + 'es' : base + 's';
}

/** The form after a plural subject, from the third person singular: uses → use, is → are. Anything else is returned as it is. */
export function pluralOfThirdPerson(form: string): string {
  const known = { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go', dies: 'die', lies: 'lie', ties: 'tie' }[form];
  if (known) return known;
  if (form.length > 4 && form.endsWith('ies')) return form.slice(0, -3) + 'y';
  if (/(?:ss|x|zz|ch|sh)es$/.test(form)) return form.slice(0, -2);
  return /[^s]s$/.test(form) ? form.slice(0, -1) : form;
}

/** Prefixes before which a verb stays irregular: resell, undergo, mislead. */
const PREFIXES = ['re', 'over', 'under', 'out', 'mis', 'un', 'fore', 'up', 'with'];

function prefixOf(base: string): string {
  const hyphen = base.lastIndexOf('-') + 1;
  if (hyphen > 0 || IRREGULAR_VERBS.has(base)) return base.slice(0, hyphen);
  return PREFIXES.find((prefix) => base !== 'relay' && base.startsWith(prefix) && IRREGULAR_VERBS.has(base.slice(prefix.length))) ?? '';
}

function regularPast(base: string): string[] {
  if (base.endsWith('e')) return [base + 'd'];
  if (/[^aeiou]y$/.test(base)) return [base.slice(0, -1) + 'ied'];
  return stemsBeforeVowel(base).map((stem) => stem + 'ed');
}

function ingForms(base: string): string[] {
  if (base.endsWith('ie')) return [base.slice(0, -2) + 'ying'];
  if (/(?:ee|oe|ye)$/.test(base) || /^(?:singe|binge|whinge|cringe)$/.test(base)) return [base + 'ing'];
  if (base.endsWith('e') && base.length > 2) return [base.slice(0, -1) + 'ing'];
  return stemsBeforeVowel(base).map((stem) => stem + 'ing');
}

/** The stem before -ed and -ing: stop → stopp, traffic → traffick, travel → travell or, in America, travel. */
function stemsBeforeVowel(base: string): string[] {
  const last = base[base.length - 1];
  if (/[aeiou][^aeiou]*[iau]c$/.test(base)) return [base + 'k'];
  if (/^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(base)) return [base + last];
  if (STRESSED_ON_THE_LAST_SYLLABLE.test(base)) return [base + last];
  if (/[aeiouy].*[^aeiou][aeiou]l$/.test(base)) return [base + last, base];
  return [base];
}

/** Verbs of several syllables that double the last letter: the end is stressed, or is a word of its own (kidnap). */
const STRESSED_ON_THE_LAST_SYLLABLE =
  /(?:(?<!of|suf|dif|pil|prof|buf)fer|(?<!vo|li)mit|cur|pel|trol|^abet|^abut|^allot|^annul|^deter|^inter|regret|^abhor|acquit|equip|rebut|kidnap|worship|handicap|format|program|^zigzag|^unzip|^begin|^forbid|^forget|^(?:up|off|re|out)set)$/;
