import type { ClauseWord } from '../../language/clause.js';
import { languages } from '../../language/languages.js';
import type { LanguageCode } from '../../language/phrase.js';
import { remembered } from '../../language/remembered.js';
import type { Classified, Filler } from './frames.js';

/** What frames ask of a phrase or word, wherever it stands. */
export type Traits = Omit<Classified, 'subject'>;

/** The number of a class. */
export type ClassOf = (name: string) => number;

/** What is joined: the phrase stands for an idea, or for a cue that joins ideas. */
export interface Standing {
  readonly isIdea: boolean;
  readonly isJoint: boolean;
}

/**
 * @param classes all it belongs to
 * @param roles what it does in its clause
 * @param language of the sentence
 */
export function traitsOf(
  classOf: ClassOf,
  language: LanguageCode,
  classes: readonly number[],
  roles: readonly ClauseWord[],
  { isIdea, isJoint }: Standing,
): Traits {
  const isAuthority = classes.includes(classOf('authority'));
  // Cues that themselves only qualify: “a form of”, “by definition”.
  const isQualifier = classes.includes(classOf('kind-of')) || classes.includes(classOf('inherently'));
  return {
    classes,
    fills: fillsOf(roles, isIdea, isJoint && !isQualifier, isAuthority || classes.includes(classOf('shield')), language),
    // “wage theft, eviction, assault”: where the state or a landlord acts among them, things done to people are listed.
    listable: !roles.some((role) => UNLISTABLE.has(role)) && (!roles.includes('past') || roles.includes('adjective')) && !isAuthority,
    place: roles.includes('within'),
    preposition: roles.includes('preposition'),
    separator: roles.includes('and') || roles.includes('or'),
    beginsClause: roles.some((role) => BEGINS_CLAUSE.has(role)),
    endsClause: roles.includes('but'),
  };
}

/** The traits of a word that is no part of a phrase: most words of a sentence. */
export function createWordTraits(classOf: ClassOf): (language: LanguageCode, word: string) => Traits {
  const read = (language: LanguageCode) => (word: string) => {
    const roles = languages[language].clauseRoles(word);
    return traitsOf(classOf, language, roles.map(classOf), roles, { isIdea: false, isJoint: false });
  };
  const words = { en: remembered(read('en')), ru: remembered(read('ru')) };
  return (language, word) => words[language](word);
}

/** What no noun phrase holds. */
const BESIDE_NOUNS: readonly ClauseWord[] = [
  'be',
  'modal',
  'auxiliary',
  'verb',
  'but',
  'that',
  'which',
  'if',
  'when',
  'where',
  'own',
  'you',
];
const UNLISTABLE: ReadonlySet<ClauseWord> = new Set([...BESIDE_NOUNS, 'negator']);
const NOT_QUALIFYING: ReadonlySet<ClauseWord> = new Set([...BESIDE_NOUNS, 'preposition', 'and', 'or', 'without']);
const BEGINS_CLAUSE: ReadonlySet<ClauseWord> = new Set(['that', 'if', 'when', 'where', 'but', 'which']);

function fillsOf(
  roles: readonly ClauseWord[],
  isIdea: boolean,
  isJoint: boolean,
  isShield: boolean,
  language: LanguageCode,
): Readonly<Record<Filler, boolean>> {
  if (isShield) return NOTHING;
  const ofLanguage = language === 'ru' ? roles.includes('past') : roles.includes('past') && !roles.includes('adjective');
  const qualifier = !isIdea && !isJoint && !ofLanguage && !roles.some((role) => NOT_QUALIFYING.has(role));
  return { clause: !roles.includes('but'), qualifier, sentence: true };
}

/** What nothing may be skipped for. */
export const NOTHING: Readonly<Record<Filler, boolean>> = { clause: false, qualifier: false, sentence: false };
