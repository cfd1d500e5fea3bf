import { declineAdjective } from './inflectAdjective.js';
import { ADJECTIVE_GENDERS, ADJECTIVE_SLOTS, FINITE_SLOTS, PARTICIPLES, toForms, type Form } from './slotNames.js';

/**
 * The forms of a participle that is the predicate of a copula, in the slots of the copula: «быть занятой» → «был занятым», «были занятыми».
 * `word` is an instrumental; the short forms («была занята») are recognised, not written. `undefined` after other verbs and for other words.
 */
export function predicativeForms(word: string, verb: string): Form[] | undefined {
  const match = /^(.*(?:нн|ят|ыт|вш|[аяую]ем))(?:ой|ей|ым|им|ыми|ими)$/.exec(word);
  if (!match || !COPULA.test(verb)) return undefined;
  const table = declineAdjective(match[1] + (match[1].endsWith('вш') ? 'ий' : 'ый'));
  if (!table) return undefined;
  const of = (gender: string): string[] => [table[`${gender}.instrumental`][0], ...(table[`short.${gender}`] ?? [])];
  const singular = [...new Set([word, ...of('f'), ...of('m'), ...of('n')])];
  const any = [...new Set([...singular, ...of('pl')])];
  const finite = Object.fromEntries(
    [...FINITE_SLOTS.keys()].map((name) => {
      const gender = /^past\.(.*)$/.exec(name)?.[1] ?? (name.endsWith('pl') ? 'pl' : undefined);
      if (gender) return [name, of(gender)];
      return [name, name.endsWith('sg') ? singular : any];
    }),
  );
  // A participle of the copula agrees with a noun, and the predicate with it: «бывшая занятой».
  const withParticiple = ADJECTIVE_GENDERS.flatMap((gender) =>
    [...ADJECTIVE_SLOTS.keys()].filter((name) => name.startsWith(`${gender}.`)).map((name) => [name, of(gender)] as const),
  );
  const adjectival = Object.fromEntries(withParticiple);
  return [...toForms(finite, FINITE_SLOTS), ...[...PARTICIPLES.values()].flatMap((series) => toForms(adjectival, ADJECTIVE_SLOTS, series))];
}

const COPULA = /^(быть|бывать|стать|становиться|оказаться|оказываться|остаться|оставаться|считаться|казаться)$/;
