import type { Steps } from '../draft/steps.js';
import { otherLanguage } from '../language/phrase.js';
import { type Group, ratioOfPairs } from './alignUnits.js';
import type { Bitext, Side } from './bitext.js';
import { compareAddresses } from './checks/addresses.js';
import { type Difference, type Pair, placeOf } from './checks/difference.js';
import { compareHedges } from './checks/hedges.js';
import { findLostClauses } from './checks/lostClauses.js';
import { compareNames } from './checks/names.js';
import { compareNegation } from './checks/negation.js';
import { compareQuantities } from './checks/quantities.js';
import { compareRenderings } from './checks/renderings.js';
import { compareDistinctions, compareTerms, type Distinctions, type TermsOfSides } from './checks/terms.js';
import type { Turns } from './checks/turns.js';
import type { BilingualLexicon } from './lexicon.js';
import type { Unit } from './unit.js';

/** What comparing needs beside the texts. */
export interface Comparing {
  readonly lexicon: BilingualLexicon;
  readonly turns: Turns;
  readonly distinctions: Distinctions;
  readonly terms: TermsOfSides;
}

/** Everything the two sides of a bitext say differently, in the order of the Russian; at last what is said two ways. */
export function* compare(bitext: Bitext, groups: readonly Group[], comparing: Comparing): Steps<Difference[]> {
  const { lexicon, turns } = comparing;
  const pairs = groups.map(({ ru, en }): Pair => ({
    ru: ru.map((index) => bitext.ru.units[index]),
    en: en.map((index) => bitext.en.units[index]),
  }));
  const ratio = ratioOfPairs(groups, bitext.ru.units, bitext.en.units);
  // A lost “not” tells enough about its sentence.
  const negation = (pair: Pair): Difference[] => {
    const lost = compareNegation(pair, bitext, lexicon, turns);
    return lost.length > 0 ? lost : compareHedges(pair, bitext, lexicon, turns);
  };
  const compared = (pair: Pair): Difference[] => {
    if (pair.ru.length === 0 || pair.en.length === 0) return missing(pair, bitext);
    const untranslated = untranslatedIn(pair, bitext);
    if (untranslated.length > 0) return untranslated;
    return [
      ...compareAddresses(pair, bitext),
      ...compareQuantities(pair, bitext),
      ...compareNames(pair, bitext, lexicon),
      ...comparedTerms(pair, comparing),
      ...negation(pair),
      ...findLostClauses(pair, bitext, lexicon, ratio),
    ];
  };
  const inPairs: Difference[] = [];
  for (const pair of pairs) {
    inPairs.push(...compared(pair));
    yield;
  }
  return [...inPairs, ...compareRenderings(pairs, lexicon, comparing.terms)];
}

/** Terms first: what they say about a place, distinctions need not repeat. */
function comparedTerms(pair: Pair, { terms, distinctions }: Comparing): Difference[] {
  const found = compareTerms(pair, terms);
  const repeats = (one: Difference): boolean =>
    found.some((other) =>
      BOTH.some((language) => {
        const [here, there] = [one.places[language], other.places[language]];
        return here !== undefined && there !== undefined && here.start < there.end && there.start < here.end;
      }),
    );
  return [...found, ...compareDistinctions(pair, distinctions).filter((one) => !repeats(one))];
}

const BOTH = ['ru', 'en'] as const;

/** A unit that the other side does not have. What a form has in one language only is no loss. */
function missing(pair: Pair, bitext: Bitext): Difference[] {
  const units = [...pair.ru, ...pair.en];
  if (units.every((unit) => bitext.unpaired.has(unit) || unit.length === 0)) return [];
  const language = pair.ru.length > 0 ? 'ru' : 'en';
  const side = bitext[language];
  if (isForeign(units[0], side))
    return [{ type: 'untranslated', detail: 'untranslated', language, places: { [language]: placeOf(units) }, fixes: {} }];
  const type = language === 'ru' ? 'missing' : 'added';
  return [{ type, detail: type, language, places: { [language]: placeOf(units) }, fixes: {} }];
}

/** Units left in the language of the other side. */
function untranslatedIn(pair: Pair, bitext: Bitext): Difference[] {
  return (['ru', 'en'] as const).flatMap((language) => {
    const foreign = pair[language].filter((unit) => isForeign(unit, bitext[language]));
    const other = otherLanguage(language);
    return foreign.length > 0
      ? [
          {
            type: 'untranslated',
            detail: 'untranslated',
            language,
            places: { [language]: placeOf(foreign), [other]: placeOf(pair[other]) },
            fixes: {},
          } as const,
        ]
      : [];
  });
}

/** Whether a unit is a sentence of the other language, and not a name or an address in its letters. */
function isForeign({ language, tokens }: Unit, side: Side): boolean {
  if (language === side.language) return false;
  const words = tokens.filter(({ norm }) => /^\p{L}{2,}/u.test(norm));
  const own = words.filter(({ norm }) => /[а-я]/.test(norm) === (side.language === 'ru'));
  const small = words.filter(({ text }) => text === text.toLowerCase());
  return words.length > 1 && own.length === 0 && small.length > 0;
}
