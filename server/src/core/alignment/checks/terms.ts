import { otherLanguage } from '../../language/phrase.js';
import type { Concept } from '../../terminology/concept.js';
import type { LanguageCode, PartOfSpeech } from '../../language/phrase.js';
import type { Unit } from '../unit.js';
import { readLine } from '../lexicon.js';
import { WordPatterns } from '../wordPatterns.js';
import { type Difference, type Pair, type Place } from './difference.js';

/** A term of the termbase at a place of a side. */
export interface TermAt extends Place {
  readonly concept: Concept;
  /** `false` for one that is better not written. */
  readonly agreed: boolean;
  readonly partOfSpeech: PartOfSpeech;
  /** The term itself, as its dictionary writes it; its other wordings and forms have the same. */
  readonly written: string;
}

/** The terms that a side uses, names, laws and titles left out, in the order of its text. */
export type TermsOfSides = Readonly<Record<LanguageCode, readonly TermAt[]>>;

/** A term of one side that the other renders by a stigmatising one. */
export function compareTerms(pair: Pair, terms: TermsOfSides): Difference[] {
  const russian = termsIn(pair.ru, terms.ru);
  const english = termsIn(pair.en, terms.en);
  return [...stigmaAgainst(english, russian, 'en'), ...stigmaAgainst(russian, english, 'ru')];
}

/** The terms within some units. */
export function termsIn(units: readonly Unit[], terms: readonly TermAt[]): readonly TermAt[] {
  return units.flatMap((unit) => {
    const found: TermAt[] = [];
    for (let index = firstFrom(terms, unit.start); index < terms.length && terms[index].start < unit.end; index++) found.push(terms[index]);
    return found;
  });
}

/** Index of the first term that begins at an offset or behind it. */
function firstFrom(terms: readonly TermAt[], offset: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stigmaAgainst(here: readonly TermAt[], there: readonly TermAt[], language: LanguageCode): Difference[] {
  const differences: Difference[] = [];
  const seen = new Set<string>();
  for (const term of here) {
    if (term.agreed) continue;
    const family = familyOf(term.concept);
    const related = there.filter(
      ({ concept, partOfSpeech }) =>
        familyOf(concept) === family ||
        (partOfSpeech === term.partOfSpeech && areRelated(concept, term.concept) && !here.some((own) => own.concept === concept)),
    );
    const neutral = related.find(({ agreed }) => agreed);
    // A list of words to avoid has them on both sides.
    if (!neutral || related.some(({ agreed }) => !agreed) || seen.has(family)) continue;
    seen.add(family);
    differences.push({
      type: 'term',
      detail: 'stigma',
      language,
      places: {
        [language]: { start: term.start, end: term.end },
        [otherLanguage(language)]: { start: neutral.start, end: neutral.end },
      },
      fixes: {},
    });
  }
  return differences;
}

/** The concept that is written for another one belongs to the same family. */
function familyOf(concept: Concept): string {
  return concept.use ?? concept.id;
}

/** Whether one term may stand for the other across languages. */
export function areAkin(one: Concept, other: Concept): boolean {
  return familyOf(one) === familyOf(other) || areRelated(one, other);
}

/** «третьи лица» and “pimps”: concepts whose dictionary entries name each other. */
function areRelated(one: Concept, other: Concept): boolean {
  return one.subject === other.subject && (one.related.includes(other.id) || other.related.includes(one.id));
}

/** Ideas that translations mix up: a group of them, each with its words in both languages. */
export interface Distinctions {
  readonly ru: WordPatterns<Idea>;
  readonly en: WordPatterns<Idea>;
}

export interface Idea {
  readonly group: number;
  readonly member: number;
}

/** Reads groups of lines «a, b = c, d», each line an idea. A line that is none is passed over. */
export function readDistinctions(groups: readonly (readonly string[])[]): Distinctions {
  const patterns: Distinctions = { ru: new WordPatterns(), en: new WordPatterns() };
  groups.forEach((lines, group) =>
    lines.forEach((line, member) => {
      const written = readLine(line);
      for (const language of ['ru', 'en'] as const)
        for (const wording of written?.[language] ?? []) patterns[language].add(wording, { group, member });
    }),
  );
  return patterns;
}

/** One idea of a group on one side, and only another one of the group on the other: «других лиц» – “third parties”. */
export function compareDistinctions(pair: Pair, { ru, en }: Distinctions): Difference[] {
  const russian = ideasIn(pair.ru, ru);
  const english = ideasIn(pair.en, en);
  const differences: Difference[] = [];
  const seen = new Set<number>();
  for (const one of russian) {
    const { group, member } = one.idea;
    if (seen.has(group)) continue;
    const there = english.filter(({ idea }) => idea.group === group);
    const here = russian.filter(({ idea }) => idea.group === group);
    if (there.length === 0 || there.some(({ idea }) => idea.member === member)) continue;
    // Another idea that this side does not have, or one that it has once and the other side twice: «бывшими или действующими» – “current or active”.
    const counts = (ideas: readonly IdeaInText[], { idea }: IdeaInText): number =>
      ideas.filter((known) => known.idea.member === idea.member).length;
    const other = there.find((known) => counts(here, known) < counts(there, known));
    if (!other) continue;
    seen.add(group);
    differences.push({
      type: 'term',
      detail: 'distinction',
      language: 'en',
      places: { ru: { start: one.start, end: one.end }, en: { start: other.start, end: other.end } },
      fixes: {},
    });
  }
  return differences;
}

interface IdeaInText extends Place {
  readonly idea: Idea;
}

/** “not open” says what «закрыта» says. */
const NEGATION = /^(?:не|not|never|no|без|without|.*n't|cannot)$/;

/** “No photographs are allowed”: a subject may stand between. */
const NO = /^(?:no|none|nobody|neither|nor|.*n't|никто|ни)$/;
const FARTHEST = 5;

function ideasIn(units: readonly Unit[], patterns: WordPatterns<Idea>): IdeaInText[] {
  return units.flatMap(({ tokens }) => {
    const found = patterns.find(tokens);
    // A longer wording hides the shorter ones in it: «без согласия» is not «согласие».
    const standing = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one && other.length > one.length && other.first <= one.first && one.first + one.length <= other.first + other.length,
        ),
    );
    const affirmed = standing.filter(({ first }) => {
      const before = tokens.slice(Math.max(0, first - FARTHEST), first).map(({ norm }) => norm);
      return !before.slice(-2).some((norm) => NEGATION.test(norm)) && !before.some((norm) => NO.test(norm));
    });
    return affirmed.map(({ stands, first, length }) => ({ idea: stands, start: tokens[first].start, end: tokens[first + length - 1].end }));
  });
}
