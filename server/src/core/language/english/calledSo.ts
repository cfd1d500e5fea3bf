import type { Token } from '../language.js';
import { looksPlural } from './pluralNouns.js';
import {
  ARTICLES,
  AUXILIARIES,
  isAdverb,
  namesPeople,
  POSSESSIVES,
  PREPOSITIONS,
  QUANTITIES,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './wordClasses.js';

/** More words are more than a name for those who are called something. */
const LONGEST = 10;

/**
 * Whether the words between a verb of calling and a name are the people that are called so: “calls [sex workers] …”, “called [the dead woman] a …”,
 * “calls [people who use drugs] …”. English marks no object: it has to name people, and to be as plural as the name where that has no article.
 *
 * @param name the head of the name
 * @param hasArticle whether “a” or “an” stands before the name
 */
export function isCalledSo(words: readonly Token[], name: Token, hasArticle: boolean): boolean {
  const last = words.at(-1);
  if (!last || words.length > LONGEST) return false;
  const clause = words.findIndex(({ norm }) => RELATIVES.has(norm));
  const object = clause < 0 ? words : words.slice(0, clause);
  const of = object.findIndex(({ norm }) => norm === 'of');
  // “the murder of a worker” is no person, “many of our workers” are.
  const head = of > 0 && !QUANTITIES.has(object[of - 1].norm) ? object[of - 1] : object.at(-1);
  if (!head || isJoint(head) || !object.every(mayBeInObject)) return false;
  if (clause >= 0 && !endsWithObject(words.slice(clause + 1))) return false;
  if (!namesPeople(head.norm)) return false;
  return hasArticle || (looksPlural(name.norm) && looksPlural(last.norm) && looksPlural(head.norm));
}

/** “who use drugs”, “who rents a room”, but not “who help” or “who once hired”, which go on with what seems to be the name. */
function endsWithObject(clause: readonly Token[]): boolean {
  const [last, before] = [clause.at(-1), clause.at(-2)];
  if (!last || !before || isAdverb(before.norm)) return false;
  return looksPlural(last.norm) || ARTICLES.has(before.norm) || POSSESSIVES.has(before.norm);
}

function mayBeInObject({ norm }: Token): boolean {
  return isJoint({ norm }) || !(PREPOSITIONS.has(norm) || AUXILIARIES.has(norm) || SUBJECT_PRONOUNS.has(norm));
}

/** What goes on: “members of …”, “women and …”. */
function isJoint({ norm }: Pick<Token, 'norm'>): boolean {
  return norm === 'of' || norm === 'and' || norm === 'or' || POSSESSIVES.has(norm);
}
