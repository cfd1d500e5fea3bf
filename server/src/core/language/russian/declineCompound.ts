import { declineNoun, type DeclinedNoun, type NounGrammar } from './inflectNoun.js';
import { isIndeclinable, knownNoun } from './knownNouns.js';
import { singularsOf } from './singularsOf.js';
import { NOUN_SLOTS } from './slotNames.js';

/**
 * The forms of a noun, hyphenated ones included. Of a compound the last part declines («секс-работница»), and before it every part that is
 * itself a word for a person («мать-одиночка», «секс-работница-мигрантка»): known as one or with the ending of one, and not among
 * the first parts that never change. Each part declines by its own gender; the whole has that of the first part that declines.
 * `marked` are the parts a dictionary declares to decline; the rule is not asked when one of them is not the last.
 */
export function declineCompound(word: string, grammar: NounGrammar, marked: readonly number[] = []): DeclinedNoun {
  const parts = word.split('-');
  const last = parts.length - 1;
  if (last === 0 || isIndeclinable(word.toLowerCase())) return declineNoun(word, grammar);
  const isDeclared = marked.some((index) => index !== last);
  const declining = parts.map((part, index) => (isDeclared ? marked.includes(index) : index === last || isPersonNoun(part)));
  const isSingle = declining.filter(Boolean).length === 1;
  const declined = parts.map((part, index) =>
    declining[index] ? declineNoun(part, isSingle ? grammar : { animate: grammar.animate ?? true, number: grammar.number }) : undefined,
  );
  const leader = declined.find((part) => part !== undefined)!;
  return {
    table: joined(parts, declined),
    gender: grammar.gender ?? leader.gender,
    animate: grammar.animate ?? leader.animate,
    isPlural: leader.isPlural,
  };
}

function joined(parts: readonly string[], declined: readonly (DeclinedNoun | undefined)[]): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const name of NOUN_SLOTS.keys()) {
    const cells = parts.map((part, index) => (declined[index] ? declined[index].table[name] : [part]));
    if (cells.includes(undefined as never)) continue;
    const variants = Math.max(...cells.map((cell) => cell.length));
    // Variants go together: «мужчиною-проституткою».
    table[name] = Array.from({ length: variants }, (_, variant) => cells.map((cell) => cell[variant] ?? cell[0]).join('-'));
  }
  return table;
}

/** Whether the first part of a compound is a word for a person, singular or plural. */
export function isPersonNoun(part: string): boolean {
  const lower = part.toLowerCase();
  if (part.length < 3 || part === part.toUpperCase() || NEVER_DECLINED.has(lower)) return false;
  return [lower, ...singularsOf(lower, false)].some((word) => knownNoun(word)?.animate === true || PERSON_ENDING.test(word));
}

const PERSON_ENDING = /(ка|ица|ша|иха|ник|[щч]ик|тель|ист|ант|ент|[её]р|ор|ман|[встдк]тит|вестит|омит|[дк]ат|лог|ец|ин|[ыя]ня)$/;

/** First parts that stay as they are although they look like a word for a person, or are one. */
const NEVER_DECLINED = new Set(
  'горе чудо супер элит нарко экс вице обер премьер лидер леди интернет инстант топ гей транс квир арт поп рок стрит'.split(' '),
);
